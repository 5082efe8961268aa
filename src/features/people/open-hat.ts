import type { Work } from '../audit/work.ts'
import type { HatKind } from './person.ts'
import { findHat, type Hat } from './store.ts'

/** Somebody’s page under one hat, as far as the actor may open it; undefined is answered with 404. */
export const openHat = (work: Work, participation: string, kind: HatKind, allowed?: Parameters<typeof findHat>[3]): Promise<Hat | undefined> => findHat(work, participation, kind, allowed)
