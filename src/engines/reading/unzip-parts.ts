import { Inflate } from 'fflate'

/** One file inside a zip archive: where its bytes lie, and how they are kept. */
export type Part = { readonly name: string; readonly method: number; readonly locked: boolean; readonly at: number; readonly length: number }

const endOfDirectory = 0x06054b50
const inDirectory = 0x02014b50
const inFile = 0x04034b50
/** More than any workbook has: hundreds of sheets with pictures, drawings and comments. */
const mostParts = 10_000

/**
 * The files of a zip archive by its directory, which stands at its end (APPNOTE.TXT 4.3.12 and 4.3.16); undefined where the
 * bytes are no whole archive. Nothing is unpacked. Archives of 4 GB and more (zip64) are not read.
 */
export function partsOf(bytes: Uint8Array): Map<string, Part> | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOf(view)
  if (end === undefined) return undefined
  const count = view.getUint16(end + 10, true)
  if (count > mostParts) return undefined
  const parts = new Map<string, Part>()
  let at = view.getUint32(end + 16, true)
  for (let place = 0; place < count; place += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== inDirectory) return undefined
    const [nameLength, extraLength, remarkLength] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true), view.getUint16(at + 32, true)]
    if (at + 46 + nameLength > view.byteLength) return undefined
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/').replace(/^\//, '')
    const part = partAt(view, { name, entry: at })
    if (!part) return undefined
    parts.set(name.toLowerCase(), part)
    at += 46 + nameLength + extraLength + remarkLength
  }
  return parts
}

/** The record that ends the directory: the last of its kind within the longest remark an archive may end with. */
function endOf(view: DataView): number | undefined {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 65_535); at -= 1) if (view.getUint32(at, true) === endOfDirectory) return at
  return undefined
}

function partAt(view: DataView, { name, entry }: { name: string; entry: number }): Part | undefined {
  const [flags, method, length, head] = [view.getUint16(entry + 8, true), view.getUint16(entry + 10, true), view.getUint32(entry + 20, true), view.getUint32(entry + 42, true)]
  if (head + 30 > view.byteLength || view.getUint32(head, true) !== inFile) return undefined
  const at = head + 30 + view.getUint16(head + 26, true) + view.getUint16(head + 28, true)
  return at + length > view.byteLength ? undefined : { name, method, locked: (flags & 1) === 1, at, length }
}

/** Thrown when more comes out of an archive than may: what it says of its own size proves nothing. */
export class UnpacksTooMuch extends Error {}

/** Bytes that may still be unpacked, over all parts together. */
export type Allowance = { left: number }

const pieceBytes = 65_536

/**
 * Unpacks one part and gives its text piece by piece, so that no more than a piece of it need be held. Throws UnpacksTooMuch
 * once more came out than is allowed; what a broken part throws is the caller's to take for "broken".
 */
export function readPart(bytes: Uint8Array, part: Part, { allowance, take }: { allowance: Allowance; take: (text: string) => void }): void {
  const decoder = new TextDecoder()
  const give = (piece: Uint8Array, last: boolean) => {
    allowance.left -= piece.length
    if (allowance.left < 0) throw new UnpacksTooMuch(`${part.name} unpacks to more than is read.`)
    const text = decoder.decode(piece, { stream: !last })
    if (text !== '') take(text)
  }
  const packed = bytes.subarray(part.at, part.at + part.length)
  if (part.method === 0) return give(packed, true)
  if (part.method !== 8) throw new Error(`${part.name} is packed in a way that is not read.`)
  const inflate = new Inflate((piece, last) => give(piece, last))
  for (let from = 0; from < packed.length; from += pieceBytes) inflate.push(packed.subarray(from, from + pieceBytes), from + pieceBytes >= packed.length)
}
