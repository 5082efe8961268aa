import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { asDay } from '../../src/engines/calendar/day.ts'
import { ensureAccount } from '../../src/features/accounts/store.ts'
import { giveRole } from '../../src/features/accounts/give-role.ts'
import { handOverTasks } from '../../src/features/tasks/hand-over-tasks.ts'
import type { Actor } from '../../src/features/audit/actor.ts'
import { addPerson } from '../../src/features/people/add-person.ts'
import type { SourceFile } from '../../src/engines/reading/types.ts'
import { answerQuestion } from '../../src/features/imports/asking/answer-questions.ts'
import { readQuestions } from '../../src/features/imports/asking/read-questions.ts'
import { mappingFrom } from '../../src/features/imports/import.ts'
import { beginBringingIn } from '../../src/features/imports/making/bring-in.ts'
import { openHere } from '../../src/features/imports/opened-lists.ts'
import { confirmMapping } from '../../src/features/imports/sending/confirm-mapping.ts'
import { readColumns } from '../../src/features/imports/sending/read-columns.ts'
import { startImport } from '../../src/features/imports/sending/start-import.ts'
import { findImport } from '../../src/features/imports/store.ts'
import { afterDeath } from '../../src/start/after-death.ts'
import type { Work } from '../../src/features/audit/work.ts'
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

const sameRows = z.object({ same_person: z.array(z.object({ rows: z.array(z.tuple([z.string(), z.number()])) })), two_hats: z.array(z.object({ rows: z.array(z.tuple([z.string(), z.number()])) })) })

/** Brings in a charity's lists once everybody whom a careful person knew again has been said to be one person; all else stays open. */
export async function bringInAnswered(set: keyof typeof sets, ask: <T>(does: (work: Work) => Promise<T>) => Promise<T>): Promise<string> {
  const { same_person, two_hats } = sameRows.parse(JSON.parse(readFileSync(expectedOf(set), 'utf8')))
  const known = [...same_person, ...two_hats].map(({ rows }) => new Set(rows.map(([file, row]) => `${file}#${row}`)))
  const { id, columns } = await ask(async (work) => {
    const started = await startImport(work, { files: listsOf(set), asOf: asDay(judgedOn) })
    if ('refused' in started) throw new Error('The lists were not taken.')
    const found = await findImport(work, started.id)
    if (!found) throw new Error('The import is not there.')
    return { id: started.id, columns: await readColumns(work, found, openHere) }
  })
  await ask((work) => confirmMapping(work, id, mappingFrom(columns)))
  await ask(async (work) => {
    for (const question of await readQuestions(work, id)) {
      const rows = question.asks.kind === 'same' ? question.asks.people.flatMap((one) => one.rows.map((ref) => `${ref.file}#${ref.row}`)) : []
      if (rows.length > 0 && known.some((group) => rows.every((row) => group.has(row)))) await answerQuestion(work, question.id, { word: 'yes', names: [], value: '' }, { afterDeath })
    }
  })
  if ((await ask((work) => beginBringingIn(work, id, { again: false, afterDeath }))) !== 'done') throw new Error('The lists were not brought in.')
  return id
}
