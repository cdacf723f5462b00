/** In pixels: all rows are of one height, so that those in view are found without measuring. */
export const ROW_HEIGHT = { mouse: 44, touch: 49 } as const
