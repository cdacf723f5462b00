/** What was pasted before the code that reads it was here. */
let held: DataTransfer | undefined

/** Keeps the texts of a paste, which the browser gives for as long as its event lasts. */
export function holdPaste(data: DataTransfer): void {
  held = new DataTransfer()
  for (const type of data.types) held.setData(type, data.getData(type))
}

export function takeHeldPaste(): DataTransfer | undefined {
  const taken = held
  held = undefined
  return taken
}
