import type { Work } from '../../audit/work.ts'
import { readPeopleMade } from '../making/keep-made.ts'
import { findImport, setProgress } from '../store.ts'
import { finishUndoing, goOnLater, peopleAPiece, undoPeople } from './undo-import.ts'

type Transaction = <T>(does: (work: Work) => Promise<T>) => Promise<T>

/** Milliseconds after which a job ends and leaves the next one: well before the queue takes it for dead. */
const longest = 30_000

/** Goes on taking a list away where it stands: one piece a transaction, each with the count of pieces done, as it was brought in. */
export async function goOnUndoing(transaction: Transaction, id: string, elapsed: () => number = () => performance.now()): Promise<void> {
  const since = elapsed()
  while ((await transaction((work) => nextPiece(work, id))) === 'more') if (elapsed() - since > longest) return transaction((work) => Promise.resolve(goOnLater(work, id)))
}

async function nextPiece(work: Work, id: string): Promise<'more' | 'over'> {
  const found = await findImport(work, id, { lock: true })
  if (found?.state !== 'undoing') return 'over'
  const people = await readPeopleMade(work, id, { from: found.piecesDone * peopleAPiece, most: peopleAPiece })
  if (people.length === 0) {
    await finishUndoing(work, id)
    return 'over'
  }
  await undoPeople(work, id, people)
  await setProgress(work, id, { done: found.piecesDone + 1, of: found.pieces })
  return 'more'
}
