import { type Compared, type Concluded, compareReports, comparedKinds } from '../engines/reading/compare-reports.ts'
import type { Report } from '../engines/reading/types.ts'

export type ComparedSet = { name: string; title: string; expected: Concluded; got: Report }

const preface = `# How well lists are read

Written by \`./bin/alongside reading tests/fixtures/real-input/? tests/fixtures/invented-lists/? tests/fixtures/invented-lists/??\`; a test fails while it is behind.

Forty-six charities’ lists, each with what a careful person concluded written down before the reading saw it. A and B were
there first; the others are in other habits. All people, streets and numbers are invented. Every list here has been mended for:
the shares below say that nothing learnt was lost, and not how a list is read that nobody has seen. That is what first readings
say, before any rule was mended for what a list showed:

- C to H: 0.70, 0.87, 0.47, 0.11, 0.40 and 0.61; three cells had been concluded wrongly, and were put right.
- I to M, written by somebody who had not seen the rules: 0.85, 0.92, 0.63, 0.88 and 0.71; 0.90, 0.94, 0.87, 0.88 and 0.76 after
  the rules had been widened without a look at them. In two of the five something was then read wrongly without a word, or left
  undone that must not be. Nothing of what had been concluded was changed.
- N to R, in the same way: 0.67, 0.79, 0.72, 0.74 and 0.66 as the rules had been before I to M, and 0.72, 0.65, 0.72, 0.77 and 0.74
  after them, three with such a fault. Three conclusions were put right: a postcode that cannot be, a mother’s number, and a
  consent still to be asked for.

- S to X, in the same way, after all of that: 0.97, 1.00, 0.84, 0.81, 0.86 and 0.81; in one, twins were taken for one woman. Three of
  them brought more questions than a careful person would ask; they did so until Y to AE were read.
- Y to AE, seven more, written by somebody who had seen some of the rules: 0.84, 0.83, 0.77, 0.77, 0.94, 0.89 and 0.91. In three
  something was done that must not be: a row a program had deleted was taken for somebody dead, and so was a widow whose husband’s
  death stands in her row; a total was taken for a person. Four brought a question too many, two of them by a conclusion that was
  wrong. Seven conclusions were put right: three cells that are marked in the other lists too, a “none” for a number, a postcode that
  cannot be, a wish about the hour that is no limit, and a consent that only the remark beside it takes back.
- AF, by the same hand when Y to AE had been mended for: 0.94, nothing put right; a line that counts heads was taken for a person.
- AG to AN, eight more, by somebody who had seen A and B and neither the rules nor another list: 0.97, 0.93, 1.00, 0.99, 0.98, 1.00, 0.97 and 0.98. In
  one, AL, whoever had lost somebody was taken for dead, because the day stood under “Date of death” beside “Who died”. In one, AM, two days were
  marked that its writer would have read without a word; they are marked in B, and were put right.
- AO to AT, six more, in the same way, when AG to AN had been mended for: 1.00, 0.92, 0.97, 1.00, 0.98 and 0.95, nothing of what must never happen, and nothing
  put right. In one, AO, two remarks that deny a danger were held back as if they told of it.

So a list in new habits is read for three quarters or more at first, an ordinary one for nine tenths, its columns are shown for confirmation before anything is
made, and it brings questions of its own. Rows are counted with the headings as 1; lines above them do not count.

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
