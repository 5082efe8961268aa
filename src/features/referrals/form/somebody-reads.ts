import type { Work } from '../../audit/work.ts'
import { anybodyHolds } from '../../tasks/read-owners.ts'

/** Whether anybody is here who may read what is sent. An administrator is not: they learn that something waits, and not what. Where nobody is, nothing is promised. */
export const somebodyReads = (work: Work, danger: boolean): Promise<boolean> => anybodyHolds(work, 'coordinator', ...(danger ? (['safeguarding_lead'] as const) : []))
