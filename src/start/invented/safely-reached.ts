import { hearOfDeath } from '../../features/people/deaths/hear-of-death.ts'
import { joinPeople } from '../../features/people/same-person/join-people.ts'
import { keepHousehold } from '../../features/people/around/keep-household.ts'
import { keepReach } from '../../features/people/reaching/keep-reach.ts'
import { afterDeath } from '../after-death.ts'
import { type Happened, type Known, theOne } from './happened.ts'

/** What people said about being reached, who lives together, one person who was written down twice, and a death that leaves somebody behind. */
export function safelyReached({ members }: Known): Happened[] {
  return [
    { daysAgo: 205, does: async (work) => void (await keepHousehold(work, [theOne(members, 'vera').participation, theOne(members, 'arthur').participation], work.today)) },
    { daysAgo: 255, does: async (work) => void (await keepHousehold(work, [theOne(members, 'irene').participation, theOne(members, 'george').participation], work.today)) },
    {
      daysAgo: 1,
      does: async (work) => {
        const { person, participation } = theOne(members, 'george')
        await hearOfDeath(work, { person, about: participation, certain: true, died: work.today, heardOn: work.today, words: 'Irene’s neighbour rang. He died in his sleep.' }, afterDeath)
      },
    },
    {
      daysAgo: 100,
      does: async (work) => {
        const joined = await joinPeople(work, { from: theOne(members, 'betty-again').person, into: theOne(members, 'betty').person, why: 'somebody compared them' })
        if (typeof joined !== 'string') throw new Error('Betty was one person already.')
      },
    },
    {
      daysAgo: 60,
      does: async (work) => {
        const kept = await keepReach(work, theOne(members, 'mo').participation, {
          answers: { ring: 'yes', message: 'no', text: 'yes', letter: 'not known', email: 'not known', visit: 'yes' },
          messageWords: 'Shared with her sister.', none: false, speakTo: 'not said', speakToWords: '', noReveal: false, noRevealWords: '', times: 'After 11', parts: ['am', 'pm'],
        })
        if (kept !== 'kept') throw new Error('How to reach Mo could not be written down.')
      },
    },
  ]
}
