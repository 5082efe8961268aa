import { listFile } from '../../audit/list-file.ts'
import type { Answer, RoomRequest } from '../../audit/routing.ts'
import { referralWords } from '../words.ts'
import type { Line } from './list-referrals.ts'
import { listWords } from './words.ts'

/** A list of referrals as a file: who, since when, and where they stand. What they told us, and how to reach them, stay here. */
export const linesFile = (request: RoomRequest, lines: readonly Line[], name: string): Promise<Answer> =>
  listFile(request, {
    name,
    headings: listWords.file.headings,
    rows: lines.map((line) => [line.name, line.knownAs, line.reference, line.area, line.receivedOn ?? line.receivedAs, line.waitingSince, line.lastContactOn, referralWords.states[line.state], line.died === null ? null : listWords.file.died[line.died]]),
    about: lines.map((line) => line.member),
  })
