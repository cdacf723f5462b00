/** So far around an actor the map is read: farther away nearly everybody is reached. */
export const MOST_STEPS = 5
