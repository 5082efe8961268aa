import { type ExpressionBuilder, sql } from 'kysely'
import { asDay, type Day } from '../../engines/calendar/day.ts'
import type { Schema } from '../../platform/database/connection.ts'
import type { Work } from '../audit/work.ts'
import { answerOf } from '../consent/check-consent.ts'
import type { Answer } from '../consent/consent.ts'
import { thoseWhoDied } from '../people/deaths/flag-death.ts'
import { opensPageOf } from '../people/permissions.ts'
import type { EventKind } from './waiting/keep-in-touch.ts'
import { type Obstacle, obstacles } from './obstacle.ts'
import { hasDied, type Referral, type ReferralState, type WaitSoFar } from './referral.ts'
import { type ReferralTold, type Referrer, referralToldShape } from './referral-told.ts'

export const day = (text: string | null): Day | null => (text === null ? null : asDay(text))

/** Both said yes and they are not settling in yet: the page it is arranged on, and by whom. Read from the rooms above. */
export type Introducing = { path: string; by: string | null }

/** For the row of `r`. Where what they agree is not written down yet there is no relationship, and the question to both is the page. */
export const introducing = (work: Work) => {
  const organisation = work.organisation.id
  return sql<Introducing | null>`(
    select json_build_object('path', coalesce('/relationships/' || l.id, '/proposals/' || o.id), 'by', split_part(coalesce(n.known_as, n.name), ' ', 1))
    from proposal o
    left join relationship l on l.organisation_id = ${organisation} and l.proposal_id = o.id
    left join lateral (
      select i.id, i.with_id from introduction i where i.organisation_id = ${organisation} and i.relationship_id = l.id and i.moved_to is null order by i.held is null desc, i.on_day desc limit 1
    ) i on true
    left join lateral (
      select t.owner_id from task t
      where t.organisation_id = ${organisation} and t.settled_at is null and t.kind in ('arrange the introduction', 'introduction due') and t.thing_id in (o.id, i.id) order by t.due_on limit 1
    ) t on true
    left join participation p on p.organisation_id = ${organisation} and p.id = coalesce(t.owner_id, i.with_id, o.proposed_by)
    left join person n on n.organisation_id = ${organisation} and n.id = p.person_id
    where o.organisation_id = ${organisation} and o.referral_id = r.id and o.state = 'agreed' and (l.id is null or l.state in ('agreed', 'introduced'))
    order by o.id desc limit 1)`.as('introducing')
}

/** The words that came with a referral, each sealed in a column of its row: when it came as written, their number for it, and who suggested it. */
export const sealedWords = ['r.received_as_sealed as receivedAsSealed', 'r.reference_sealed as referenceSealed', 'r.source_words_sealed as sourceWordsSealed'] as const

type Words = Pick<Referral, 'receivedAs' | 'reference' | 'sourceWords'>
type SealedWords = { id: string; person: string; key: Buffer | null; receivedAsSealed: Buffer | null; referenceSealed: Buffer | null; sourceWordsSealed: Buffer | null }

export async function sealWordsOf(work: Work, { id, person, ...words }: { id: string; person: string } & { [Name in keyof Words]?: Words[Name] | undefined }) {
  const sealed = async (column: string, text: string | null | undefined) => (text ? work.text.seal(person, { table: 'referral', column, row: id }, text) : null)
  return { received_as_sealed: await sealed('received_as_sealed', words.receivedAs), reference_sealed: await sealed('reference_sealed', words.reference), source_words_sealed: await sealed('source_words_sealed', words.sourceWords) }
}

/** Opens them out of a query that brought them with the person's key, and leaves the key and what was sealed behind. */
export function openWordsOf<Row extends SealedWords>(work: Work, row: Row): Omit<Row, 'key' | 'receivedAsSealed' | 'referenceSealed' | 'sourceWordsSealed'> & Words {
  const { key, receivedAsSealed, referenceSealed, sourceWordsSealed, ...rest } = row
  const opened = (column: string, sealed: Buffer | null) => work.text.open(row.person, { table: 'referral', column, row: row.id }, { sealed, key }) ?? null
  return { ...rest, receivedAs: opened('received_as_sealed', receivedAsSealed), reference: opened('reference_sealed', referenceSealed), sourceWords: opened('source_words_sealed', sourceWordsSealed) }
}

