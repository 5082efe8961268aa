import { roles, type Role } from '../audit/actor.ts'
import { slugOf } from './account.ts'
import { accountWords } from './words.ts'

/** Somebody of the invented service, as the sign-in page shows them: once, under the first of their roles. */
export type InventedPerson = { slug: string; name: string; /** what else they are here, or nothing */ also: string; roles: readonly Role[] }

type Held = { email: string; name: string; role: Role }

const order: readonly Role[] = ['coordinator', 'supporter', 'member', ...roles]
const byOrder = (one: Role, other: Role) => order.indexOf(one) - order.indexOf(other)

/** Groups the invented people by their first role, each group with a line about what they do. */
export function groupInvented(held: readonly Held[]): { role: Role; heading: string; about: string; people: InventedPerson[] }[] {
  const people = [...Map.groupBy(held, (one) => one.email)].map(([email, rows]): InventedPerson => {
    const their = [...new Set(rows.map((row) => row.role))].sort(byOrder)
    const others = their.slice(1).map((role) => accountWords.invented.one[role])
    return { slug: slugOf(email), name: rows[0]?.name ?? email, also: others.length > 0 ? accountWords.invented.and(others) : '', roles: their }
  })
  return [...Map.groupBy(people, (person) => person.roles[0] ?? 'member')]
    .sort(([one], [other]) => byOrder(one, other))
    .map(([role, some]) => ({ role, heading: accountWords.invented.groups[role], about: `${accountWords.invented.roles[role]}.`, people: some.sort((a, b) => a.name.localeCompare(b.name, 'en-GB')) }))
}
