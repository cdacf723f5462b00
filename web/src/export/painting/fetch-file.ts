/** A file of the product; undefined when it cannot be had, for want of a network and of a copy on this device. */
export async function fetchFile(url: string): Promise<ArrayBuffer | undefined> {
  try {
    const response = await fetch(url)
    return response.ok ? await response.arrayBuffer() : undefined
  } catch {
    return undefined
  }
}
