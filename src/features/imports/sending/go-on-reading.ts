import { NoRoom } from '../../../platform/jobs/asked-thread.ts'
import type { AsItGoes, OpenLists } from '../opened-lists.ts'
import type { Import } from '../import.ts'
import { findImport, keepPreview, setProgress, setState } from '../store.ts'
import { keepRead } from './confirm-mapping.ts'
import { gather, openImport, type Transaction } from './open-import.ts'

type Going = { transaction: Transaction; open: OpenLists; everyMs?: number }

/**
 * Reads a long list whose headings are confirmed: the reading between two transactions, then what it came to in one. Stopped in the middle nothing
 * is there of it, and whoever gets the job next reads it anew.
 */
export async function goOnReading({ transaction, open, everyMs = 2000 }: Going, id: string): Promise<void> {
  const found = await transaction((work) => findImport(work, id))
  if (found?.state !== 'reading') return
  const at: AsItGoes = { done: 0, of: 0 }
  const told = setInterval(() => void transaction((work) => setProgress(work, id, at)).catch(() => undefined), everyMs) // the next one may get through
  try {
    await readAndKeep({ transaction, open: (weight) => open(weight, (done, of) => Object.assign(at, { done, of })) }, found)
  } catch (fault) {
    if (!(fault instanceof NoRoom)) throw fault
    await transaction(async (work) => { if (await isStill(work, found)) await setState(work, id, { state: 'mapping', didNotFit: true }) })
  } finally {
    clearInterval(told)
  }
}

async function readAndKeep({ transaction, open }: Pick<Going, 'transaction' | 'open'>, found: Import): Promise<void> {
  const lists = await openImport(transaction, found, await transaction((work) => gather(work, found.id)), open)
  try {
    const questions = await lists.questions()
    const preview = await lists.preview(questions.map((question, place) => ({ ...question, id: String(place), answer: null })), found.asOf)
    await transaction(async (work) => {
      // Somebody may have put it aside meanwhile, or confirmed other headings.
      if (!(await isStill(work, found))) return
      await keepRead(work, found, lists)
      await keepPreview(work, found.id, preview)
    })
  } finally {
    lists.end()
  }
}

async function isStill(work: Parameters<typeof findImport>[0], { id, stateSince }: Import): Promise<boolean> {
  const now = await findImport(work, id, { lock: true })
  return now?.state === 'reading' && now.stateSince.getTime() === stateSince.getTime()
}
