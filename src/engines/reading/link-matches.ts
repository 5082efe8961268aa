import type { ListRecord, MatchedWith, Said } from './types.ts'
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
  const known = new Map<string, readonly Someone[]>()
  for (const record of records) {
    const written = record.cells['matched with']?.value ?? ''
    if (!written || record.kind !== 'person') continue
    const fits = known.get(written) ?? supporters.filter((s) => fitsName(written, s))
    known.set(written, fits)
    const rows = [...new Map(fits.map((s) => [`${s.ref.file}#${s.ref.row}`, s.ref])).values()]
    matchedWith.push({ file: record.file, row: record.row, written, fits: rows })
    if (fits.length > 1) asks.push({ file: record.file, row: record.row, text: `"${written}" fits ${fits.map((s) => s.name.full).join(' and ')}: the match is left unlinked` })
    if (!fits.length && supporters.length) asks.push({ file: record.file, row: record.row, text: `"${written}" is nobody in the list of supporters: no match to link` })
  }
  return { matchedWith, asks }
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
