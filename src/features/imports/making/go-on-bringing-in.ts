import type { Work } from '../../audit/work.ts'
import type { AfterDeath } from '../../people/deaths/hear-of-death.ts'
import { type Batch, finish, goOn, makePiece, readBatch } from './bring-in.ts'
import { planForMany } from './plan-for-many.ts'
import { findImport, setProgress } from '../store.ts'

type Going = { transaction: <T>(does: (work: Work) => Promise<T>) => Promise<T>; afterDeath: AfterDeath }

/** Milliseconds after which a job ends and leaves the next one: well before the queue takes it for dead. */
const longest = 30_000

/**
 * Goes on with a list where it stands: one piece a transaction, each with the count of pieces done, so that a worker may be
 * killed between any two and another one goes on. Two at once do no harm: the list is locked, and a piece is made by whoever
 * finds it next in the count.
 */
export async function goOnBringingIn({ transaction, afterDeath }: Going, id: string, elapsed: () => number = () => performance.now()): Promise<void> {
  const batch = await transaction(async (work) => {
    const found = await findImport(work, id)
    return found?.state === 'bringing in' ? readBatch(work, found) : undefined
  })
  if (!batch) return
  const since = elapsed()
  while ((await transaction((work) => nextPiece(work, id, { batch, afterDeath }))) === 'more')
    if (elapsed() - since > longest) return transaction((work) => Promise.resolve(goOn(work, id)))
}

async function nextPiece(work: Work, id: string, { batch, afterDeath }: { batch: Batch; afterDeath: AfterDeath }): Promise<'more' | 'over'> {
  const found = await findImport(work, id, { lock: true })
  if (found?.state !== 'bringing in') return 'over'
  const piece = batch.pieces[found.piecesDone]
  if (!piece) {
    await finish(work, id, { ...batch, afterDeath })
    return 'over'
  }
  await planForMany(work, found.piecesDone)
  await makePiece(work, id, { piece, open: batch.open, afterDeath })
  await setProgress(work, id, { done: found.piecesDone + 1, of: batch.pieces.length })
  return 'more'
}
