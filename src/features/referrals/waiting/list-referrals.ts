import { type Expression, type Selectable, sql } from 'kysely'
import { addDays, asDay, type Day } from '../../../engines/calendar/day.ts'
import type { Schema } from '../../../platform/database/connection.ts'
import type { Work } from '../../audit/work.ts'
import { thoseWhoDied } from '../../people/deaths/flag-death.ts'
import { opensPageOf } from '../../people/permissions.ts'
import { openTold } from '../../people/read-told.ts'
import type { Told } from '../../people/told.ts'
import type { TaskKind } from '../../tasks/task.ts'
import type { Turn } from '../../tasks/task-line.ts'
import { heardLatelyDays, newStates, type ReferralState } from '../referral.ts'
import { day, introducing, type ListedReferral, openWordsOf, said, sealedWords } from '../store.ts'
import { openWhileWaiting, type WhileWaiting, whileWaitingColumns } from './while-waiting.ts'

/** What is to be done next about a referral, by whom. */
export type NextTask = Turn & { kind: TaskKind }

export type Line = ListedReferral & {
  told: Told | null
  died: 'yes' | 'perhaps' | null
  /** somebody has been asked whether they would like to, and has not answered yet */
  asked: boolean
  task: NextTask | null
  /** why they stand here, what there is meanwhile, and whether we ring on a day they named */
  wait: WhileWaiting
  /** lines in the whole list, not on this page */
  total: number
  /** of those, people who have not died */
  living: number
  longestSince: Day | null
  /** of those waiting and living, how many may not have heard from us in four weeks: agreeing a plan was hearing from us */
  unheard: number
  /** how many of the whole list somebody has to do something about today; counted in the order of tasks only */
  withTask: number
}

export type Wanted = { states: readonly ReferralState[]; order: 'longest wait' | 'task first'; page: number; size: number }

/** Kinds of task that a row speaks for. Others stand on Today as tasks of their own, and are neither counted here nor do they hide one that is. */
const kinds: readonly TaskKind[] = [
  'first conversation', 'ask the person first', 'waiting too long', 'contact while waiting', 'acknowledge the referral', 'chase what is missing', 'decide on what is known', 'decide with the person', 'second person to look',
  'look at danger named', 'look before anything else',
]

/** Who waits: first those for whom a person gave a reason, then whoever has waited longest. Nothing else counts. */
export const waitingList = (work: Work, page: number, size: number): Promise<Line[]> => listReferrals(work, { states: ['waiting'], order: 'longest wait', page, size })

/** Who has been suggested to us and is not decided with yet, soonest task first. */
export const newReferrals = (work: Work, page: number, size: number): Promise<Line[]> => listReferrals(work, { states: newStates, order: 'task first', page, size })

/** One page of referrals in some states, with whom they are about and what is next. One query: the page is cut before anything is joined to it. */
export async function listReferrals(work: Work, wanted: Wanted): Promise<Line[]> {
  const rows = await linesOf(work, wanted)
  return rows.map((row) => {
    const { toldSealed, profileNumber, certain, consent, taskKind, taskDueOn, owner, fallback, ownerName, fallbackName, reasons, offers, paused, ...rest } = row
    const kind = kinds.find((one) => one === taskKind)
    return {
      ...openWordsOf(work, rest),
      stateSince: asDay(row.stateSince), receivedOn: day(row.receivedOn), waitingSince: day(row.waitingSince), lastContactOn: day(row.lastContactOn), longestSince: day(row.longestSince),
      consent: consent ?? 'not asked',
      told: openTold(work, { person: row.person, participation: row.member, profileNumber, toldSealed, key: row.key }),
      died: certain === null ? null : certain ? 'yes' : 'perhaps',
      asked: Boolean(row.asked),
      wait: openWhileWaiting(work, { person: row.person, key: row.key }, { reasons, offers, paused }),
      task: kind && taskDueOn ? { kind, dueOn: asDay(taskDueOn), owner, fallback, ownerName: ownerName ?? '', fallbackName: fallbackName ?? '' } : null,
    }
  })
}

function pageOf(work: Work, { states, order, page, size }: Wanted) {
  const first = sql<boolean>`(${order === 'longest wait'} and exists (select from referral_reason w where w.organisation_id = ${work.organisation.id} and w.referral_id = r.id and w.until is null))`
  const query = work.db
    .selectFrom(order === 'task first' ? withSoonest(work, states).as('r') : sql<WithDue>`(select r.*, null::date as due from referral r where r.organisation_id = ${work.organisation.id} and r.state in (${sql.join(states)}))`.as('r'))
    .innerJoin('participation as m', (join) => join.onRef('m.organisation_id', '=', 'r.organisation_id').onRef('m.id', '=', 'r.member_id'))
    .leftJoin(thoseWhoDied(work).as('d'), (join) => join.onRef('d.person_id', '=', 'm.person_id'))
    .selectAll('r')
    .select([
      'd.certain',
      first.as('first'),
      sql<number>`count(*) over ()`.as('total'),
      sql<number>`count(*) filter (where d.person_id is null) over ()`.as('living'),
      sql<string | null>`min(r.waiting_since) filter (where d.person_id is null) over ()`.as('longest_since'),
      sql<number>`count(*) filter (where r.due <= ${work.today}::date) over ()`.as('with_task'),
      sql<number>`count(*) filter (where d.person_id is null and coalesce(greatest(r.waiting_since, r.last_contact_on) <= ${addDays(work.today, -heardLatelyDays)}::date, true)) over ()`.as('unheard'),
    ])
    .where('r.organisation_id', '=', work.organisation.id)
    .where((eb) => opensPageOf(work.actor, work.organisation.id, eb.ref('r.member_id')))
  return query
    .orderBy('first', 'desc')
    .orderBy('due', (by) => by.asc().nullsLast())
    .orderBy(sql`coalesce(r.waiting_since, r.state_since)`)
    .orderBy('r.id')
    .limit(size)
    .offset((page - 1) * size)
}

