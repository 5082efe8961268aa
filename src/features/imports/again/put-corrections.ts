import { foldName } from '../../../engines/reading/fold-names.ts'
import type { Cells, Column, ContactLimit, Death, Telephone } from '../../../engines/reading/types.ts'
import type { Work } from '../../audit/work.ts'
import { changeTold } from '../../people/change-told.ts'
import { flagDeath } from '../../people/deaths/flag-death.ts'
import { type AfterDeath, hearOfDeath } from '../../people/deaths/hear-of-death.ts'
import { addLimit } from '../../people/reaching/keep-reach.ts'
import { addNumber, endNumber } from '../../people/reaching/keep-number.ts'
import { readReach } from '../../people/reaching/read-reach.ts'
import type { Correction } from './earlier-rows.ts'
import { keyOf } from '../asking/question.ts'
import { participationsOf } from './read-earlier-rows.ts'
import { keepCorrects } from '../making/keep-rows.ts'
import { readNamesOf, touchMade } from '../making/keep-made.ts'
import { keptWords } from '../making/words.ts'
import { correctedWords } from './words.ts'

/** A correction, with how its row reads now. */
export type Corrected = Correction & { columns: readonly Column[]; cells: Cells }
type Corrections = { /** the import that corrects */ id: string; corrections: readonly Corrected[]; afterDeath: AfterDeath }

/**
 * Puts down on the records of earlier lists what a corrected list says now: a number or an e-mail address takes the place of
 * the one that was written before, everything else is a remark that says what it was. Nothing that was written is lost.
 */
export async function putCorrections(work: Work, { id, corrections, afterDeath }: Corrections): Promise<void> {
  for (const [importId, some] of Map.groupBy(corrections, (one) => one.earlier.importId)) {
    const hats = await participationsOf(work, importId)
    for (const one of some) {
      const own = hats.get(keyOf(one.earlier)) ?? []
      const names = own.length > 1 ? await readNamesOf(work, own.map(({ person }) => person)) : []
      const whose = (death: Death) => { const fits = names.filter(({ name }) => firstName(name) === firstName(death.person)); return fits.length === 1 ? fits[0]?.person : undefined }
      for (const { hat, person } of own) await putOne(work, { correction: one, hat, person, alone: own.length === 1, whose, afterDeath })
      await touchMade(work, importId, own.map(({ hat }) => hat))
    }
  }
  await keepCorrects(work, id, corrections)
}

type Putting = { correction: Corrected; hat: string; person: string; alone: boolean; /** of two people in one row, the one a death is of, where that is clear */ whose(death: Death): string | undefined; afterDeath: AfterDeath }

async function putOne(work: Work, { correction, hat, person, alone, whose, afterDeath }: Putting) {
  const { columns, cells } = correction
  const reached: string[] = []
  for (const column of columns) {
    const change = correction.changes.find((one) => one.heading === column.heading)
    if (!change || !alone) continue
    if (column.meaning === 'telephone' || column.meaning === 'other telephone') {
      const numbers = cells[column.meaning]?.level === 'ok' ? (cells[column.meaning]?.value ?? []) : []
      if (await exchanged(work, hat, { kind: 'telephone', before: change.before, now: numbers.map((one: Telephone) => one.e164 ?? one.written) })) reached.push(change.heading)
    }
    if (column.meaning === 'email' && cells.email?.level === 'ok' && cells.email.value && (await exchanged(work, hat, { kind: 'email', before: change.before, now: [cells.email.value] }))) reached.push(change.heading)
  }
  for (const death of correction.deaths ?? []) {
    if (alone ? death.whose !== 'own' : whose(death) !== person) continue
    const heard = { person, about: hat, certain: death.certain, died: null, words: keptWords.heardOfDeath(death.text, death.file, death.row) }
    await (death.certain ? hearOfDeath(work, heard, afterDeath) : flagDeath(work, heard))
  }
  await limit(work, { hat, person, limits: correction.limits ?? [] })
  const remarks = correction.changes.filter((one) => !reached.includes(one.heading)).map((one) => ({ words: correctedWords.nowSays(one.now, one.before), from: keptWords.from(one.heading, correction.file, correction.row) }))
  if (remarks.length) await changeTold(work, hat, (told) => ({ ...told, remarks: [...told.remarks, ...remarks] }))
}

const firstName = (name: string) => foldName(name).split(' ')[0]

/** Puts down what they ask of us now about being reached, where nothing of the kind stands yet: for both of two in one row, as it may be of either. */
async function limit(work: Work, { hat, person, limits }: { hat: string; person: string; limits: readonly ContactLimit[] }) {
  if (limits.length === 0) return
  const standing = new Set((await readReach(work, { participation: hat })).limits.map((one) => one.kind))
  for (const { kind: said, text, file, row } of limits) {
    const kind = said === 'dates' ? 'times' : said
    if (!standing.has(kind)) await addLimit(work, { person, participation: hat, limit: { kind, words: keptWords.limit(text, file, row), parts: [] } })
    standing.add(kind)
  }
}

const digitsOf = (text: string) => text.replace(/\D/g, '').slice(-9)

/** Puts one way of reaching somebody in the place of the one written before. */
async function exchanged(work: Work, participation: string, { kind, before, now }: { kind: 'telephone' | 'email'; before: string; now: readonly string[] }): Promise<boolean> {
  if (now.length !== 1) return false
  const { points } = await readReach(work, { participation })
  const same = (value: string) => (kind === 'email' ? value.toLowerCase() === before.toLowerCase() : digitsOf(before) !== '' && digitsOf(value) === digitsOf(before))
  for (const point of points) if (point.kind === kind && point.whose === null && same(point.value)) await endNumber(work, participation, point.id)
  for (const value of now) if (!points.some((point) => point.kind === kind && point.value === value)) await addNumber(work, participation, { kind, value, whose: null })
  return true
}
