import { type Expression, expressionBuilder, type SqlBool } from 'kysely'
import type { Schema } from '../../platform/database/connection.ts'
import { type Actor, hatsOf } from '../audit/actor.ts'
import { may, permission, reaches } from '../audit/permission.ts'

/** Opening somebody's page: a coordinator anybody's, a supporter those they are matched with, a member their own. */
export const seePeople = permission('see people', { coordinator: 'whole organisation', safeguarding_lead: 'whole organisation', supporter: 'tied', member: 'own' })

/** Looking people up by name: never for anybody who may only see some of them. */
export const findPeople = permission('find people', { coordinator: 'whole organisation', safeguarding_lead: 'whole organisation' })

/** Learning that a member is a supporter too: only whoever may open both sides. */
export const seeBothHats = permission('see both of somebody’s hats', { coordinator: 'whole organisation', safeguarding_lead: 'whole organisation' })

/** Writing down how somebody may be reached, and their numbers and addresses. */
export const keepReaching = permission('keep how people are reached', { coordinator: 'whole organisation', safeguarding_lead: 'whole organisation' })

/** Writing down what somebody tells us, under the hat they tell it under. */
export const writeDown = permission('write down what somebody tells us', { coordinator: 'whole organisation' })

/** Their own words on their own page: what matters, what they bring, how they like to be described. */
export const changeOwnWords = permission('change their own words', { member: 'own', supporter: 'own' })

/** Two who must not be brought together, and why. */
export const keepApart = permission('keep two people apart', { coordinator: 'whole organisation', safeguarding_lead: 'whole organisation' })

/** Saying whether two records are one person: only whoever may open every record. */
export const tellApart = permission('say whether two records are one person', { coordinator: 'whole organisation', safeguarding_lead: 'whole organisation' })

/** Saying that somebody has died, or is alive after all, and that whoever is left has been rung. */
export const sayDeath = permission('say that somebody has died', { coordinator: 'whole organisation', safeguarding_lead: 'whole organisation' })

const withoutTies = permission('see people', { coordinator: 'whole organisation', safeguarding_lead: 'whole organisation', member: 'own' })

/**
 * The members whose page opens. As `reaches` for `seePeople`, but of a supporter's ties only the one that says they support
 * somebody: whoever has only been asked about a person knows a description and no name (domain: relationship, proposed).
 */
export function opensPageOf(actor: Actor, organisation: string, column: Expression<string>): Expression<SqlBool> {
  const eb = expressionBuilder<Schema, never>()
  const supporting = hatsOf(actor).filter((hat) => hat.role === 'supporter').map((hat) => hat.participation)
  const free = reaches(actor, withoutTies, organisation, column)
  if (supporting.length === 0) return free
  const supports = eb
    .selectFrom('tie')
    .select('tie.id')
    .where('tie.organisation_id', '=', organisation)
    .where('tie.holder_id', 'in', supporting)
    .where('tie.kind', '=', 'supports')
    .where('tie.until', 'is', null)
    .where((at) => at('tie.about_id', '=', column))
  return eb.or([free, eb.exists(supports)])
}

/** How a record reads to whoever opened it: to a colleague, to the person themselves, or to the supporter they are matched with. */
export type Reader = 'staff' | 'self' | 'supporter'

export function readerOf(actor: Actor, participation: string): Reader {
  if (may(actor, findPeople)) return 'staff'
  return hatsOf(actor).some((hat) => hat.participation === participation) ? 'self' : 'supporter'
}
