/**
 * Yjs updates, in base64, that our own interface never makes. The first one holds « CPAM » with a mark that turns the
 * direction of all that follows, « جمعية 🧡 » of an unknown type, an actor without a name, one whose name is a number and whose
 * themes are a word, two links between the first two, a link of the first to itself and one to nobody.
 */
export const ODD_MAP =
  'ASDcsSIAJwEGYWN0b3JzFGFhYWFhYWFhYWFhYWFhYWFhYWFhASgA3LEiAARuYW1lAXcHQ1BBTeKArigA3LEiAAR0eXBlAXcEY3BhbSgBCXBvc2' +
  'l0aW9ucxRhYWFhYWFhYWFhYWFhYWFhYWFhYQF1An0AffgBJwEGYWN0b3JzFGJiYmJiYmJiYmJiYmJiYmJiYmJiASgA3LEiBARuYW1lAXcP2KzZ' +
  'hdi52YrYqSDwn6ehKADcsSIEBHR5cGUBdwdsaWNvcm5lKAEJcG9zaXRpb25zFGJiYmJiYmJiYmJiYmJiYmJiYmJiAXUCfQB9ACcBBmFjdG9ycx' +
  'RjY2NjY2NjY2NjY2NjY2NjY2NjYwEoANyxIggEdHlwZQF3BGNocnMoAQlwb3NpdGlvbnMUY2NjY2NjY2NjY2NjY2NjY2NjY2MBdQJ9AH24AScB' +
  'BmFjdG9ycxRkZGRkZGRkZGRkZGRkZGRkZGRkZAEoANyxIgsEbmFtZQF9KigA3LEiCwR0eXBlAXcEc2lhbygA3LEiCwZ0aGVtZXMBdwVzYW50ZS' +
  'gBCXBvc2l0aW9ucxRkZGRkZGRkZGRkZGRkZGRkZGRkZAF1An0AfbADJwEFbGlua3MUa2tra2tra2tra2tra2tra2tra2sBKADcsSIQBGZyb20B' +
  'dxRhYWFhYWFhYWFhYWFhYWFhYWFhYSgA3LEiEAJ0bwF3FGFhYWFhYWFhYWFhYWFhYWFhYWFhKADcsSIQBWxldmVsAX0CJwEFbGlua3MUbGxsbG' +
  'xsbGxsbGxsbGxsbGxsbGwBKADcsSIUBGZyb20BdxRhYWFhYWFhYWFhYWFhYWFhYWFhYSgA3LEiFAJ0bwF3FGJiYmJiYmJiYmJiYmJiYmJiYmJi' +
  'KADcsSIUBWxldmVsAX0CJwEFbGlua3MUbW1tbW1tbW1tbW1tbW1tbW1tbW0BKADcsSIYBGZyb20BdxRhYWFhYWFhYWFhYWFhYWFhYWFhYSgA3L' +
  'EiGAJ0bwF3FGJiYmJiYmJiYmJiYmJiYmJiYmJiKADcsSIYBWxldmVsAX0CJwEFbGlua3MUbm5ubm5ubm5ubm5ubm5ubm5ubm4BKADcsSIcBGZy' +
  'b20BdxRhYWFhYWFhYWFhYWFhYWFhYWFhYSgA3LEiHAJ0bwF3FHp6enp6enp6enp6enp6enp6enp6KADcsSIcBWxldmVsAX0CAA=='

/** What no server of ours lets in, each with one actor. */
export const REFUSED = {
  'a place beyond all maps':
    'AQTo9TgAJwEGYWN0b3JzFGRkZGRkZGRkZGRkZGRkZGRkZGRkASgA6PU4AARuYW1lAXcETG9pbigA6PU4AAR0eXBlAXcEY3BhbSgBCXBvc2l0aW' +
    '9ucxRkZGRkZGRkZGRkZGRkZGRkZGRkZAF1Ant/4czzhevIoH0AAA==',
  'a place that is no number':
    'AQS69y4AJwEGYWN0b3JzFGVlZWVlZWVlZWVlZWVlZWVlZWVlASgAuvcuAARuYW1lAXcKTnVsbGUgcGFydCgAuvcuAAR0eXBlAXcEY3BhbSgBCX' +
    'Bvc2l0aW9ucxRlZWVlZWVlZWVlZWVlZWVlZWVlZQF1Ant/+AAAAAAAAH0AAA==',
  'a name of more than 200 characters':
    'AQSR5iMAJwEGYWN0b3JzFGZmZmZmZmZmZmZmZmZmZmZmZmZmASgAkeYjAARuYW1lAXfJAXh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eH' +
    'h4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4' +
    'eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eH' +
    'h4eHh4eCgAkeYjAAR0eXBlAXcEY3BhbSgBCXBvc2l0aW9ucxRmZmZmZmZmZmZmZmZmZmZmZmZmZgF1An0AfQAA',
  'a place that is a word':
    'AQSj4AwAJwEGYWN0b3JzFGdnZ2dnZ2dnZ2dnZ2dnZ2dnZ2dnASgAo+AMAARuYW1lAXcDSWNpKACj4AwABHR5cGUBdwRjcGFtKAEJcG9zaXRpb2' +
    '5zFGdnZ2dnZ2dnZ2dnZ2dnZ2dnZ2dnAXcDaWNpAA==',
} as const
