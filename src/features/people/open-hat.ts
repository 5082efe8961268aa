import { hatsOf } from '../audit/actor.ts'
import type { Permission } from '../audit/permission.ts'
import type { Work } from '../audit/work.ts'
import type { HatKind } from './person.ts'
import { findHat, type Hat, readHat } from './store.ts'

/** Somebody’s page under one hat, as far as the actor may open it; undefined is answered with 404. */
export const openHat = (work: Work, participation: string, kind: HatKind, allowed?: Parameters<typeof findHat>[3]): Promise<Hat | undefined> => findHat(work, participation, kind, allowed)

/** The same whichever hat it is, where only those of the whole organisation may: for what holds for members and supporters alike. */
export async function openEitherHat(work: Work, participation: string, permitted: Permission): Promise<Hat | undefined> {
  const hat = await readHat(work, participation)
  return hat && hat.kind !== 'staff' && hatsOf(work.actor).some(({ role }) => permitted.reach[role] === 'whole organisation') ? hat : undefined
}

/** Where somebody’s page lies, inside the organisation. */
export const pathOf = ({ kind, participation }: Pick<Hat, 'kind' | 'participation'>): string => `/${kind}s/${participation}`
