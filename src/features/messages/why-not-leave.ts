import type { Work } from '../audit/work.ts'
import type { WhyNotSent } from '../people/reaching/reach.ts'
import { whyNotSend } from './why-not-send.ts'
import { whyNotTell } from './why-not-tell.ts'

/** Why an email does not leave now: by the rule for whom it is written to, or, to whoever suggested somebody, by the word of whom it is about. */
export const whyNotLeave = (work: Work, { to, referral, address }: { to: string; referral: string | null; address: string }): Promise<WhyNotSent | undefined> =>
  referral ? whyNotTell(work, { about: to, referral, address }) : whyNotSend(work, { to, way: 'email', address })