const referrals = (work: Work) =>
  work.db
    .selectFrom('referral as r')
    .innerJoin('participation as p', (join) => join.onRef('p.organisation_id', '=', 'r.organisation_id').onRef('p.id', '=', 'r.member_id'))
    .innerJoin('person as n', (join) => join.onRef('n.organisation_id', '=', 'p.organisation_id').onRef('n.id', '=', 'p.person_id'))
    .leftJoin('data_key as k', (join) => join.onRef('k.organisation_id', '=', 'p.organisation_id').onRef('k.subject_id', '=', 'p.person_id'))
    .select((eb) => [
      'r.id', 'r.member_id as member', 'p.person_id as person', 'r.state', 'r.state_since as stateSince', 'r.received_on as receivedOn', 'r.source', ...sealedWords,
      'k.wrapped as key', 'r.waiting_since as waitingSince', 'r.last_contact_on as lastContactOn', 'n.name', 'n.known_as as knownAs', 'p.area', said(work, eb).as('consent'), introducing(work),
    ])
    .where('r.organisation_id', '=', work.organisation.id)
    .where((eb) => opensPageOf(work.actor, work.organisation.id, eb.ref('r.member_id')))

/** When the person last would rather not, with any referral of theirs, before the row of `r` came in or came in again; null where they never did. */
const ratherNot = (work: Work) => sql<Date | null>`(
  select max(w.recorded_at) from referral x join referral_step w on w.organisation_id = ${work.organisation.id} and w.referral_id = x.id
  where x.organisation_id = ${work.organisation.id} and x.member_id = r.member_id and w.to_state = 'withdrawn' and w.reason <> ${hasDied}
  and w.recorded_at <= (select max(c.recorded_at) from referral_step c where c.organisation_id = ${work.organisation.id} and c.referral_id = r.id and c.to_state = 'received' and coalesce(c.from_state, '') <> 'incomplete'))`

/**
 * The latest word on getting support, for whoever the row of `r` is about; null where nobody asked, or where it is over. A yes from before they would
 * rather not does not count again when they are suggested again: they are asked.
 */
export const said = (work: Work, eb: ExpressionBuilder<Schema & { r: { id: string; member_id: string } }, 'r'>) =>
  eb.fn.coalesce(answerOf(work, eb.ref('r.member_id'), 'receive support', { thing: eb.ref('r.id'), since: sql<Date>`coalesce(${ratherNot(work)}, '-infinity')` }), sql<'withdrawn' | null>`case when ${ratherNot(work)} is not null then 'withdrawn' end`)

/** The same, of one referral. */
export async function saidWith(work: Work, referral: string): Promise<Answer | 'not asked'> {
  const row = await work.db.selectFrom('referral as r').select((eb) => said(work, eb).as('answer')).where('r.organisation_id', '=', work.organisation.id).where('r.id', '=', referral).executeTakeFirst()
  return row?.answer ?? 'not asked'
}

export type ListedReferral = Referral & { name: string; knownAs: string | null; area: string | null; consent: Answer | 'not asked'; introducing: Introducing | null }
type Row = Awaited<ReturnType<ReturnType<typeof referrals>['executeTakeFirstOrThrow']>>

const listed = (work: Work, { consent, ...row }: Row): ListedReferral => ({ ...openWordsOf(work, row), stateSince: asDay(row.stateSince), receivedOn: day(row.receivedOn), waitingSince: day(row.waitingSince), lastContactOn: day(row.lastContactOn), consent: consent ?? 'not asked' })

/** One referral as far as the actor may see whom it is about. */
export async function findReferral(work: Work, id: string, { lock = false } = {}): Promise<ListedReferral | undefined> {
  const query = referrals(work).where('r.id', '=', id)
  const row = await (lock ? query.forUpdate('r') : query).executeTakeFirst()
  return row && listed(work, row)
}

/** Somebody's referrals, newest first. */
export async function readReferralsOf(work: Work, member: string): Promise<ListedReferral[]> {
  const rows = await referrals(work).where('r.member_id', '=', member).orderBy('r.received_on', (by) => by.desc().nullsLast()).orderBy('r.id', 'desc').execute()
  return rows.map((row) => listed(work, row))
}

