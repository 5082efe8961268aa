import { type RawBuilder, sql } from 'kysely'
import type { Organisation } from '../features/audit/work.ts'
import type { Database } from '../platform/database/connection.ts'
import { inOrganisation } from '../platform/database/transaction.ts'

/** By the beginning of an address up to a parameter and further: an id that may stand there. The longest beginning counts. */
export type Examples = ReadonlyMap<string, string>

type Find = (organisation: string) => RawBuilder<{ id: string }>

const referralIn =
  (...states: readonly string[]): Find =>
  (organisation) =>
    sql`select id from referral where organisation_id = ${organisation} and state in (${sql.join(states)}) order by received_on, id limit 1`

const importIn =
  (state: string): Find =>
  (organisation) =>
    sql`select id from import where organisation_id = ${organisation} and state = ${state} order by started_at desc, id limit 1`

/** Whoever signs in themselves comes first, so that the example is somebody’s own page too. */
const hat =
  (kind: 'member' | 'supporter'): Find =>
  (organisation) => sql`
    select p.id from participation p where p.organisation_id = ${organisation} and p.kind = ${kind} and p.until is null
    order by exists (select 1 from role_held r where r.organisation_id = p.organisation_id and r.participation_id = p.id and r.role = ${kind} and r.until is null) desc, p.since, p.id limit 1`

/** Somebody who signs in and has nobody yet: the pages on which a person writes their own words. */
const waitsThemselves: Find = (organisation) => sql`
  select p.id from participation p join referral f on f.organisation_id = p.organisation_id and f.member_id = p.id and f.state = 'waiting'
  where p.organisation_id = ${organisation} and p.kind = 'member' and p.until is null
    and exists (select 1 from role_held r where r.organisation_id = p.organisation_id and r.participation_id = p.id and r.role = 'member' and r.until is null)
  order by f.waiting_since, p.id limit 1`

