import type { contacts as fr } from '../fr/contacts'

export const contacts: Record<keyof typeof fr, string> = {
  'contacts.title': 'Contacts',
  'contacts.privacy': 'Seen by editors and facilitators only. No supported person may appear here.',
  'contacts.none': 'No contact yet.',
  'contacts.opening': 'Opening contacts…',
  'contacts.offline': 'Offline: contacts can be edited once the connection is back. They are not kept on this device.',
  'contacts.refused': 'Contacts cannot be opened. Reload the page.',
  'contacts.add': 'Add a contact',
  'contacts.new': 'New contact',
  'contacts.save': 'Add',
  'contacts.name': 'Contact name',
  'contacts.job': 'Position',
  'contacts.phone': 'Phone',
  'contacts.email': 'Email',
  'contacts.emailWrong': 'An address looks like first.last@organisation.org.',
  'contacts.note': 'Remark',
  'contacts.change': 'Edit {name}',
  'contacts.close': 'Close {name}',
  'contacts.remove': 'Delete {name}',
  'contacts.removed': 'Contact {name} deleted.',
  'contacts.lost':
    '{count, plural, one {# contact belongs to an actor} other {# contacts belong to actors}} deleted from the map.',
  'contacts.eraseLost': '{count, plural, one {Erase this contact} other {Erase these contacts}}',
  'contacts.lostErased': '{count, plural, one {# contact erased.} other {# contacts erased.}}',
}
