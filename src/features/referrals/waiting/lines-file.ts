import { listFile } from '../../audit/list-file.ts'
import { may } from '../../audit/permission.ts'
import type { Answer, RoomRequest } from '../../audit/routing.ts'
import { seeReferrals } from '../permissions.ts'
import { referralWords } from '../words.ts'
import type { Line } from './list-referrals.ts'
import { listWords } from './words.ts'

/**
 * A list of referrals as a file: who, since when, and where they stand. What they told us, and how to reach them, stay here. The number it came
 * under and the day it came stand on the referral's own page: they are in the file of whoever may open that.
 */
export const linesFile = (request: RoomRequest, lines: readonly Line[], name: string): Promise<Answer> =>
  listFile(request, { name, ...linesTable(lines, { opensReferrals: may(request.work.actor, seeReferrals) }), about: lines.map((line) => line.member) })

type Listed = Pick<Line, 'name' | 'knownAs' | 'reference' | 'area' | 'receivedOn' | 'receivedAs' | 'waitingSince' | 'lastContactOn' | 'state' | 'died'>

const heading = listWords.file.headings

/** The table of such a file. */
export function linesTable(lines: readonly Listed[], { opensReferrals }: { opensReferrals: boolean }): { headings: readonly string[]; rows: (string | null)[][] } {
  const columns: readonly { heading: string; of(line: Listed): string | null; own?: boolean }[] = [
    { heading: heading.name, of: (line) => line.name },
    { heading: heading.knownAs, of: (line) => line.knownAs },
    { heading: heading.reference, of: (line) => line.reference, own: true },
    { heading: heading.area, of: (line) => line.area },
    { heading: heading.received, of: (line) => line.receivedOn ?? line.receivedAs, own: true },
    { heading: heading.waiting, of: (line) => line.waitingSince },
    { heading: heading.heard, of: (line) => line.lastContactOn },
    { heading: heading.state, of: (line) => referralWords.states[line.state] },
    { heading: heading.died, of: (line) => (line.died === null ? null : listWords.file.died[line.died]) },
  ]
  const shown = columns.filter((column) => opensReferrals || !column.own)
  return { headings: shown.map((column) => column.heading), rows: lines.map((line) => shown.map((column) => column.of(line))) }
}
