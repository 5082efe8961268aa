import type { Role } from '../audit/actor.ts'
import type { Work } from '../audit/work.ts'
import { readAccount } from './store.ts'

/** What stands above and goes by who holds a role, such as tasks, follows in the same save, whichever way a role is given or ended; `start` hands it over. */
export type AfterRoles = (work: Work) => Promise<unknown>

/**
 * Gives an account a role under a participation, from now. Refused for an invented account outside the invented service,
 * because such an account opens with one button.
 */
export async function giveRole(work: Work, given: { account: string; role: Role; participation: string }, after: AfterRoles): Promise<'given' | { refused: 'invented people stay in the invented service' }> {
  const account = await readAccount(work.db, given.account)
  if (!account || account.invented !== work.organisation.invented) return { refused: 'invented people stay in the invented service' }
  const id = work.newId()
  await work.db
    .insertInto('role_held')
    .values({ organisation_id: work.organisation.id, id, account_id: given.account, role: given.role, participation_id: given.participation, since: work.now, given_by: work.by })
    .execute()
  await work.db
    .insertInto('account_organisation')
    .values({ account_id: given.account, organisation_id: work.organisation.id, since: work.now })
    .onConflict((clash) => clash.doNothing())
    .execute()
  work.changed('role given', { about: given.participation, thing: id })
  await after(work)
  return 'given'
}
