import type { Role } from '../audit/actor.ts'
import type { Work } from '../audit/work.ts'
import type { AfterRoles } from './give-role.ts'

/** Ends a role of an account from now, under every hat it was held under. That it was held stays. */
export async function endRole(work: Work, ended: { account: string; role: Role }, after: AfterRoles): Promise<'ended' | { refused: 'not held' }> {
  const rows = await work.db
    .updateTable('role_held')
    .set({ until: work.now })
    .where('organisation_id', '=', work.organisation.id)
    .where('account_id', '=', ended.account)
    .where('role', '=', ended.role)
    .where('until', 'is', null)
    .returning(['id', 'participation_id as participation'])
    .execute()
  if (rows.length === 0) return { refused: 'not held' }
  for (const { id, participation } of rows) work.changed('role ended', { about: participation, thing: id })
  await after(work)
  return 'ended'
}
