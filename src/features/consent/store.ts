import { type SqlBool, sql } from 'kysely'
import { asDay } from '../../engines/calendar/day.ts'
import type { Work } from '../audit/work.ts'
import type { PersonAround } from '../people/around/person-around.ts'
import { isClose, tellingNow } from '../people/around/telling.ts'
import { joinedAt, sameSideAs } from '../people/same-person/same-person.ts'
import { saidOn } from './check-consent.ts'
import type { Circumstances, Consent } from './consent.ts'

/** What is read where records are one person: all of them for a colleague, and for the person themselves the one they know, since a join may be a mistake. */
export type Records = 'all' | 'this one'

/** Every answer somebody gave under a hat, the one said last first, each with the talk it was given in. One query. */
export async function readConsents(work: Work, hat: { participation: string; person: string }, records: Records = 'all'): Promise<Consent[]> {
  const rows = await consents(work, hat, records).execute()
  return rows.map((row) => consentFrom(work, row))
}

const consents = (work: Work, hat: { participation: string; person: string }, records: Records) =>
  work.db
    .selectFrom('consent as c')
    .innerJoin('participation as o', (join) => join.onRef('o.organisation_id', '=', 'c.organisation_id').onRef('o.id', '=', 'c.participation_id'))
    .leftJoin('data_key as k', (join) => join.onRef('k.organisation_id', '=', 'o.organisation_id').onRef('k.subject_id', '=', 'o.person_id'))
    .leftJoin('consent_conversation as t', (join) => join.onRef('t.organisation_id', '=', 'c.organisation_id').onRef('t.id', '=', 'c.conversation_id'))
    .leftJoin('participation as p', (join) => join.onRef('p.organisation_id', '=', 'c.organisation_id').onRef('p.id', '=', 'c.recorded_by'))
    .leftJoin('person as n', (join) => join.onRef('n.organisation_id', '=', 'p.organisation_id').onRef('n.id', '=', 'p.person_id'))
    .select([
      'c.id', 'c.participation_id as under', 'o.person_id as person', joinedAt(work, hat.person).as('joinedAt'), 'c.purpose', 'c.answer', 'c.how', 'c.on_day as onDay', saidOn(work).as('saidOn'), 'c.until', 'c.note_sealed as note', 'c.words_version as wordsVersion', 'c.recorded_by as recordedBy', 'c.recorded_at as recordedAt', 'c.for_them as forThem', 'k.wrapped as key',
      't.id as talk', 't.asked_by_sealed as askedBy', 't.company', 't.company_sealed as companyWords', 't.interpreter_sealed as interpreter', 't.late_sealed as late', 't.decided_by as decidedBy', 't.best_interests_sealed as bestInterests', 'n.name as recorder',
    ])
    .where('c.organisation_id', '=', work.organisation.id)
    .where(records === 'all' ? sql<SqlBool>`c.participation_id in ${sameSideAs(work, hat.participation)}` : sql<SqlBool>`c.participation_id = ${hat.participation}`)
    .orderBy('saidOn', 'desc')
    .orderBy('c.recorded_at', 'desc')
    .orderBy('c.id', 'desc')

/** The same for a panel, with those whom telling family is about. One query, for somebody nobody has asked anything too. */
export async function readConsentsAndClose(work: Work, hat: { participation: string; person: string }, records: Records): Promise<{ consents: Consent[]; close: Close[] }> {
  const rows = await work.db
    .selectFrom('participation as h')
    .leftJoin(consents(work, hat, records).as('said'), (join) => join.onTrue())
    .selectAll('said')
    .select((eb) =>
      eb
        .selectFrom('person_around as a')
        .select(sql<KeptClose[] | null>`json_agg(json_build_object('name', a.name, 'kind', a.kind, 'mayBeTold', a.may_be_told, 'toldUntil', a.told_until) order by a.recorded_at, a.name, a.id)`.as('all'))
        .where('a.organisation_id', '=', work.organisation.id)
        .where('a.participation_id', '=', hat.participation)
        .where('a.until', 'is', null)
        .as('around'),
    )
    .where('h.organisation_id', '=', work.organisation.id)
    .where('h.id', '=', hat.participation)
    .orderBy('said.saidOn', 'desc')
    .orderBy('said.recordedAt', 'desc')
    .orderBy('said.id', 'desc')
    .execute()
  const close = (rows[0]?.around ?? []).filter(isClose).map((one) => ({ ...one, mayBeTold: tellingNow(one.mayBeTold, one.toldUntil === null ? null : asDay(one.toldUntil), work.today) }))
  return { close, consents: rows.filter((row): row is (typeof rows)[number] & Row => row.id !== null).map((row) => consentFrom(work, row)) }
}

export type Close = Pick<PersonAround, 'name' | 'kind' | 'mayBeTold'>
type KeptClose = Close & { toldUntil: string | null }
type Row = Awaited<ReturnType<ReturnType<typeof consents>['execute']>>[number]

function consentFrom(work: Work, row: Row): Consent {
  const own = row.recordedBy === row.under
  const note = work.text.open(row.person, { table: 'consent', column: 'note_sealed', row: row.id }, { sealed: row.note, key: row.key }) ?? null
  return {
    id: row.id, under: row.under, together: row.joinedAt === null || row.recordedAt >= row.joinedAt, purpose: row.purpose, answer: row.answer, how: row.how, onDay: row.onDay, saidOn: asDay(row.saidOn), until: row.until, note, wordsVersion: row.wordsVersion,
    askedBy: askerFrom(work, row) ?? (own ? null : row.recorder), own, talk: talkFrom(work, row), forThem: row.forThem, recordedAt: row.recordedAt,
  }
}

/** Who asked may be no colleague: "her community nurse" says what she has. */
const askerFrom = (work: Work, { person, talk, askedBy, key }: Row): string | undefined =>
  talk === null ? undefined : work.text.open(person, { table: 'consent_conversation', column: 'asked_by_sealed', row: talk }, { sealed: askedBy, key })

function talkFrom(work: Work, { person, talk, company, key, ...row }: Row): Circumstances | null {
  if (talk === null || company === null) return null
  const open = (column: string, sealed: Buffer | null) => work.text.open(person, { table: 'consent_conversation', column, row: talk }, { sealed, key }) ?? null
  return {
    company,
    companyWords: open('company_sealed', row.companyWords),
    interpreter: open('interpreter_sealed', row.interpreter),
    late: open('late_sealed', row.late),
    decidedBy: row.decidedBy,
    bestInterests: open('best_interests_sealed', row.bestInterests),
  }
}
