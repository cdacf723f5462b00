/** The longest name of a territory that the server takes. */
export const NAME_LENGTH = 120
