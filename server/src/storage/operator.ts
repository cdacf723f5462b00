/** Tells the operator of something that needs a look but stopped nothing. Never carries names, keys or content. */
export type Warn = (message: string, details: Readonly<Record<string, string | number>>) => void

/** The server cannot start on this data folder; the message is a sentence for whoever started it, in French and English. */
export class DataFolderError extends Error {
  override readonly name = 'DataFolderError'
}
