/** The letters of Windows-1252 above 0x7f that are no Latin-1 letters, by their byte. */
const BYTES = new Map([...'€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ'].map((letter, i) => [letter, [0x80, 0x82, 0x83, 0x84, 0x85, 0x86, 0x87, 0x88, 0x89, 0x8a, 0x8b, 0x8c, 0x8e, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x98, 0x99, 0x9a, 0x9b, 0x9c, 0x9e, 0x9f][i] ?? 0]))

/**
 * Mends letters that were saved as UTF-8 and opened as Windows-1252 on their way ("SiÃ¢n" for "Siân", "Canâ€™t" for
 * "Can’t"). Undefined where there is nothing to mend: only sequences that are UTF-8 byte by byte are turned back, and those
 * do not occur in words (the same reasoning as for the encoding of a file). The rest of the text stays as it stands.
 */
export function mendedLetters(text: string): string | undefined {
  if (!/[ÂÃÄÅÆÇÈÉÊËâãÐÑ]/.test(text)) return undefined
  const mended = text.replace(/[\u00c2-\u00f4][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{1,3}/g, (found) => {
    for (let length = found.length; length > 1; length--) {
      const letter = asUtf8(found.slice(0, length))
      if (letter !== undefined) return letter + found.slice(length)
    }
    return found
  })
  return mended === text ? undefined : mended
}

function asUtf8(text: string): string | undefined {
  const bytes = [...text].map((c) => BYTES.get(c) ?? c.charCodeAt(0))
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(new Uint8Array(bytes))
  } catch {
    return undefined
  }
}
