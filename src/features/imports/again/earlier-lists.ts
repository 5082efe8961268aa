import { limitsIn } from '../../../engines/reading/limits.ts'
import type { ContactLimit, Reading, Standing } from '../../../engines/reading/types.ts'
import type { Work } from '../../audit/work.ts'
import { besideEarlier, type Correction } from './earlier-rows.ts'
import { keyOf } from '../asking/question.ts'
import { readBuiltOn } from '../undoing/read-built-on.ts'
import { participationsOf, readEarlierRows } from './read-earlier-rows.ts'
import { correctedWords } from './words.ts'

export type Beside = { reading: Reading; corrections: readonly Correction[] }

/**
 * A list read beside what was brought in from earlier ones of its shape and still stands. Rows that are as they were make
 * nothing and ask nothing. A corrected row is put down on the record it made; where somebody has changed that record since,
 * or the row speaks now of a death, a limit on reaching them, danger, an end or a no, a person is asked first.
 */
export async function readBesideEarlier(work: Work, id: string, reading: Reading): Promise<Beside> {
  const { unchanged, corrections } = besideEarlier(reading, await readEarlierRows(work, id))
  if (unchanged.size === 0 && corrections.length === 0) return { reading, corrections }
  const grave = new Set([...reading.deceased, ...reading.contactLimits.filter((one) => one.kind === 'none'), ...reading.hold.filter((one) => one.because === 'read first' || one.because === 'under 18')].map(keyOf))
  const edited = new Set([...(await editedSince(work, corrections)), ...corrections.filter((one) => grave.has(keyOf(one)) || newLimits(reading, one).length > 0 || nowSaysNo(reading, one)).map(keyOf)])
  const corrected = new Map(corrections.map((one) => [keyOf(one), one]))
  const records = reading.files.map((file) => ({ ...file, records: file.records.map((record) => (unchanged.has(keyOf(record)) ? { ...record, kind: 'here already' as const, why: correctedWords.hereAlready, cells: {} } : record)) }))
  const stays = <T extends { file: string; row: number }>(list: readonly T[]) => list.filter((one) => !unchanged.has(keyOf(one)) && !corrected.has(keyOf(one)))
  const apart = <T extends { rows: readonly { file: string; row: number }[] }>(list: readonly T[]) => list.filter((one) => stays(one.rows).length === one.rows.length)
  return {
    corrections: corrections.map((one) => ({ ...one, deaths: reading.deceased.filter((death) => keyOf(death) === keyOf(one)), limits: newLimits(reading, one) })),
    reading: {
      ...reading, files: records,
      samePerson: apart(reading.samePerson), twoHats: apart(reading.twoHats), uncertain: reading.uncertain.filter((pair) => apart(pair.people).length === pair.people.length),
      twoPeople: stays(reading.twoPeople), deceased: stays(reading.deceased), contactLimits: stays(reading.contactLimits), importButAsk: stays(reading.importButAsk), visits: stays(reading.visits), consent: stays(reading.consent), matchedWith: stays(reading.matchedWith),
      hold: [...stays(reading.hold), ...corrections.map((one) => ({ file: one.file, row: one.row, because: edited.has(keyOf(one)) ? 'edited since' as const : 'corrected' as const, text: correctedWords.corrected(one.earlier.file, one.earlier.row, one.changes) }))],
    },
  }
}

/** Limits on reaching them that stand in what was changed, and did not before. */
function newLimits(reading: Reading, one: Correction): ContactLimit[] {
  const fresh = new Set(one.changes.flatMap(({ before, now }) => { const had = new Set(kindsIn(before)); return kindsIn(now).filter((kind) => !had.has(kind)) }))
  return reading.contactLimits.filter((limit) => keyOf(limit) === keyOf(one) && fresh.has(limit.kind))
}

const kindsIn = (text: string) => limitsIn(text).map((limit) => limit.kind)

const over: readonly (Standing | null | undefined)[] = ['withdrawn', 'declined', 'died', 'ended', 'left', 'paused', 'suspended', 'on hold']

/** Whether what was changed is a status that ends or rests something, or a yes that became a no: nobody should go on as if nothing had been said. */
function nowSaysNo(reading: Reading, one: Correction): boolean {
  const file = reading.files.find((each) => each.name === one.file)
  const cells = file?.records.find((record) => keyOf(record) === keyOf(one))?.cells
  const changed = new Set(file?.columns.filter((column) => one.changes.some((change) => change.heading === column.heading)).map((column) => column.meaning))
  if (!cells) return false
  const { status, consent } = cells
  return (changed.has('status') && over.includes(status?.value?.standing)) || (changed.has('consent') && (consent?.value?.label === 'refused' || consent?.value?.label === 'withdrawn')) || (changed.has('message allowed') && cells['message allowed']?.value === false)
}

/** Corrected rows whose records somebody has built on since they were made. */
async function editedSince(work: Work, corrections: readonly Correction[]): Promise<Set<string>> {
  const edited = new Set<string>()
  for (const [importId, some] of Map.groupBy(corrections, (one) => one.earlier.importId)) {
    const built = new Set((await readBuiltOn(work, importId)).map((one) => one.participation))
    const hats = await participationsOf(work, importId)
    for (const one of some) if ((hats.get(keyOf(one.earlier)) ?? []).some(({ hat }) => built.has(hat))) edited.add(keyOf(one))
  }
  return edited
}
