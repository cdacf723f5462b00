/** Longest texts a map keeps, in UTF-16 units; longer ones are refused with a sentence. */
export const LABEL_LENGTH = 200
export const NOTE_LENGTH = 10_000
export const URL_LENGTH = 2_048
/** Codes and tags: types, themes, free words. */
export const CODE_LENGTH = 60
/** As people write it, spaces and extension included. */
export const PHONE_LENGTH = 40
export const EMAIL_LENGTH = 254
/** The name that somebody gives on arrival. */
export const PERSON_NAME_LENGTH = 60
export const TERRITORY_NAME_LENGTH = 120
/** What a facilitator writes on an access link. */
export const ACCESS_LABEL_LENGTH = 80
/** Greatest distance from the origin, in map units (CSS pixels at 100 %). */
export const COORDINATE_LIMIT = 1e6
/** What somebody calls a snapshot, and says of it. */
export const SNAPSHOT_NAME_LENGTH = 120
export const SNAPSHOT_TEXT_LENGTH = 2_000
/** One or two sentences under the title of a view. */
export const VIEW_LEAD_LENGTH = 600
/** So many readings of one map are presented by nobody. Here, as a map shows without the code of its views. */
export const MOST_VIEWS = 100
/** What a map keeps all the same: people who add some at once, or without a network, do not know of each other's. */
export const MOST_VIEWS_KEPT = 2 * MOST_VIEWS