/** Everybody who waits and has not died, with when they last heard from us and when the wait was last talked over. One query. */
export async function readWaits(work: Work): Promise<(WaitSoFar & { id: string; member: string; mayContact: boolean })[]> {
  const rows = await work.db
    .selectFrom('referral as r')
    .innerJoin('participation as p', (join) => join.onRef('p.organisation_id', '=', 'r.organisation_id').onRef('p.id', '=', 'r.member_id'))
    .leftJoin(thoseWhoDied(work).as('d'), (join) => join.onRef('d.person_id', '=', 'p.person_id'))
    .select((eb) => [
      'r.id', 'r.member_id as member', 'r.waiting_since as waitingSince', 'r.last_contact_on as lastContactOn',
      eb.selectFrom('import_made as m').select(sql<string | null>`max(m.taken_up_on)`.as('on')).where('m.organisation_id', '=', work.organisation.id).where('m.what', '=', 'referral').whereRef('m.thing_id', '=', 'r.id').as('takenUpOn'),
      eb.exists(eb.selectFrom('import_made as m').select('m.thing_id').where('m.organisation_id', '=', work.organisation.id).where('m.what', '=', 'referral').whereRef('m.thing_id', '=', 'r.id')).as('fromList'),
      eb.selectFrom('referral_event as e').select(sql<string | null>`max(e.on_day)`.as('on')).where('e.organisation_id', '=', work.organisation.id).whereRef('e.referral_id', '=', 'r.id').where('e.kind', '=', 'talked over').as('talkedOverOn'),
      eb.exists(eb.selectFrom('contact_limit as l').select('l.id').where('l.organisation_id', '=', work.organisation.id).whereRef('l.participation_id', '=', 'r.member_id').where('l.kind', '=', 'none').where('l.until', 'is', null)).as('closed'),
      eb.exists(eb.selectFrom('referral_pause as u').select('u.id').where('u.organisation_id', '=', work.organisation.id).whereRef('u.referral_id', '=', 'r.id').where('u.ended_on', 'is', null)).as('paused'),
    ])
    .where('r.organisation_id', '=', work.organisation.id)
    .where('r.state', '=', 'waiting')
    .where('d.person_id', 'is', null)
    .execute()
  return rows.flatMap(({ waitingSince, lastContactOn, talkedOverOn, closed, paused, fromList, takenUpOn, ...row }) => {
    const quiet = fromList && takenUpOn === null && lastContactOn === null && talkedOverOn === null
    return waitingSince && !quiet ? [{ ...row, waitingSince: asDay(waitingSince), lastContactOn: day(later(lastContactOn, takenUpOn)), talkedOverOn: day(later(talkedOverOn, takenUpOn)), mayContact: !closed && !paused }] : []
  })
}

const later = (one: string | null, other: string | null): string | null => (one !== null && other !== null ? (one > other ? one : other) : (one ?? other))

/** `reason`: why a step was taken; of what was done meanwhile, how, or what was decided about. */
export type Happening = { at: Day | null; what: ReferralState | EventKind; reason: string | null; note: string | null; by: string | null; /** by a way the person had closed */ closed: boolean; /** done while this stood in the way and nobody had decided about it */ before: Obstacle | null }

/** What happened with a referral, newest first: its steps, and what was done meanwhile. One query. */
export async function readHappenings(work: Work, referral: { id: string; person: string }): Promise<Happening[]> {
  const organisation = work.organisation.id
  const { rows } = await sql<{ at: string | null; what: ReferralState | EventKind; reason: string | null; note: Buffer | null; kept_in: 'referral_step' | 'referral_event'; kept_as: string; key: Buffer | null; by: string | null; closed: boolean; before: string | null }>`
    select h.*, k.wrapped as key, coalesce(n.known_as, n.name) as by from (
      select s.occurred_on as at, s.to_state as what, s.reason, s.note_sealed as note, 'referral_step' as kept_in, s.referral_id || '/' || s.number as kept_as, s.by_id, s.recorded_at, s.number as place, false as closed, null as before
      from referral_step s where s.organisation_id = ${organisation} and s.referral_id = ${referral.id}
      union all
      select e.on_day, e.kind, case when e.kind in ('tried', 'acknowledged', 'asked for more') then e.channel else coalesce(e.what, e.channel) end, e.note_sealed, 'referral_event', e.id::text, e.by_id, e.recorded_at, 0, e.way_closed, case when e.kind in ('tried', 'acknowledged', 'asked for more') then e.what end
      from referral_event e where e.organisation_id = ${organisation} and e.referral_id = ${referral.id}
    ) h
    left join data_key k on k.organisation_id = ${organisation} and k.subject_id = ${referral.person}
    left join participation p on p.organisation_id = ${organisation} and p.id = h.by_id
    left join person n on n.organisation_id = ${organisation} and n.id = p.person_id
    order by coalesce(h.at, h.recorded_at::date) desc, h.recorded_at desc, h.place desc
    limit 60`.execute(work.db)
  return rows.map((row) => ({ at: day(row.at), what: row.what, reason: row.reason, by: row.by, closed: row.closed, before: obstacles.find((one) => one === row.before) ?? null, note: work.text.open(referral.person, { table: row.kept_in, column: 'note_sealed', row: row.kept_as }, { sealed: row.note, key: row.key }) ?? null }))
}

