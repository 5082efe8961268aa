/** What consent is asked for: each by itself, so that refusing one leaves the others (and never blocks support). */
export const purposes = [
  'receive support',
  'keep notes',
  'be contacted by phone',
  'be contacted by text',
  'be contacted by post',
  'be contacted by email',
  'be left a message',
  'share with the practice',
  'share with the referrer',
  'share with family',
  'share with partner organisations',
  'take part in measures',
  'tell their story',
  'photographs',
  'be asked about helping',
] as const
export type Purpose = (typeof purposes)[number]

export type Answer = 'given' | 'refused' | 'withdrawn' | 'unclear'

export type Consent = { id: string; purpose: string; answer: Answer; how: string; onDay: string | null; note: string | null; recordedAt: Date }

/** The latest word on each purpose; a purpose nobody was asked about is absent, and absent is not known, never given. Of two saved at one moment the more careful holds. */
export function latest(consents: readonly Consent[]): ReadonlyMap<string, Consent> {
  const found = new Map<string, Consent>()
  for (const consent of consents) {
    const before = found.get(consent.purpose)
    const same = before?.recordedAt.getTime() === consent.recordedAt.getTime()
    if (!before || before.recordedAt < consent.recordedAt || (same && before.answer === 'given')) found.set(consent.purpose, consent)
  }
  return found
}