/** What stands in each address. An address with a parameter that none of these begins has no example, and a test says so. */
const finds: Readonly<Record<string, Find>> = {
  '/members/:id': hat('member'),
  '/people/:id': hat('member'),
  '/people/:id/numbers/:pointId': (organisation) => sql`select c.id from contact_point c join (${hat('member')(organisation)}) h on h.id = c.participation_id where c.organisation_id = ${organisation} and c.until is null order by c.place limit 1`,
  '/people/:id/same/:otherId': (organisation) => sql`select p.id from participation p where p.organisation_id = ${organisation} and p.kind = 'member' and p.until is null order by p.since desc, p.id desc limit 1`,
  '/people/:id/joins/:joinId': (organisation) => sql`select id from same_person where organisation_id = ${organisation} and until is null order by since limit 1`,
  '/people/:id/joins': (organisation) => sql`select p.id from same_person s join participation p on p.organisation_id = s.organisation_id and p.person_id = s.into_id where s.organisation_id = ${organisation} and s.until is null order by s.since limit 1`,
  '/people/:id/bereavements': (organisation) => sql`select participation_id as id from bereaved_call where organisation_id = ${organisation} and spoken_on is null and until is null order by since limit 1`,
  '/people/:id/bereavements/:callId': (organisation) => sql`select id from bereaved_call where organisation_id = ${organisation} and spoken_on is null and until is null order by since limit 1`,
  '/supporters/:id': hat('supporter'),
  '/people/:id/answers/:question': () => sql`select 'matters' as id`,
  '/people/:id/own-words/:question': () => sql`select 'matters' as id`,
  '/people/:id/own-words': waitsThemselves,
  '/people/:id/own-reaching': waitsThemselves,
  '/people/:id/own-experience': waitsThemselves,
  '/people/:id/experience/:facet': () => sql`select 'new' as id`,
  '/people/:id/own-experience/:facet': () => sql`select 'new' as id`,
  '/my-equality/:question': () => sql`select 'disability' as id`,
  '/about-you/:code': () => sql`select '0000-0000-0000-0000' as id`,
  '/about-you/:code/:question': () => sql`select 'disability' as id`,
  '/about-you-done/:how': () => sql`select 'kept' as id`,
  '/my-consent/:purpose': () => sql`select 'photographs' as id`,
  '/around/:id': (organisation) => sql`select id from person_around where organisation_id = ${organisation} and until is null order by recorded_at, id limit 1`,
  '/kept-apart/:id': (organisation) => sql`select id from conflict where organisation_id = ${organisation} and until is null and one_hat is not null order by since, id limit 1`,
  '/refer/questions/:page': () => sql`select 'danger' as id`,
  '/answers/:secret': () => sql`select 'over' as id`,
  '/answers/given/:answer': () => sql`select 'no' as id`,
  '/referrals/:id': referralIn('waiting'),
  '/referrals/:id/asking': referralIn('received'),
  '/referrals/:id/own-answer': referralIn('received'),
  '/referrals/:id/acceptance': referralIn('triage'),
  '/referrals/:id/declining': referralIn('triage'),
  '/referrals/:id/conversation': referralIn('triage'),
  '/referrals/:id/duplicates': referralIn('received'),
  '/referrals/:id/feedback': (organisation) => sql`
    select r.id from referral r join referrer f on f.organisation_id = r.organisation_id and f.referral_id = r.id where r.organisation_id = ${organisation} order by r.state in ('placed', 'declined', 'withdrawn') desc, r.received_on, r.id limit 1`,
  '/referrals/:id/reopening': referralIn('closed', 'declined', 'withdrawn'),
  '/referrals/:id/reasons': (organisation) => sql`select referral_id as id from referral_reason where organisation_id = ${organisation} and until is null order by since, id limit 1`,
  '/referrals/:id/interim-offers': (organisation) => sql`select referral_id as id from interim_offer where organisation_id = ${organisation} and until is null order by on_day, id limit 1`,
  '/referrals/:id/pauses': (organisation) => sql`select referral_id as id from referral_pause where organisation_id = ${organisation} and ended_on is null order by from_day, id limit 1`,
  '/referrals/:id/reasons/:reasonId': (organisation) => sql`select id from referral_reason where organisation_id = ${organisation} and until is null order by since, id limit 1`,
  '/referrals/:id/interim-offers/:offerId': (organisation) => sql`select id from interim_offer where organisation_id = ${organisation} and until is null order by on_day, id limit 1`,
  '/referrals/:id/card': (organisation) => sql`select referral_id as id from referral_pause where organisation_id = ${organisation} and ended_on is null order by from_day, id limit 1`,
  '/offers/:id': (organisation) => sql`select id from offer where organisation_id = ${organisation} order by answer = 'later' desc, on_day desc, id limit 1`,
  '/promises/:id': (organisation) => sql`select id from promise where organisation_id = ${organisation} order by kept_on is null desc, made_on, id limit 1`,
  '/proposals/:id': (organisation) => sql`select id from proposal where organisation_id = ${organisation} order by state = 'proposed' desc, recorded_at desc, id limit 1`,
  '/waiting/plans/:id': (organisation) => sql`select id from waiting_plan where organisation_id = ${organisation} order by state in ('asked', 'working') desc, asked_at desc, id limit 1`,
  '/relationships/:id': (organisation) => sql`select id from relationship where organisation_id = ${organisation} order by state = 'agreed' desc, recorded_at desc, id limit 1`,
  '/relationships/:id/settling-in': (organisation) => sql`select id from relationship where organisation_id = ${organisation} and state = 'introduced' order by recorded_at, id limit 1`,
  '/introductions/:id': (organisation) => sql`select id from introduction where organisation_id = ${organisation} order by held is null desc, on_day desc, id limit 1`,
  '/services/:id': (organisation) => sql`select id from service where organisation_id = ${organisation} and model in ('befriending', 'one-to-one') order by since, name limit 1`,
  '/tasks/:id': (organisation) => sql`select id from task where organisation_id = ${organisation} and settled_at is null and kind in ('message refused', 'message not known to have arrived') order by due_on, id limit 1`,
  '/imports/:id': importIn('questions'),
  '/imports/:id/rows': importIn('brought in'),
  '/imports/:id/left-out': importIn('brought in'),
  '/imports/:id/undoing': importIn('brought in'),
  '/imports/:id/people': importIn('brought in'),
  '/imports/questions/:questionId': (organisation) => sql`
    select q.id from import_question q join import i on i.organisation_id = q.organisation_id and i.id = q.import_id
    where q.organisation_id = ${organisation} and q.answer is null and q.replaced_at is null order by i.state = 'brought in' desc, q.place, q.id limit 1`,
}

/** An id for each kind of address of one organisation, as far as it has any. */
export async function readExamples(database: Database, organisation: Organisation): Promise<Examples> {
  return inOrganisation(database, organisation.id, async (db) => {
    const found = new Map<string, string>()
    for (const [beginning, find] of Object.entries(finds)) {
      const [row] = (await find(organisation.id).execute(db)).rows
      if (row) found.set(beginning, row.id)
    }
    return found
  })
}

/** What may stand for the parameters of one address, by name: a beginning tells of its last one. */
export function exampleFor(path: string, examples: Examples): Record<string, string> {
  const names = [...path.matchAll(/:([a-zA-Z]+)/g)].map((found) => found[1] ?? '')
  return Object.fromEntries(
    names.flatMap((name) => {
      const [best] = [...examples].filter(([beginning]) => path.startsWith(beginning) && lastNameIn(beginning) === name).sort(([one], [other]) => other.length - one.length)
      return best ? [[name, best[1]]] : []
    }),
  )
}

/** Whose example it is where an address has several parameters: the last one's. */
const lastNameIn = (beginning: string): string | undefined => [...beginning.matchAll(/:([a-zA-Z]+)/g)].at(-1)?.[1]
