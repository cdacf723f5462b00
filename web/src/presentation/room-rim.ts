/** Around what is framed, in map units: the rim of a zone. At the top there is the word of a sphere besides. */
export const RIM = 30
export const RIM_ABOVE = 66
