import type { Work } from '../../audit/work.ts'
import { openWays } from '../add-person.ts'
import type { DayPart, LimitKind } from '../person.ts'
import { noteChanges } from './note-changes.ts'
import { saidUnder, readReach, type Reach } from './read-reach.ts'
import { limitOf, ways } from './reach.ts'
import type { SaidOfReaching, SpeakTo } from './said-of-reaching.ts'
import { readHat } from '../store.ts'

type Wanted = { kind: LimitKind; words: string | null; parts: readonly DayPart[] }

/** Writes down what somebody says about being reached. What no longer holds is ended and kept; what is said again is left as it is. Refused where there is no such hat. */
export async function keepReach(work: Work, participation: string, said: SaidOfReaching): Promise<'kept' | { refused: 'not there' }> {
  const hat = await readHat(work, participation, { lock: true })
  if (!hat) return { refused: 'not there' }
  const now = saidUnder(await readReach(work, hat), participation)
  const wanted = limitsFrom(said, now.limits)
  const stays = now.limits.filter((limit) => wanted.some((one) => sameLimit(one, limit)))
  await endLimits(work, participation, now.limits.filter((limit) => !stays.includes(limit)).map((limit) => limit.id))
  for (const limit of wanted) if (!stays.some((one) => sameLimit(limit, one))) await addLimit(work, { person: hat.person, participation, limit })
  await keepOpen(work, participation, { now, said })
  await noteChanges(work, hat, now)
  work.changed('how to reach them changed', { about: participation, thing: participation })
  return 'kept'
}

const sameLimit = (one: Wanted, other: Wanted) => one.kind === other.kind && one.words === other.words && one.parts.join() === other.parts.join()

const speakToKind: Readonly<Record<SpeakTo, LimitKind | null>> = { 'not said': null, 'them alone': 'third_party', 'somebody first': 'proxy_first', 'only somebody': 'proxy_only' }

/** The limits that follow from what was said. A no that stood before keeps the words it was said in; "texts only" stays whole while it is still so. */
export function limitsFrom(said: SaidOfReaching, before: readonly Wanted[]): Wanted[] {
  const words = (kind: LimitKind) => before.find((one) => one.kind === kind)?.words ?? null
  const plain = (kind: LimitKind, text: string | null): Wanted => ({ kind, words: text?.trim() || null, parts: [] })
  const closed = ways.filter((way) => said.answers[way] === 'no')
  const textOnly = before.find((one) => one.kind === 'text_only')
  const stillTextOnly = textOnly && said.answers.text !== 'no' && (['ring', 'message', 'letter', 'email'] as const).every((way) => closed.includes(way))
  const speakTo = speakToKind[said.speakTo]
  return [
    ...(said.none ? [plain('none', words('none'))] : []),
    ...(stillTextOnly ? [textOnly] : []),
    ...closed.filter((way) => !stillTextOnly || way === 'visit').map((way) => plain(limitOf[way], way === 'message' ? said.messageWords : words(limitOf[way]))),
    ...(speakTo ? [plain(speakTo, said.speakToWords)] : []),
    ...(said.noReveal ? [plain('no_reveal', said.noRevealWords)] : []),
    ...(said.times.trim() || said.parts.length > 0 ? [{ kind: 'times' as const, words: said.times.trim() || null, parts: said.parts }] : []),
  ]
}

async function endLimits(work: Work, participation: string, ids: readonly string[]) {
  if (ids.length === 0) return
  await work.db.updateTable('contact_limit').set({ until: work.today }).where('organisation_id', '=', work.organisation.id).where('participation_id', '=', participation).where('id', 'in', ids).execute()
}

/** One more thing they asked of us about being reached; what they asked before stays. */
export async function addLimit(work: Work, { person, participation, limit }: { person: string; participation: string; limit: Wanted }) {
  const id = work.newId()
  const words_sealed = limit.words ? await work.text.seal(person, { table: 'contact_limit', column: 'words_sealed', row: id }, limit.words) : null
  await work.db
    .insertInto('contact_limit')
    .values({ organisation_id: work.organisation.id, id, participation_id: participation, kind: limit.kind, words_sealed, parts: limit.parts.length > 0 ? [...limit.parts] : null, since: work.today })
    .execute()
}

async function keepOpen(work: Work, participation: string, { now, said }: { now: Reach; said: SaidOfReaching }) {
  const open = now.open.map((one) => one.way)
  const wanted = ways.filter((way) => said.answers[way] === 'yes')
  const over = open.filter((way) => !wanted.includes(way))
  if (over.length > 0)
    await work.db.updateTable('open_way').set({ until: work.today }).where('organisation_id', '=', work.organisation.id).where('participation_id', '=', participation).where('way', 'in', over).where('until', 'is', null).execute()
  const more = wanted.filter((way) => !open.includes(way))
  if (more.length > 0) await openWays(work, participation, more)
}
