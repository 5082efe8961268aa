import type { LogEvent } from 'kysely'
import { Client } from 'pg'

export type Statement = { text: string; values: unknown[]; frame: boolean }

/** What every request does whatever its page: begin, enter, who it is, the organisation's keys, a form's key, the audit, commit. */
const frame: readonly RegExp[] = [
  /^(begin|start transaction|commit)\b/,
  /^select enter_organisation\(/,
  /^select .* from "session" as "s"/,
  /^update "session"/,
  /^insert into "audit_entry"/,
  /^(insert into|select .* from|update|delete from) "repeat_key"/,
  /^select .* from "organisation_key"/,
  /^select .* from "organisation" order by/,
]

export const statementsOf = (events: readonly LogEvent[]): Statement[] =>
  events.map(({ query }) => ({ text: query.sql, values: [...query.parameters], frame: frame.some((one) => one.test(query.sql)) }))

export type Replayed = { allMs: number; ownMs: number; eachMs: readonly number[] }

/**
 * The very same statements with the very same values, one after the other on one connection of the application's login:
 * what the database and the driver take, without the product.
 */
export async function replay(client: Client, statements: readonly Statement[]): Promise<Replayed> {
  const eachMs: number[] = []
  const began = performance.now()
  for (const { text, values } of statements) {
    const from = performance.now()
    await client.query(text, values)
    eachMs.push(performance.now() - from)
  }
  const allMs = performance.now() - began
  return { allMs, ownMs: eachMs.reduce((sum, ms, place) => sum + (statements[place]?.frame ? 0 : ms), 0), eachMs }
}

/** Takes away what a request left in the audit, so that the replay writes it as the page did. As owner: the application may not. */
export async function forgetReads(owner: Client, read: { organisation: string; day: string; sitting: string }): Promise<void> {
  await owner.query('delete from audit_entry where organisation_id = $1 and day = $2 and sitting = $3', [read.organisation, read.day, read.sitting])
}
