import { splitTable } from '../../../engines/reading/split-table.ts'
import type { FileReading, SourceFile } from '../../../engines/reading/types.ts'

/** The most a list may weigh, in bytes, and how long one may be. */
export type Most = { readonly bytes: number; readonly lines: number }

/** On a page: a hundred thousand people, with room for headings and notes. What is sent is in memory once over while it comes. */
export const mostOnPages: Most = { bytes: 30_000_000, lines: 101_000 }
/** By the command. */
export const mostByCommand: Most = { bytes: 40_000_000, lines: 120_000 }
/** From this weight on, some four thousand people, a list is read by the worker while whoever sent it sees how far it is. */
export const longFrom = 1_000_000
export const mostFiles = 8

/** What files weigh together, in bytes: what is done with them takes as long, and as much room. */
export const weightUnpacked = (files: readonly SourceFile[]): number => files.reduce((sum, file) => sum + file.bytes.length * (file.bytes[0] === 0x50 && file.bytes[1] === 0x4b ? 20 : 1), 0)
export const weightOf = (files: readonly SourceFile[]): number => files.reduce((sum, file) => sum + file.bytes.length, 0)
export const mostColumns = 150

export type FileTrouble = 'empty' | 'too big' | 'a PDF' | 'another document' | 'a broken workbook' | 'an old workbook' | 'locked' | 'a picture' | 'not text' | 'too wide' | 'too long' | 'no rows' | 'sent twice' | 'too many'

const starts: readonly [readonly number[], FileTrouble][] = [
  [[0x25, 0x50, 0x44, 0x46], 'a PDF'],
  [[0x50, 0x4b, 0x03, 0x04], 'another document'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old workbook'],
  [[0x89, 0x50, 0x4e, 0x47], 'a picture'],
  [[0xff, 0xd8, 0xff], 'a picture'],
]

/**
 * Why a file cannot be read as a list, judged by its bytes and never by its name; undefined where it may be one. A text has no
 * control characters but tabs and line ends; UTF-16 has a nought in every other byte and begins with its mark.
 */
export function troubleWith(bytes: Uint8Array, most = mostOnPages): FileTrouble | undefined {
  if (bytes.length > most.bytes) return 'too big'
  const found = starts.find(([start]) => start.every((byte, place) => bytes[place] === byte))
  // A workbook with a password is a document of the old kind that holds the real one, enciphered (MS-OFFCRYPTO 2.3.4).
  if (found?.[1] === 'an old workbook') return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'locked' : 'an old workbook'
  if (found) return found[1]
  const head = bytes.subarray(0, 65_536)
  const wide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)
  let odd = 0
  let seen = 0
  for (const byte of head) {
    if (byte > 32) seen += 1
    if (byte < 9 || (byte > 13 && byte < 32)) odd += 1
  }
  if (!wide && odd > head.length / 50) return 'not text'
  return seen === 0 ? 'empty' : undefined
}

/** Whether more lines have something in them than one list may have. A sheet saved with a million blank rows is not long. */
export function isTooLong(text: string, most = mostOnPages): boolean {
  let lines = 0
  for (const _ of text.matchAll(/[^\r\n\s,;|"][^\r\n]*/g)) if ((lines += 1) > most.lines) return true
  return false
}

/** The widest sheet a spreadsheet program saves. */
const sheetColumns = 16_384

/** Whether a row has something in it beyond the last column one list may have. Blank columns to its right, as a sheet saves them, make none wide. */
export const isTooWide = (text: string): boolean =>
  splitTable(text).rows.some((row) => row.length > sheetColumns || (row.length > mostColumns && row.some((cell, place) => place >= mostColumns && cell.trim() !== '')))

/** Whether anything in a list is a person, a call or a shift. */
export const holdsSomebody = (read: FileReading): boolean => read.records.some((record) => record.kind === 'person' || record.kind === 'call' || record.kind === 'shift')

/** The files under names of their own: two called the same become "list.csv" and "list (2).csv". */
export function namedApart<File extends SourceFile>(files: readonly File[]): File[] {
  const taken = new Set<string>()
  return files.map((file) => {
    const plain = file.name.replaceAll(/[\p{Cc}\p{Cf}]/gu, '').trim().slice(0, 120) || 'list'
    const [, stem = plain, end = ''] = /^(.*?)(\.[^.]{1,5})?$/.exec(plain) ?? []
    let name = plain
    for (let count = 2; taken.has(name); count += 1) name = `${stem} (${count})${end}`
    taken.add(name)
    return { ...file, name }
  })
}
