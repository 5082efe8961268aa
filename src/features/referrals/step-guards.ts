import type { ReferralState } from './referral.ts'

/** Who may take a step, and what must be so (domain 2.1), for the page of documentation that is generated from it. Named by the step. */
export type Guard = { who: 'anybody' | 'coordinator' | 'second person' | 'the person'; needs: string }

const theySay: Guard = { who: 'the person', needs: 'Nothing: they need give no reason. Where they have died a coordinator takes them off.' }
const anotherTime: Guard = { who: 'coordinator', needs: 'A note of why. Not where we know that they have died.' }
const overAndDone: Guard = { who: 'coordinator', needs: 'Nothing more to do.' }
const told: Guard = { who: 'coordinator', needs: 'The person agreed that whoever suggested them may be told; an outcome, a day, perhaps a sentence. Never after a death.' }
const declined: Guard = { who: 'coordinator', needs: 'A reason, somewhere to go on to, how they were told, and that they know they may ask again or complain. For safety, behaviour or an offence a second person agrees first.' }
const agreed: Guard = { who: 'coordinator', needs: 'The person’s yes (or a decision in their best interests, with who and why); whether this is something we do.' }

/** Each step by its name, `from → to`. A test fails where one is missing here or too many. */
export const stepGuards: Readonly<Record<string, Guard>> = {
  'draft → received': { who: 'anybody', needs: 'How to reach them safely, what they want, who tells us, whether they know and agree.' },
  'draft → withdrawn': theySay,
  'received → duplicate': { who: 'coordinator', needs: 'Another referral of the same person. It is linked, never deleted, and what was told shows with the other.' },
  'received → incomplete': { who: 'coordinator', needs: 'What is missing, and who was asked.' },
  'received → consent_pending': { who: 'coordinator', needs: 'A safe try, by ways they left open. Three on different days are agreed; one more, or one by a way they had closed, is written down, and the page says so.' },
  'received → triage': agreed,
  'received → withdrawn': theySay,
  'duplicate → closed': overAndDone,
  'incomplete → received': { who: 'coordinator', needs: 'What came, or what we go on with. After two reminders we decide on what is known.' },
  'incomplete → consent_pending': { who: 'coordinator', needs: 'A safe try, by ways they left open. Three on different days are agreed; one more, or one by a way they had closed, is written down, and the page says so.' },
  'incomplete → triage': agreed,
  'incomplete → declined': declined,
  'incomplete → withdrawn': theySay,
  'consent_pending → triage': agreed,
  'consent_pending → declined': declined,
  'consent_pending → withdrawn': theySay,
  'triage → accepted': { who: 'coordinator', needs: 'The offer agreed with the person; visits at home looked at; what they need asked; measures offered, never required; told what stays between us and what can’t.' },
  'triage → declined': declined,
  'triage → withdrawn': theySay,
  'accepted → waiting': { who: 'coordinator', needs: 'A day. In the same save as accepting, so that nobody stands between the two.' },
  'accepted → withdrawn': theySay,
  'waiting → placed': { who: 'coordinator', needs: 'Two people settle in, they came to a group, or they have the line’s number.' },
  'waiting → withdrawn': theySay,
  'placed → waiting': { who: 'coordinator', needs: 'It did not last, and they wait again.' },
  'placed → feedback_sent': told,
  'placed → withdrawn': theySay,
  'placed → closed': overAndDone,
  'declined → feedback_sent': told,
  'declined → received': anotherTime,
  'declined → closed': overAndDone,
  'withdrawn → feedback_sent': told,
  'withdrawn → received': anotherTime,
  'withdrawn → closed': overAndDone,
  'feedback_sent → waiting': { who: 'coordinator', needs: 'They had somebody, it did not last, and they wait again. Whoever suggested them having been told changes nothing of that.' },
  'feedback_sent → closed': overAndDone,
  'closed → received': anotherTime,
}

/** The name of a step. */
export const nameOfStep = ({ from, to }: { from: ReferralState; to: ReferralState }): string => `${from} → ${to}`
