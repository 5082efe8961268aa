/** What somebody may be allowed as (domain: roles and permission matrix). A person can hold several at once. */
export const roles = [
  'member',
  'family_carer',
  'supporter',
  'group_leader',
  'line_peer',
  'coordinator',
  'professional_on_call',
  'safeguarding_lead',
  'referrer',
  'practice',
  'commissioner',
  'evaluator',
  'trustee',
  'administrator',
] as const
export type Role = (typeof roles)[number]

/** A role and the participation it is held under: the hat somebody wears while doing something. */
export type Hat = { role: Role; participation: string }

/** Who does something: somebody signed in, somebody who need not be, or the software at a time a person set. */
export type Actor =
  | { kind: 'person'; account: string; name: string; hats: readonly Hat[]; sitting: string }
  | { kind: 'anyone' }
  | { kind: 'software'; name: 'timer' | 'import' | 'command' | 'history' }

/** The participations an actor acts through; what they hold ties with. */
export const hatsOf = (actor: Actor): readonly Hat[] => (actor.kind === 'person' ? actor.hats : [])

/** The participation to name as the author of a fact: a coordinator's before any other, nobody for the software. */
export function authorOf(actor: Actor): string | null {
  const hats = hatsOf(actor)
  return (hats.find((hat) => hat.role === 'coordinator') ?? hats[0])?.participation ?? null
}
