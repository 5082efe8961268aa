import { addWorkingDays } from '../../../engines/calendar/working-days.ts'
import { hashOf } from '../../../platform/http/cookies.ts'
import type { Work } from '../../audit/work.ts'
import { recordConsent } from '../../consent/record-consent.ts'
import { raiseTask, settleTask } from '../../tasks/raise-task.ts'
import { askPerson } from '../ask-person.ts'
import { newStates } from '../referral.ts'
import { noteContact } from '../waiting/keep-in-touch.ts'
import { ownAnswerWords } from './words.ts'

export const ownAnswers = ['yes', 'not now', 'no'] as const
export type OwnAnswer = (typeof ownAnswers)[number]

/** Working days after which somebody who said not now is asked again. */
const askAgainWorkingDays = 20

export type OwnQuestion = { code: string; referral: string; member: string; person: string }

/** The question a link opens, while it is open and nothing is decided yet. Whose it is stays between the link and the record: the page shows no name. */
export async function findOwnQuestion(work: Work, secret: string, { lock = false } = {}): Promise<OwnQuestion | undefined> {
  const query = work.db
    .selectFrom('referral_code as c')
    .innerJoin('referral as r', (join) => join.onRef('r.organisation_id', '=', 'c.organisation_id').onRef('r.id', '=', 'c.referral_id'))
    .innerJoin('participation as p', (join) => join.onRef('p.organisation_id', '=', 'r.organisation_id').onRef('p.id', '=', 'r.member_id'))
    .select(['c.id as code', 'r.id as referral', 'r.member_id as member', 'p.person_id as person'])
    .where('c.organisation_id', '=', work.organisation.id)
    .where('c.opens', '=', 'their own answer')
    .where('c.code_hash', '=', hashOf(secret))
    .where('c.used_at', 'is', null)
    .where('c.expires_at', '>', work.now)
    .where('r.state', 'in', newStates)
  return (lock ? query.forUpdate(['r', 'c']) : query).executeTakeFirst()
}

/**
 * Somebody answers for themselves: a yes or a no is theirs, under the words they were shown, and moves the referral as if they had
 * said it to us; not now keeps their place, and somebody asks again. The link is used once it was yes or no.
 */
export async function answerByLink(work: Work, { secret, answer }: { secret: string; answer: OwnAnswer }): Promise<'noted' | 'over'> {
  const found = await findOwnQuestion(work, secret, { lock: true })
  if (!found) return 'over'
  const own = asThemselves(work, found.member)
  if (answer === 'not now') {
    await notNow(own, found)
    return 'noted'
  }
  const asked = await askPerson(own, { referral: found.referral, answer, channel: 'letter', on: work.today, wordsVersion: ownAnswerWords.version })
  await work.db.updateTable('referral_code').set({ used_at: work.now }).where('organisation_id', '=', work.organisation.id).where('id', '=', found.code).execute()
  if (typeof asked === 'string') return 'noted'
  if (asked.refused !== 'a person decides first') return 'over'
  await keepAnswer(own, found)
  return 'noted'
}

/** They said yes, and something stands in the way that a person decides about: the yes is theirs and kept, the referral stays where it is. */
async function keepAnswer(work: Work, { referral, member, person }: OwnQuestion): Promise<void> {
  await noteContact(work, { referral, kind: 'spoke', on: work.today, channel: 'letter' })
  await recordConsent(work, { participation: member, person, purpose: 'receive support', answer: 'given', how: 'in writing', onDay: work.today, wordsVersion: ownAnswerWords.version })
}

async function notNow(work: Work, { referral, member, person }: OwnQuestion): Promise<void> {
  await noteContact(work, { referral, kind: 'spoke', on: work.today, person, note: ownAnswerWords.notNowNote })
  await settleTask(work, { kind: 'ask the person first', thing: referral, how: 'not now' })
  await raiseTask(work, { kind: 'ask the person first', about: member, thing: referral, dueOn: addWorkingDays(work.today, askAgainWorkingDays, work.organisation.nation) })
  work.changed('not now', { about: member, thing: referral })
}

/** Whoever holds the link acts as the one person it was made for: their own record opens to it, and no other. */
const asThemselves = (work: Work, member: string): Work => ({ ...work, by: member, actor: { kind: 'person', account: '', name: '', sitting: '', hats: [{ role: 'member', participation: member }] } })
