import type { Outcome } from '../feedback.ts'
import { feedbackWords as words } from '../words.ts'

export type CameOut = { to: string; receivedOn: string | null; outcome: Outcome; sentence: string | null; organisation: string; telephone: string | null }

/** How it came out, by email: no name of whom it is about, because a mailbox is read by others too. */
export const howItCameOutLetter = ({ to, receivedOn, outcome, sentence, organisation, telephone }: CameOut): { subject: string; body: string } => ({
  subject: words.email.subject,
  body: [words.dear(to), [words.email.suggested(receivedOn), words.letter[outcome], sentence].filter(Boolean).join(' '), words.email.agreed, telephone ? words.email.ring(telephone) : null, `${words.bye}\n${organisation}`].filter((one) => one !== null).join('\n\n') + '\n',
})
