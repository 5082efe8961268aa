import { limitsIn } from '../../../engines/reading/limits.ts'
import { asNobody } from '../../../engines/reading/list-rows.ts'
import type { ContactLimit, ListRecord, Reading, Standing } from '../../../engines/reading/types.ts'
import type { BesideEarlier, Correction } from './earlier-rows.ts'
import { keyOf } from '../asking/question.ts'
import { correctedWords } from './words.ts'

export type Beside = { reading: Reading; corrections: readonly Correction[] }

/**
 * A list laid beside what was brought in from earlier ones of its shape and still stands. Rows that are as they were make
 * nothing and ask nothing. A corrected row is put down on the record it made; where somebody has changed that record since
 * (`edited`), or the row speaks now of a death, a limit on reaching them, danger, an end or a no, a person is asked first. Pure.
 */
export function layBeside(reading: Reading, { unchanged, corrections }: BesideEarlier, edited: ReadonlySet<string>): Beside {
  if (unchanged.size === 0 && corrections.length === 0) return { reading, corrections }
  const corrected = new Map(corrections.map((one) => [keyOf(one), one]))
  const rows = new Map(reading.files.flatMap((file) => file.records.flatMap((record) => (corrected.has(keyOf(record)) ? [[keyOf(record), record] as const] : []))))
  const limits = Map.groupBy(reading.contactLimits, keyOf)
  const deaths = Map.groupBy(reading.deceased, keyOf)
  const newOf = (one: Correction) => newLimits(limits.get(keyOf(one)) ?? [], one)
  const grave = new Set([...reading.deceased, ...reading.contactLimits.filter((one) => one.kind === 'none'), ...reading.hold.filter((one) => one.because === 'read first' || one.because === 'under 18')].map(keyOf))
  const asked = new Set([...edited, ...corrections.filter((one) => grave.has(keyOf(one)) || newOf(one).length > 0 || nowSaysNo(reading, one, rows.get(keyOf(one)))).map(keyOf)])
  const files = reading.files.map((file) => ({ ...file, records: file.records.map((record) => (unchanged.has(keyOf(record)) ? asNobody(record, { kind: 'here already', why: correctedWords.hereAlready }) : record)) }))
  const stays = <T extends { file: string; row: number }>(list: readonly T[]) => list.filter((one) => !unchanged.has(keyOf(one)) && !corrected.has(keyOf(one)))
  const apart = <T extends { rows: readonly { file: string; row: number }[] }>(list: readonly T[]) => list.filter((one) => stays(one.rows).length === one.rows.length)
  return {
    corrections: corrections.map((one) => ({ ...one, deaths: deaths.get(keyOf(one)) ?? [], limits: newOf(one) })),
    reading: {
      ...reading, files,
      samePerson: apart(reading.samePerson), twoHats: apart(reading.twoHats), uncertain: reading.uncertain.filter((pair) => apart(pair.people).length === pair.people.length),
      twoPeople: stays(reading.twoPeople), deceased: stays(reading.deceased), contactLimits: stays(reading.contactLimits), importButAsk: stays(reading.importButAsk), visits: stays(reading.visits), consent: stays(reading.consent), matchedWith: stays(reading.matchedWith),
      hold: [...stays(reading.hold), ...corrections.map((one) => ({ file: one.file, row: one.row, because: asked.has(keyOf(one)) ? 'edited since' as const : 'corrected' as const, text: correctedWords.corrected(one.earlier.file, one.earlier.row, one.changes) }))],
    },
  }
}

/** Limits on reaching them that stand in what was changed, and did not before. */
function newLimits(limits: readonly ContactLimit[], one: Correction): ContactLimit[] {
  const fresh = new Set(one.changes.flatMap(({ before, now }) => { const had = new Set(kindsIn(before)); return kindsIn(now).filter((kind) => !had.has(kind)) }))
  return limits.filter((limit) => fresh.has(limit.kind))
}

const kindsIn = (text: string) => limitsIn(text).map((limit) => limit.kind)

const over: readonly (Standing | null | undefined)[] = ['withdrawn', 'declined', 'died', 'ended', 'left', 'paused', 'suspended', 'on hold']

/** Whether what was changed is a status that ends or rests something, or a yes that became a no: nobody should go on as if nothing had been said. */
function nowSaysNo(reading: Reading, one: Correction, record: ListRecord | undefined): boolean {
  const file = reading.files.find((each) => each.name === one.file)
  const cells = record?.cells
  const changed = new Set(file?.columns.filter((column) => one.changes.some((change) => change.heading === column.heading)).map((column) => column.meaning))
  if (!cells) return false
  const { status, consent } = cells
  return (changed.has('status') && over.includes(status?.value?.standing)) || (changed.has('consent') && (consent?.value?.label === 'refused' || consent?.value?.label === 'withdrawn')) || (changed.has('message allowed') && cells['message allowed']?.value === false)
}
