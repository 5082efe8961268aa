import type { Organisation } from '../../features/audit/work.ts'
import { inOrganisation } from '../../platform/database/transaction.ts'
import type { Installation } from '../installation.ts'

export type SignsIn = { slug: string; name: string; roles: string[] }

/** The invented service's people who have an account: the part of their address before the @, and their roles. */
export async function peopleWhoSignIn(installation: Installation, organisation: Organisation): Promise<SignsIn[]> {
  const rows = await inOrganisation(installation.database, organisation.id, (db) =>
    db
      .selectFrom('role_held as r')
      .innerJoin('account as a', 'a.id', 'r.account_id')
      .innerJoin('participation as p', (join) => join.onRef('p.organisation_id', '=', 'r.organisation_id').onRef('p.id', '=', 'r.participation_id'))
      .innerJoin('person as n', (join) => join.onRef('n.organisation_id', '=', 'p.organisation_id').onRef('n.id', '=', 'p.person_id'))
      .select(['a.email', 'n.name', 'r.role'])
      .where('r.organisation_id', '=', organisation.id)
      .where('r.until', 'is', null)
      .where('a.invented', '=', true)
      .orderBy('r.since')
      .orderBy('r.id')
      .execute(),
  )
  const people = new Map<string, SignsIn>()
  for (const { email, name, role } of rows) {
    const slug = email.split('@')[0] ?? email
    const known = people.get(slug) ?? { slug, name, roles: [] }
    people.set(slug, { ...known, roles: [...known.roles, role] })
  }
  return [...people.values()]
}
