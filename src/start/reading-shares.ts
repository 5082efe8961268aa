import { type Compared, type Concluded, compareReports, comparedKinds } from '../engines/reading/compare-reports.ts'
import type { Report } from '../engines/reading/types.ts'

export type ComparedSet = { name: string; title: string; expected: Concluded; got: Report }

const preface = `# How well lists are read

Written by \`./bin/alongside reading tests/fixtures/real-input/[AB] tests/fixtures/invented-lists/[C-H]\`; a test fails while it is behind.

Eight charities’ lists, each with what a careful person concluded written down before the reading saw it. A and B were
there first; C to H are in other habits. All people, streets and numbers are invented. What the eight do not show: how lists
are read that nobody has seen. When C to H were first read, before any rule was mended for what they showed, their shares were
0.70, 0.87, 0.47, 0.11, 0.40 and 0.61; three cells of theirs had been concluded wrongly, and were put right too. Expect a list in
new habits to bring questions of its own.

In each place: found of expected, and what was claimed besides in brackets. A pair put as a question counts as found, and so does
a cell that is asked about where it should be marked; a cell read silently must be right. For “read silently”, the brackets count
cells read without a word and wrongly. Share: everything found of everything expected.`

const shown = ({ expected, found, extra }: Compared) => (expected === 0 && extra === 0 ? '–' : `${found} of ${expected}${extra > 0 ? ` (+${extra})` : ''}`)

/** The comparison as a page of documentation: one column a set of lists, one line a kind of conclusion. */
export function readingShares(sets: readonly ComparedSet[]): string {
  const compared = sets.map((set) => ({ ...set, ...compareReports(set.expected, set.got) }))
  const lines = comparedKinds.map((kind) => `| ${kind} | ${compared.map((set) => set.kinds.filter((one) => one.kind === kind).map(shown).join('')).join(' | ')} |`)
  const table = [`| | ${compared.map((set) => set.name).join(' | ')} |`, `| --- |${' --- |'.repeat(compared.length)}`, ...lines, `| **share** | ${compared.map((set) => set.share.toFixed(3)).join(' | ')} |`]
  return `${preface}\n\n${compared.map((set) => `- **${set.name}**: ${set.title}`).join('\n')}\n\n${table.join('\n')}\n`
}
