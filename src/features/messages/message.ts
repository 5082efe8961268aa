/**
 * Where a message is.
 *
 * - queued: waits for its job · sending: marked before it is handed over · sent: the mail server took it
 * - caught: mail is not set up, so it stays here · held back: the person is not to be written to
 * - failed: the mail server said no for good · not known: a process stopped, or a wire broke, while it was handed over
 */
export type MessageState = 'queued' | 'sending' | 'sent' | 'caught' | 'failed' | 'not known' | 'held back'

/** Parts of words that tell somebody who glances at a screen what a person lives with or which kind of help they get. */
const telling = [
  'mental', 'psych', 'depress', 'anxi', 'suicid', 'self-harm', 'self harm', 'bipolar', 'schizo', 'trauma', 'therap', 'counsel', 'crisis', 'wellbeing', 'well-being',
  'dementia', 'alzheimer', 'cancer', 'hiv', 'aids', 'stroke', 'diagnos', 'illness', 'patient', 'disab', 'autis', 'bereave', 'grief', 'loss of', 'lonel', 'isolat',
  'abuse', 'violen', 'safeguard', 'victim', 'refuge', 'asylum', 'addict', 'alcohol', 'drug', 'recover', 'rehab', 'debt', 'homeless', 'benefit', 'prison', 'probation',
  'befriend', 'peer support', 'support group', 'support worker', 'referral', 'night line',
] as const

/**
 * What in a subject would tell somebody else something: a condition, a difficulty, or a service by its name. Nothing where
 * the subject is neutral. Subjects come from catalogues, so a find is a mistake of ours and never reaches anybody's screen.
 *
 * @param services names of the organisation's services, and its own
 */
export function tellingIn(subject: string, services: readonly string[]): string | undefined {
  const low = subject.toLowerCase()
  return [...services.map((name) => name.toLowerCase().trim()).filter((name) => name.length > 2), ...telling].find((word) => new RegExp(`(?<![\\p{L}])${escaped(word)}`, 'u').test(low))
}

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
