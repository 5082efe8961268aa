import type { AfterConsent } from '../features/consent/after-consent.ts'
import { raiseAskAlone, raiseSupportTakenBack, settleConsentTasks } from '../features/home/consent-task.ts'

/** What follows an answer about what is OK: humans are asked to ring. No state is changed by the software. */
export const afterConsent: AfterConsent = { supportTakenBack: raiseSupportTakenBack, toAskAlone: raiseAskAlone, talkedOver: settleConsentTasks }
