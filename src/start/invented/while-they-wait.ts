import { addDays } from '../../engines/calendar/day.ts'
import type { Work } from '../../features/audit/work.ts'
import { giveReason } from '../../features/referrals/waiting/give-reason.ts'
import { keepPlace } from '../../features/referrals/waiting/keep-place.ts'
import { linkOffer, makeOffer } from '../../features/referrals/offers/make-offer.ts'
import { makeInterimOffer } from '../../features/referrals/waiting/make-interim-offer.ts'
import { makePromise } from '../../features/tasks/make-promise.ts'
import { settlePromise } from '../../features/tasks/settle-promise.ts'
import { type Happened, type Known, theOne } from './happened.ts'

/** What was offered at steps of people's way, what was promised, and how the waits of a few of them were worked. */
export const whileTheyWait = (known: Known): Happened[] => [...offered(known), ...promised(known), ...waited(known)]

const referralOf = (known: Known, slug: string) => theOne(known.members, slug).referral ?? ''

/** Throws where a step of the history was refused: the history is made by the rules or not at all. */
function did(done: string | { refused: string }) {
  if (typeof done !== 'string') throw new Error(`The history was refused: ${done.refused}.`)
}

function offered(known: Known): Happened[] {
  const ward = (daysAgo: number, answer: 'no'): Happened => ({ daysAgo, does: (work) => makeOffer(work, { step: 'When leaving hospital', by: 'Ward sister, Wenbury Infirmary', on: work.today, answer, askAgainOn: null, name: '', reach: '' }) })
  return [
    ward(34, 'no'),
    ward(26, 'no'),
    {
      daysAgo: 5,
      async does(work) {
        const offer = await makeOffer(work, { step: 'At the walk-in centre', by: 'Link worker', on: work.today, answer: 'yes', askAgainOn: null, name: 'Omar Farah', reach: '' })
        await linkOffer(work, { offer, referral: referralOf(known, 'omar') })
      },
    },
    { daysAgo: 6, does: (work) => makeOffer(work, { step: 'At the yearly review', by: 'Tom Adair, practice nurse', on: work.today, answer: 'later', askAgainOn: addDays(work.today, 27), name: 'Brenda Askew', reach: '07700 900177' }) },
  ]
}

function promised(known: Known): Happened[] {
  const toJoe = async (work: Work, words: string, inDays: number) => {
    const { participation, person } = theOne(known.members, 'joe')
    return makePromise(work, { about: participation, person, words, dueOn: addDays(work.today, inDays) })
  }
  return [
    { daysAgo: 20, does: async (work) => did(await settlePromise(work, { promise: await toJoe(work, 'I’ll find out about the talking cricket scores', 2), became: 'kept', on: work.today })) },
    { daysAgo: 3, does: (work) => toJoe(work, 'I’ll ring on Thursday to say how it stands', 6) },
  ]
}

function waited(known: Known): Happened[] {
  const at = (daysAgo: number, does: (work: Work) => Promise<string | { refused: string }>): Happened => ({ daysAgo, does: async (work) => did(await does(work)) })
  return [
    at(9, (work) => giveReason(work, { referral: referralOf(known, 'joe'), words: 'The cricket club he went to for thirty years closed in the autumn. He sees nobody now.' })),
    at(30, (work) => makeInterimOffer(work, { referral: referralOf(known, 'grace-o'), what: 'Tea and Threads on Thursdays', answer: 'yes', on: work.today })),
    at(20, (work) => makeInterimOffer(work, { referral: referralOf(known, 'leonard'), what: 'A call on Sundays', answer: 'no', on: work.today })),
    at(10, (work) => makeInterimOffer(work, { referral: referralOf(known, 'joe'), what: 'A lift to the away game with the network', answer: 'thinking about it', on: work.today })),
    at(5, (work) => keepPlace(work, { referral: referralOf(known, 'walter'), ringOn: addDays(work.today, 50), words: 'Let me get Christmas over with at my son’s. Then yes.', card: 'printed' })),
  ]
}