type WithDue = Selectable<Schema['referral']> & { due: string | null }

/**
 * Referrals in some states, each with the day its soonest task is due. Both are put into one pile and sorted together, not joined: before the
 * database has counted its rows, a join looks through every task for each referral.
 */
const withSoonest = (work: Work, states: readonly ReferralState[]) => sql<WithDue>`(
  select (pile.referral).*, pile.due from (
    select each.referral, min(each.due) over (partition by each.id) as due from (
      select r as referral, r.id, null::date as due from referral r where r.organisation_id = ${work.organisation.id} and r.state in (${sql.join(states)})
      union all
      select null, t.thing_id, t.due_on from task t where t.organisation_id = ${work.organisation.id} and t.kind in (${sql.join([...kinds])}) and t.settled_at is null
    ) each
  ) pile where (pile.referral).id is not null)`

const nextTask = (work: Work) => {
  const name = (column: 'owner_id' | 'fallback_id') => sql<string | null>`(select split_part(coalesce(n.known_as, n.name), ' ', 1) from participation p join person n on n.organisation_id = p.organisation_id and n.id = p.person_id where p.organisation_id = ${work.organisation.id} and p.id = t.${sql.ref(column)})`
  return work.db
    .selectFrom('task as t')
    .select(['t.kind as taskKind', 't.due_on as taskDueOn', 't.owner_id as owner', 't.fallback_id as fallback', name('owner_id').as('ownerName'), name('fallback_id').as('fallbackName')])
    .where('t.organisation_id', '=', work.organisation.id)
    .where(sql<boolean>`t.thing_id = r.id`)
    .where('t.kind', 'in', kinds)
    .where('t.settled_at', 'is', null)
    .orderBy('t.due_on')
    .orderBy('t.kind')
    .limit(1)
}

/** What is kept of a wait, as columns of the row. */
function inLine(work: Work, referral: Expression<string>) {
  const { reasons, offers, paused } = whileWaitingColumns(work, referral)
  return [reasons.as('reasons'), offers.as('offers'), paused.as('paused')] as const
}

const linesOf = (work: Work, wanted: Wanted) =>
  work.db
    .selectFrom(pageOf(work, wanted).as('r'))
    .innerJoin('participation as p', (join) => join.onRef('p.organisation_id', '=', 'r.organisation_id').onRef('p.id', '=', 'r.member_id'))
    .innerJoin('person as n', (join) => join.onRef('n.organisation_id', '=', 'p.organisation_id').onRef('n.id', '=', 'p.person_id'))
    .leftJoin('profile as f', (join) => join.onRef('f.organisation_id', '=', 'p.organisation_id').onRef('f.participation_id', '=', 'p.id').onRef('f.number', '=', 'p.profile_number'))
    .leftJoin('data_key as k', (join) => join.onRef('k.organisation_id', '=', 'p.organisation_id').onRef('k.subject_id', '=', 'p.person_id'))
    .leftJoinLateral(nextTask(work).as('t'), (join) => join.onTrue())
    .select((eb) => [
      'r.id', 'r.member_id as member', 'p.person_id as person', 'r.state', 'r.state_since as stateSince', 'r.received_on as receivedOn', 'r.source', ...sealedWords,
      'r.waiting_since as waitingSince', 'r.last_contact_on as lastContactOn', 'r.total', 'r.living', 'r.longest_since as longestSince', 'r.with_task as withTask', 'r.unheard', 'n.name', 'n.known_as as knownAs', 'p.area', 'p.profile_number as profileNumber',
      'f.told_sealed as toldSealed', 'k.wrapped as key', 'r.certain', 't.taskKind', 't.taskDueOn', 't.owner', 't.fallback', 't.ownerName', 't.fallbackName',
      said(work, eb).as('consent'),
      introducing(work),
      ...inLine(work, eb.ref('r.id')),
      eb.exists(eb.selectFrom('proposal as o').select('o.id').where('o.organisation_id', '=', work.organisation.id).whereRef('o.referral_id', '=', 'r.id').where('o.state', '=', 'proposed')).as('asked'),
    ])
    .where('p.organisation_id', '=', work.organisation.id)
    .orderBy('r.first', 'desc')
    .orderBy('r.due', (by) => by.asc().nullsLast())
    .orderBy(sql`coalesce(r.waiting_since, r.state_since)`)
    .orderBy('r.id')
    .execute()
