/** A number as lib0 writes it: seven bits a byte, the last ones last. */
export function varint(number) {
  const bytes = []
  let rest = number
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 128)
  return [...bytes, rest]
}

/** Reads numbers one after the other; `at` is where the next one begins. */
export class Cursor {
  constructor(bytes, at) {
    this.bytes = bytes
    this.at = at
  }

  varint() {
    const { bytes } = this
    let byte = bytes[this.at++]
    if (byte < 128) return byte
    let number = byte & 127
    for (let factor = 128; byte > 127; factor *= 128) {
      byte = bytes[this.at++]
      number += (byte & 127) * factor
    }
    // Past the end a byte is undefined, and so is the number.
    if (Number.isNaN(number)) throw new Error('a number that ends too early')
    return number
  }

  /** Passes bytes that have their length before them. */
  skipBytes() {
    const length = this.varint()
    this.at += length
  }
}
