import { readFileSync } from 'node:fs'
import path from 'node:path'
import { ensureAccount } from '../../src/features/accounts/store.ts'
import { giveRole } from '../../src/features/accounts/give-role.ts'
import { handOverTasks } from '../../src/features/tasks/hand-over-tasks.ts'
import type { Actor } from '../../src/features/audit/actor.ts'
import { addPerson } from '../../src/features/people/add-person.ts'
import type { SourceFile } from '../../src/engines/reading/types.ts'
import type { World } from './world.ts'

const folder = path.join(import.meta.dirname, '../fixtures/real-input')

/** The day on which the expected conclusions judge the first charity's lists, and on which the tests bring in either's. */
export const judgedOn = '2025-06-30'

export const sets = { A: ['referrals.csv', 'volunteers.csv'], B: ['members.csv', 'befrienders.csv', 'contacts.csv'] } as const

/** A charity's lists as they really look. */
export const listsOf = (set: keyof typeof sets): SourceFile[] => sets[set].map((name) => ({ name, bytes: new Uint8Array(readFileSync(path.join(folder, set, name))) }))

export const expectedOf = (set: keyof typeof sets) => path.join(folder, set, 'expected.json')

/** The day a set says its own conclusions are of: the second charity's lists end three months later. */
export const judgedDayOf = (set: keyof typeof sets): string => (set === 'A' ? judgedOn : '2025-09-30')

/** A list typed in a test: lines of cells. */
export const typedList = (name: string, ...lines: readonly string[]): SourceFile => ({ name, bytes: new TextEncoder().encode(`${lines.join('\r\n')}\r\n`) })

/** Moira, who keeps the lists: a coordinator, as whoever signs in. */
export async function addMoira(world: World): Promise<Actor> {
  return world.work(async (work) => {
    const { participation } = await addPerson(work, { name: 'Moira Kershaw' }, { kind: 'staff', since: work.today })
    const account = await ensureAccount(work.db, { id: work.newId(), email: 'moira@example.org', invented: false, now: work.now })
    await giveRole(work, { account: account.id, role: 'coordinator', participation }, handOverTasks)
    return { kind: 'person', account: account.id, name: 'Moira', hats: [{ role: 'coordinator', participation }], sitting: 'a sitting' }
  })
}
