import latinFont from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?url'

/** The interface's font as a `data:` URL, undefined where it cannot be had: the file then names it only. */
export async function embeddedFont(): Promise<string | undefined> {
  try {
    const response = await fetch(latinFont)
    return response.ok ? await dataUrl(await response.blob()) : undefined
  } catch {
    // Offline and not kept on this device: the map is exported all the same.
    return undefined
  }
}

function dataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error)
    // Servers do not agree on the type of a font file.
    reader.readAsDataURL(new Blob([blob], { type: 'font/woff2' }))
  })
}
