import type { FileReading } from './types.ts'

type Decoded = Pick<FileReading, 'encoding' | 'newline'> & { readonly text: string }

/**
 * Turns the bytes of a spreadsheet export into text.
 *
 * Method: a byte order mark decides; then zero bytes on every second place mean UTF-16 (Excel's "Unicode text"); then
 * strict UTF-8; whatever is not valid UTF-8 is read as Windows-1252, in which Excel saves "CSV" on a British computer.
 * Byte sequences that are valid UTF-8 by accident in Windows-1252 do not occur in ordinary words (WHATWG Encoding, 2024).
 *
 * Example: the bytes 53 69 E2 6E give "Siân" and `cp1252`; 53 69 C3 A2 6E give "Siân" and `utf-8`.
 * Limits: Mac Roman and code page 850 are read as Windows-1252 and show wrong accents. Never throws.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const { encoding, text } = decode(bytes)
  const plain = text.replaceAll('\u0000', '')
  return { encoding, text: plain, newline: newlineOf(plain) }
}

function decode(bytes: Uint8Array): Pick<Decoded, 'encoding' | 'text'> {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8 with BOM', text: strictUtf8(bytes.subarray(3)) ?? windows(bytes.subarray(3)) }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', text: new TextDecoder('utf-16le').decode(bytes) }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', text: new TextDecoder('utf-16be').decode(bytes) }
  const zeros = zeroBytes(bytes)
  if (zeros === 'odd') return { encoding: 'utf-16le', text: new TextDecoder('utf-16le').decode(bytes) }
  if (zeros === 'even') return { encoding: 'utf-16be', text: new TextDecoder('utf-16be').decode(bytes) }
  const text = strictUtf8(bytes)
  return text === undefined ? { encoding: 'cp1252', text: windows(bytes) } : { encoding: 'utf-8', text }
}

function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

const windows = (bytes: Uint8Array) => new TextDecoder('windows-1252').decode(bytes)

function zeroBytes(bytes: Uint8Array): 'odd' | 'even' | undefined {
  const looked = Math.min(bytes.length, 2000)
  let odd = 0
  let even = 0
  for (let i = 0; i < looked; i++) {
    if (bytes[i] !== 0) continue
    if (i % 2) odd++
    else even++
  }
  if (odd > looked / 6 && even < odd / 4) return 'odd'
  return even > looked / 6 && odd < even / 4 ? 'even' : undefined
}

function newlineOf(text: string): FileReading['newline'] {
  const crlf = count(text, '\r\n')
  const lf = count(text, '\n') - crlf
  const cr = count(text, '\r') - crlf
  const kinds = [crlf, lf, cr].filter((n) => n > 0).length
  if (kinds === 0) return 'none'
  // A cell that holds line breaks has LF inside CRLF records: the record ends still decide.
  if (crlf > 0 && (kinds === 1 || crlf >= 4 * (lf + cr))) return 'CRLF'
  if (kinds > 1) return 'mixed'
  return lf ? 'LF' : 'CR'
}

function count(text: string, end: string): number {
  let times = 0
  for (let at = text.indexOf(end); at !== -1; at = text.indexOf(end, at + end.length)) times++
  return times
}