/** Writes one version of what was told with a referral; what was told before stays. */
export async function writeReferralTold(work: Work, { referral, person, number, told }: { referral: string; person: string; number: number; told: ReferralTold }): Promise<void> {
  const told_sealed = await work.text.seal(person, { table: 'referral_told', column: 'told_sealed', row: `${referral}/${number}` }, JSON.stringify(told))
  await work.db.insertInto('referral_told').values({ organisation_id: work.organisation.id, referral_id: referral, number, told_sealed, recorded_by: work.by, recorded_at: work.now }).execute()
}

/** The latest that was told with a referral; null where nothing was, or it was erased. */
export async function readReferralTold(work: Work, referral: { id: string; person: string }): Promise<{ told: ReferralTold; number: number } | null> {
  const row = await work.db
    .selectFrom('referral_told as t')
    .leftJoin('data_key as k', (join) => join.onRef('k.organisation_id', '=', 't.organisation_id').on('k.subject_id', '=', referral.person))
    .select(['t.number', 't.told_sealed as sealed', 'k.wrapped as key'])
    .where('t.organisation_id', '=', work.organisation.id)
    .where('t.referral_id', '=', referral.id)
    .orderBy('t.number', 'desc')
    .limit(1)
    .executeTakeFirst()
  const text = row && work.text.open(referral.person, { table: 'referral_told', column: 'told_sealed', row: `${referral.id}/${row.number}` }, row)
  return row && text !== undefined ? { told: referralToldShape.parse(JSON.parse(text)), number: row.number } : null
}

/** Whoever suggested somebody, once for each referral. */
export async function saveReferrer(work: Work, { referral, person }: { referral: string; person: string }, referrer: Referrer): Promise<void> {
  const { name, telephone, email } = referrer
  // What they are and where they work may name a ward or a clinic, and with it what the person has: sealed with the person's key.
  const sealed = async (column: string, text: string | null) => (text ? work.text.seal(person, { table: 'referrer', column, row: referral }, text) : null)
  const as_what_sealed = await sealed('as_what_sealed', referrer.asWhat)
  const works_for_sealed = await sealed('works_for_sealed', referrer.worksFor)
  await work.db.insertInto('referrer').values({ organisation_id: work.organisation.id, referral_id: referral, name, as_what_sealed, works_for_sealed, telephone, email, recorded_at: work.now }).execute()
}

export async function readReferrer(work: Work, referral: string): Promise<Referrer | null> {
  const row = await work.db
    .selectFrom('referrer as f')
    .innerJoin('referral as r', (join) => join.onRef('r.organisation_id', '=', 'f.organisation_id').onRef('r.id', '=', 'f.referral_id'))
    .innerJoin('participation as p', (join) => join.onRef('p.organisation_id', '=', 'r.organisation_id').onRef('p.id', '=', 'r.member_id'))
    .leftJoin('data_key as k', (join) => join.onRef('k.organisation_id', '=', 'p.organisation_id').onRef('k.subject_id', '=', 'p.person_id'))
    .select(['f.name', 'f.as_what_sealed as asWhatSealed', 'f.works_for_sealed as worksForSealed', 'f.telephone', 'f.email', 'p.person_id as person', 'k.wrapped as key'])
    .where('f.organisation_id', '=', work.organisation.id)
    .where('f.referral_id', '=', referral)
    .executeTakeFirst()
  if (!row) return null
  const { name, telephone, email, person, key } = row
  const opened = (column: string, sealed: Buffer | null) => work.text.open(person, { table: 'referrer', column, row: referral }, { sealed, key }) ?? null
  return { name, asWhat: opened('as_what_sealed', row.asWhatSealed), worksFor: opened('works_for_sealed', row.worksForSealed), telephone, email }
}
