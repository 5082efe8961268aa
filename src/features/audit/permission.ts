import { type Expression, expressionBuilder, type SqlBool } from 'kysely'
import type { Schema } from '../../platform/database/connection.ts'
import { type Actor, hatsOf, type Role } from './actor.ts'

/**
 * How far a role reaches: every row of the organisation, the people it is tied to, its own record, by explicit grant,
 * or counts alone. The legend of the permission matrix (T, M, O, S, A).
 */
export type Reach = 'whole organisation' | 'tied' | 'own' | 'granted' | 'counts'

/** One thing that may be done, and how far each role reaches in doing it. A role not named may not. */
export type Permission = { readonly name: string; readonly reach: Readonly<Partial<Record<Role, Reach>>> }

export const permission = (name: string, reach: Permission['reach']): Permission => ({ name, reach })

/** Whether the actor may do it to anything at all: what decides if an address opens. The software acts for a person who was asked. */
export function may(actor: Actor, permitted: Permission): boolean {
  if (actor.kind === 'software') return true
  return hatsOf(actor).some((hat) => permitted.reach[hat.role] !== undefined)
}

/**
 * The rows it may be done to, as a condition on the participation a row is about. Used both to filter lists and to find one
 * row, so that a row somebody may not see is simply not there. Reads roles and ties, nothing else.
 *
 * @param column the participation the row is about, such as `referral.member_id`
 */
export function reaches(actor: Actor, permitted: Permission, organisation: string, column: Expression<string>): Expression<SqlBool> {
  const eb = expressionBuilder<Schema, never>()
  if (actor.kind === 'software') return eb.lit(true)
  const held = hatsOf(actor).flatMap((hat) => {
    const reach = permitted.reach[hat.role]
    return reach ? [{ reach, participation: hat.participation }] : []
  })
  if (held.some((one) => one.reach === 'whole organisation')) return eb.lit(true)
  const own = held.filter((one) => one.reach === 'own').map((one) => one.participation)
  const tied = held.filter((one) => one.reach === 'tied').map((one) => one.participation)
  const ways: Expression<SqlBool>[] = []
  if (own.length) ways.push(eb(column, 'in', own))
  if (tied.length)
    ways.push(
      eb.exists(
        eb
          .selectFrom('tie')
          .select('tie.id')
          .where('tie.organisation_id', '=', organisation)
          .where('tie.holder_id', 'in', tied)
          .where('tie.until', 'is', null)
          .where((at) => at('tie.about_id', '=', column)),
      ),
    )
  return ways.length ? eb.or(ways) : eb.lit(false)
}
