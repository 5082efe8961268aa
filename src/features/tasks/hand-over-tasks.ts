import { sql } from 'kysely'
import type { Work } from '../audit/work.ts'
import { readHolders } from './store.ts'
import { heirsOf, ownersOf, type TaskKind, taskKinds } from './task.ts'

/**
 * Gives every open task to somebody who holds its role: what is nobody's, what belongs to somebody whose role has ended, and what an
 * administrator was left with once somebody coordinates again. What somebody rightly has stays theirs. Where nobody holds a role it is
 * nobody's until somebody does. Two statements, however many tasks. Returns how many changed hands.
 */
export async function handOverTasks(work: Work): Promise<number> {
  const holders = await readHolders(work, { afresh: true })
  let handed = 0
  for (const kinds of alike()) {
    const owners = kinds[0] ? ownersOf(kinds[0], holders) : []
    const done = owners.length > 0 ? await giveTo(work, kinds, owners) : await takeFromAll(work, kinds)
    handed += Number(done.numAffectedRows ?? 0n)
  }
  if (handed > 0) work.changed('tasks handed over')
  return handed
}

/** Kinds that go by the same roles, together. */
const alike = (): TaskKind[][] => Object.values(Object.groupBy(taskKinds, (kind) => heirsOf(kind).join())).flatMap((kinds) => (kinds ? [kinds] : []))

/** The owner stays where they may have it, else it is the first; whoever steps in is somebody else as soon as there is somebody. */
function giveTo(work: Work, kinds: readonly TaskKind[], owners: readonly string[]) {
  const [first, second = first] = owners
  const theirs = sql`any(${`{${owners.join(',')}}`}::uuid[])`
  return sql`
    update task t set owner_id = n.owner, fallback_id = n.fallback
    from (
      select m.id, m.owner, case when f.fallback_id = ${theirs} and f.fallback_id <> m.owner then f.fallback_id when m.owner = ${first}::uuid then ${second}::uuid else ${first}::uuid end as fallback
      from (
        select id, case when owner_id = ${theirs} then owner_id else ${first}::uuid end as owner
        from task where organisation_id = ${work.organisation.id} and settled_at is null and kind in (${sql.join(kinds)})
      ) m join task f on f.organisation_id = ${work.organisation.id} and f.id = m.id
    ) n
    where t.organisation_id = ${work.organisation.id} and t.id = n.id and (t.owner_id is distinct from n.owner or t.fallback_id is distinct from n.fallback)`.execute(work.db)
}

const takeFromAll = (work: Work, kinds: readonly TaskKind[]) =>
  sql`update task set owner_id = null, fallback_id = null where organisation_id = ${work.organisation.id} and settled_at is null and kind in (${sql.join(kinds)}) and owner_id is not null`.execute(work.db)
