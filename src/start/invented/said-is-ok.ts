import { addDays, asDay } from '../../engines/calendar/day.ts'
import type { Work } from '../../features/audit/work.ts'
import type { Conversation, TalkedAbout } from '../../features/consent/conversation.ts'
import { keepConversation } from '../../features/consent/keep-conversation.ts'
import { readPeopleAround } from '../../features/people/around/keep-person-around.ts'
import { isClose } from '../../features/people/around/telling.ts'
import { afterConsent } from '../after-consent.ts'
import { type Happened, type Known, theOne } from './happened.ts'

/** What Mo and Arthur said is OK over the years, when they were asked; and one answer that had an end, which has passed. */
export const saidIsOk = ({ members }: Known): Happened[] => [
  { daysAgo: 520, does: (work) => talks(work, theOne(members, 'mo').participation, { how: 'face to face' }, [['photographs', 'yes', 'Hands only'], ['tell their story', 'not clear', 'Ask me each time']]) },
  { daysAgo: 300, does: (work) => talks(work, theOne(members, 'mo').participation, { how: 'on the phone' }, [['share with family', 'no', 'Not until I’ve told Bev myself']]) },
  { daysAgo: 62, does: (work) => talks(work, theOne(members, 'mo').participation, { how: 'on the phone' }, [['share with family', 'yes', 'Bev, and only if I’m unwell'], ['share with the practice', 'no', null]]) },
  { daysAgo: 190, does: (work) => talks(work, theOne(members, 'arthur').participation, { how: 'face to face' }, [['photographs', 'yes', 'For the autumn fair', addDays(asDay(work.today), 150)]]) },
]

type Said = [purpose: TalkedAbout['purpose'], says: TalkedAbout['says'], words: string | null, until?: TalkedAbout['until']]

async function talks(work: Work, participation: string, how: Pick<Conversation, 'how'>, said: readonly Said[]): Promise<void> {
  // Of those close to her, each is named with her yes.
  const close = (await readPeopleAround(work, participation)).filter(isClose)
  const talk: Conversation = {
    onDay: work.today, askedBy: work.actor.kind === 'person' ? work.actor.name : 'One of us', company: 'alone', companyWords: null, interpreting: 'nobody', interpreter: null, late: null, decision: null, ...how,
    about: said.map(([purpose, says, words, until = null]) => ({ purpose, says, words, until, each: purpose === 'share with family' && says === 'yes' ? new Map(close.map(({ id }) => [id, 'if unwell'] as const)) : new Map() })),
  }
  const kept = await keepConversation(work, { participation, talk }, afterConsent)
  if (kept !== 'kept') throw new Error(`A talk about what is OK could not be kept: ${kept.refused}.`)
}
