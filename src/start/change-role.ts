import { looksLikeEmail } from '../features/accounts/account.ts'
import { endRole } from '../features/accounts/end-role.ts'
import { giveRole } from '../features/accounts/give-role.ts'
import { ensureAccount, findAccount, findStaffHat } from '../features/accounts/store.ts'
import type { Work } from '../features/audit/work.ts'
import { addPerson } from '../features/people/add-person.ts'
import { handOverTasks } from '../features/tasks/hand-over-tasks.ts'
import { oneLine } from './create-organisation.ts'
import { Unusable } from './commands/trouble.ts'

/** Roles of colleagues that whoever runs the installation gives and ends. */
export const staffRoles = ['coordinator', 'safeguarding_lead', 'administrator'] as const
export type StaffRole = (typeof staffRoles)[number]

/** Gives a colleague a role; somebody new needs a name. What was nobody's is theirs in the same save. Throws Unusable where it cannot be. */
export async function giveStaffRole(work: Work, given: { email: string; role: StaffRole; name: string | undefined }): Promise<void> {
  if (!looksLikeEmail(given.email)) throw new Unusable('--to is not an email address.')
  const account = await ensureAccount(work.db, { id: work.newId(), email: given.email, invented: work.organisation.invented, now: work.now })
  const participation = (await findStaffHat(work, account.id)) ?? (await newColleague(work, given.name))
  const done = await giveRole(work, { account: account.id, role: given.role, participation }, handOverTasks)
  if (done !== 'given') throw new Unusable(`--to cannot be given a role: ${done.refused}.`)
}

async function newColleague(work: Work, name: string | undefined): Promise<string> {
  if (name === undefined) throw new Unusable('Nobody here signs in with that address yet: say their name with --name.')
  return (await addPerson(work, { name: oneLine('--name', name, 300) }, { kind: 'staff', since: work.today })).participation
}

/** Ends a colleague's role; what they still had to do is somebody else's in the same save. Throws Unusable where they do not hold it. */
export async function endStaffRole(work: Work, ended: { email: string; role: StaffRole }): Promise<void> {
  const account = await findAccount(work.db, ended.email)
  const done = account && (await endRole(work, { account: account.id, role: ended.role }, handOverTasks))
  if (done !== 'ended') throw new Unusable('--from does not hold that role here.')
}
