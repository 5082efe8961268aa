import type { Work } from '../audit/work.ts'

/** What follows an answer in rooms above this one; `start/after-consent.ts` hands it over. No state is ever changed by it. */
export type AfterConsent = {
  /** Somebody said on their own page that they no longer want support: a human rings. */
  supportTakenBack(work: Work, participation: string): Promise<void>
  /** Somebody was asked in front of their partner: a human asks them alone. */
  toAskAlone(work: Work, participation: string): Promise<void>
  /** A colleague talked with them; alone, and about being supported, as far as that was so. */
  talkedOver(work: Work, talk: { participation: string; alone: boolean; aboutSupport: boolean }): Promise<void>
}
