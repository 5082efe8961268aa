import type { ListRecord, MatchedWith, Meaning, RowRef, Said } from './types.ts'
import { cellsUnder } from './list-rows.ts'
import { firstNamesAgree } from './nicknames.ts'
import { compactName, foldName } from './fold-names.ts'
import type { Someone } from './someone.ts'

/**
 * Finds the supporters that "matched with" may mean: by first name or the name they are known by, with an initial of the
 * surname where one is written. "Bill G" is one; "Sue" with three Sues stays unlinked, and a name nobody has is said.
 */
export function linkMatches(records: readonly ListRecord[], supporters: readonly Someone[]): { matchedWith: MatchedWith[]; asks: Said[] } {
  const matchedWith: MatchedWith[] = []
  const asks: Said[] = []
  const known = new Map<string, { readonly fits: readonly RowRef[]; readonly text: string | undefined }>()
  for (const record of records) {
    const written = record.kind === 'person' ? (cellsUnder(record, matched)['matched with']?.value ?? '') : ''
    if (!written) continue
    // One list of fits for all who wrote the same: "Sue" may stand in thousands of rows and fit hundreds.
    const found = known.get(written) ?? fitting(written, supporters)
    known.set(written, found)
    matchedWith.push({ file: record.file, row: record.row, written, fits: found.fits })
    if (found.text) asks.push({ file: record.file, row: record.row, text: found.text })
  }
  return { matchedWith, asks }
}

const matched: ReadonlySet<Meaning> = new Set<Meaning>(['matched with'])

function fitting(written: string, supporters: readonly Someone[]): { fits: readonly RowRef[]; text: string | undefined } {
  const some = supporters.filter((s) => fitsName(written, s))
  const fits = [...new Map(some.map((s) => [`${s.ref.file}#${s.ref.row}`, s.ref])).values()]
  if (some.length > 1) return { fits, text: `"${written}" fits ${some.map((s) => s.name.full).join(' and ')}: the match is left unlinked` }
  return { fits, text: !some.length && supporters.length ? `"${written}" is nobody in the list of supporters: no match to link` : undefined }
}

/** Whether a name as people jot it down ("Sue H", "Kath", "Bill G") can be this person. */
export function fitsName(written: string, s: Someone): boolean {
  const words = foldName(written).split(' ').filter(Boolean)
  const [first, ...rest] = words
  if (!first) return false
  const forms = [s.first.split(' ')[0] ?? '', foldName(s.name.knownAs).split(' ')[0] ?? ''].filter(Boolean)
  const called = rest.join('')
  const surnameFits = called === '' || s.surname.startsWith(called) || compactName(s.name.knownAs) === words.join('')
  return surnameFits && forms.some((f) => ['same', 'everyday form'].includes(firstNamesAgree(first, f) ?? ''))
}
