import type { Column, ColumnMap, ListKind, MarkKind, Meaning } from './types.ts'
import { HEADINGS, SECOND, tidyHeading } from './headings.ts'

type Suggested = Pick<Column, 'meaning' | 'confidence' | 'reason'>

interface Known { readonly kind: ListKind; readonly map: ColumnMap[string] | undefined; readonly marks?: readonly (MarkKind | undefined)[] }

/**
 * Suggests what each column means: by its heading first, else by what most of its cells look like. Every suggestion has a
 * reason to show; what a person confirmed wins. Two columns never get one meaning: the second telephone is the "other" one.
 *
 * Example: "P/code" is the postcode (sure); a column "Contact details" of e-mail addresses is the e-mail (guess).
 */
export function suggestColumns(headings: readonly string[], rows: readonly (readonly string[])[], { kind, map, marks }: Known): readonly Column[] {
  const taken = new Set<Meaning>()
  const named = uniqueHeadings(headings)
  const confirmed = named.map((h) => map?.columns?.[h])
  for (const m of confirmed) if (m && m !== 'not used') taken.add(m)
  return named.map((heading, index) => {
    const cells = rows.map((r) => r[index] ?? '').filter((c) => c.trim() !== '')
    const said = confirmed[index]
    const mark = said && said !== 'not used' ? undefined : marks?.[index]
    if (mark) return { index, heading, marks: mark, meaning: 'not used', confidence: 'sure', reason: MARKS[mark], examples: [...new Set(cells)].slice(0, 3) }
    const suggested: Suggested = said ? { meaning: said, confidence: 'confirmed', reason: 'confirmed by a person' } : suggest(headings[index] ?? '', cells, kind, taken)
    if (suggested.meaning !== 'not used') taken.add(suggested.meaning)
    return { index, heading, ...suggested, examples: [...new Set(cells)].slice(0, 3) }
  })
}

const MARKS: { readonly [M in MarkKind]: string } = { attendance: 'a day of the register', 'free time': 'a part of the week', shift: 'a shift' }

function uniqueHeadings(headings: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return headings.map((written, i) => {
    const heading = written.trim() === '' ? `column ${letters(i)}` : written
    const times = (seen.get(heading) ?? 0) + 1
    seen.set(heading, times)
    return times > 1 ? `${heading} (${times})` : heading
  })
}

const letters = (i: number): string => (i < 26 ? '' : letters(Math.floor(i / 26) - 1)) + String.fromCharCode(65 + (i % 26))

function suggest(written: string, cells: readonly string[], kind: ListKind, taken: ReadonlySet<Meaning>): Suggested {
  const heading = tidyHeading(written)
  const rules = HEADINGS.filter((r) => (!r.kind || r.kind === kind) && r.pattern.test(heading))
  const free = rules.find((r) => !taken.has(r.meaning))
  const first = rules[0]
  if (first && taken.has(first.meaning)) {
    const second = SECOND[first.meaning]
    if (second && !taken.has(second)) return { meaning: second, confidence: 'likely', reason: `a second column of ${first.meaning}` }
  }
  if (free && heading) return { meaning: free.meaning, confidence: free.sure && free === first ? 'sure' : 'likely', reason: `the heading "${written.trim()}"` }
  return byContent(cells, taken) ?? { meaning: 'not used', confidence: 'none', reason: first ? `another column is already the ${first.meaning}` : 'neither the heading nor the cells tell' }
}

const LOOKS: readonly [Meaning, RegExp][] = [
  ['email', /^\S+@\S+\.\w+$/],
  ['NHS number', /^\d{3} ?\d{3} ?\d{4}$/],
  ['postcode', /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/i],
  ['telephone', /^(\+|0|\(0)[\d ()-]{9,}$/],
  ['received', /^\d{1,2}[/.]\d{1,2}[/.]\d{2,4}$/],
]

function byContent(cells: readonly string[], taken: ReadonlySet<Meaning>): Suggested | undefined {
  if (cells.length < 3) return undefined
  if (cells.filter((c) => c.trim().split(/\s+/).length >= 4).length >= 0.5 * cells.length) {
    const free = (['remarks', 'more remarks'] as const).find((m) => !taken.has(m))
    return free && { meaning: free, confidence: 'guess', reason: 'most cells are whole sentences' }
  }
  const found = LOOKS.find(([, look]) => cells.filter((c) => look.test(c.trim())).length >= 0.6 * cells.length)
  if (!found) return undefined
  const meaning = taken.has(found[0]) ? SECOND[found[0]] : found[0]
  return meaning && !taken.has(meaning) ? { meaning, confidence: 'guess', reason: `most cells look like ${found[0]}` } : undefined
}
