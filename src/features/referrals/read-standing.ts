import { sql } from 'kysely'
import { asDay, type Day } from '../../engines/calendar/day.ts'
import type { Work } from '../audit/work.ts'
import { answerFor, type Way } from '../people/reaching/reach.ts'
import { type Hat, readHat, readReach } from '../people/read-hats.ts'
import { type Reach, rulesOf } from '../people/reaching/read-reach.ts'
import { type Attempt, type Channel, channels } from './attempt.ts'
import { isAnswer, type Talk, type TalkAnswer, talkQuestions } from './conversation.ts'
import type { EventKind } from './waiting/keep-in-touch.ts'
import { readLookFirst } from './form/look-first.ts'
import { type Obstacle, obstaclesOf } from './obstacle.ts'

export type DoneMeanwhile = { kind: EventKind; on: Day; channel: string | null; whom: string | null; what: string | null; closed: boolean }

/** Where a referral stands, beside its state: what a use case must know before it goes on, and the page before it offers to. */
export type Standing = {
  /** what stands in the way until a person decides; see `obstacle.ts` */
  obstacles: readonly Obstacle[]
  /** ways of getting in touch that are left open */
  safe: readonly Channel[]
  /** decided in their best interests, because they could not decide it (Mental Capacity Act 2005) */
  bestInterests: boolean
  /** tries to ask them since it came in */
  attempts: readonly Attempt[]
  /** days we asked for what is missing since it came in, first to last */
  askedForMore: readonly Day[]
  acknowledged: readonly string[]
  /** what somebody must look at before anything is done */
  lookFirst: Awaited<ReturnType<typeof readLookFirst>>
}

/** What has happened since the referral came in, or came in again, and what the person's own limits leave open. */
export async function readStanding(work: Work, referral: { id: string; member: string; person: string }, known?: { hat: Hat; reach: Reach }): Promise<Standing> {
  const hat = known?.hat ?? (await readHat(work, referral.member))
  const reach = known?.reach ?? (await readReach(work, { participation: referral.member }))
  const done = await readDone(work, referral.id)
  const lookFirst = await readLookFirst(work, referral.id)
  const of = (kind: EventKind) => done.filter((one) => one.kind === kind)
  return {
    obstacles: hat ? obstaclesOf({ birth: hat.birth, died: hat.died, noContact: reach.limits.some(({ kind }) => kind === 'none'), saidUnder18: lookFirst.includes('under 18'), decided: of('a person decided').flatMap(({ what }) => what ?? []) }, work.today) : [],
    safe: leftOpen(reach),
    bestInterests: of('best interests').some(({ what }) => what === 'go on'),
    attempts: of('tried').map(({ on, channel, closed }) => ({ on, channel, closed })),
    askedForMore: of('asked for more').map(({ on }) => on),
    acknowledged: of('acknowledged').flatMap(({ whom }) => whom ?? []),
    lookFirst,
  }
}

/** What each way is called where somebody says how they may be reached. */
const wayOf = { phone: 'ring', text: 'text', email: 'email', letter: 'letter', 'in person': 'visit' } as const satisfies Record<Channel, Way>

/** Not known is left open here: a person, not the software, tries it, and sees what is known beside the form. */
const leftOpen = (reach: Reach): Channel[] => channels.filter((channel) => answerFor(wayOf[channel], rulesOf(reach)) !== 'no')

/** When it was last opened again, or the beginning of time. */
const openedAgain = (work: Work, id: string) => sql<Date>`coalesce(
  (select max(s.recorded_at) from referral_step s where s.organisation_id = ${work.organisation.id} and s.referral_id = ${id} and s.to_state = 'received' and s.from_state in ('closed', 'declined', 'withdrawn')), to_timestamp(0))`

/** What was done about it since it last came in: reopening begins it anew. */
async function readDone(work: Work, id: string): Promise<DoneMeanwhile[]> {
  const rows = await work.db
    .selectFrom('referral_event as e')
    .select(['e.kind', 'e.on_day as on', 'e.channel', 'e.whom', 'e.what', 'e.way_closed as closed'])
    .where('e.organisation_id', '=', work.organisation.id)
    .where('e.referral_id', '=', id)
    .where('e.recorded_at', '>=', openedAgain(work, id))
    .orderBy('e.on_day')
    .orderBy('e.recorded_at')
    .execute()
  return rows.map((row) => ({ ...row, on: asDay(row.on) }))
}

/** What the first talk has covered so far, since it last came in: what was agreed another time is talked about again. */
export async function readTalk(work: Work, referral: { id: string; person: string }): Promise<Talk> {
  const rows = await work.db
    .selectFrom('referral_talk as t')
    .leftJoin('data_key as k', (join) => join.onRef('k.organisation_id', '=', 't.organisation_id').on('k.subject_id', '=', referral.person))
    .select(['t.number', 't.question', 't.answer', 't.note_sealed as sealed', 'k.wrapped as key'])
    .where('t.organisation_id', '=', work.organisation.id)
    .where('t.referral_id', '=', referral.id)
    .where('t.recorded_at', '>=', openedAgain(work, referral.id))
    .orderBy('t.number')
    .execute()
  const found = rows.flatMap((row): TalkAnswer[] => {
    const question = talkQuestions.find((one) => one === row.question)
    if (!question || !isAnswer(question, row.answer)) return []
    return [{ question, answer: row.answer, note: work.text.open(referral.person, { table: 'referral_talk', column: 'note_sealed', row: `${referral.id}/${row.number}` }, row) ?? null }]
  })
  return new Map(found.map((one) => [one.question, one]))
}
