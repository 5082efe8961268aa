import type { Work } from '../../audit/work.ts'
import type { AfterDeath } from '../../people/deaths/hear-of-death.ts'
import { type OpenedLists, type OpenLists, openHere } from '../opened-lists.ts'
import { readQuestions } from '../asking/read-questions.ts'
import { gather, openImport, type Transaction } from '../sending/open-import.ts'
import { type Batch, batchOf, dayOfPlan, finish, makePiece } from './bring-in.ts'
import { goOn } from './go-on.ts'
import type { Piece } from './pieces.ts'
import { planForMany } from './plan-for-many.ts'
import { findImport, setProgress } from '../store.ts'

type Going = { transaction: Transaction; afterDeath: AfterDeath; open?: OpenLists; elapsed?: () => number }

/** Milliseconds after which a job ends and leaves the next one, so that another organisation's list waits no longer. A long list is read anew by each. */
const longest = 240_000

/**
 * Goes on with a list where it stands: one piece a transaction, each with the count of pieces done, so that a worker may be
 * killed between any two and another one goes on. Two at once do no harm: the list is locked, and a piece is made by whoever
 * finds it next in the count. While the database takes one piece in, the next is put together.
 */
export async function goOnBringingIn({ transaction, afterDeath, open = openHere, elapsed = () => performance.now() }: Going, id: string): Promise<void> {
  const since = elapsed()
  const begun = await transaction((work) => gatherUnderWay(work, id))
  if (!begun) return
  const { found, gathered, questions, today } = begun
  const lists = await openImport(transaction, found, gathered, open)
  try {
    const batch = batchOf(questions, await lists.outline(questions, today))
    let at = found.piecesDone
    let next = pieceAt(lists, batch, at)
    for (;;) {
      const piece = await next
      next = pieceAt(lists, batch, at + 1)
      const done = await transaction((work) => makeNext(work, id, { at, piece, batch, afterDeath }))
      if (done === 'over') return
      if (done !== at + 1) next = pieceAt(lists, batch, done)
      at = done
      if (elapsed() - since > longest) return await transaction((work) => Promise.resolve(goOn(work, id)))
    }
  } finally {
    lists.end()
  }
}

async function gatherUnderWay(work: Work, id: string) {
  const found = await findImport(work, id)
  return found?.state === 'bringing in' ? { found, gathered: await gather(work, id), questions: await readQuestions(work, id), today: dayOfPlan(work, found) } : undefined
}

const pieceAt = (lists: OpenedLists, { pieces }: Batch, place: number): Promise<Piece | undefined> => {
  const piece = place < pieces ? lists.piece(place) : Promise.resolve(undefined)
  piece.catch(() => undefined) // whoever waits for it hears of it; nobody waits for one that is no longer wanted
  return piece
}

type Next = { at: number; piece: Piece | undefined; batch: Batch; afterDeath: AfterDeath }

/** How many pieces are done then; where somebody else has made this one, nothing more is. */
async function makeNext(work: Work, id: string, { at, piece, batch, afterDeath }: Next): Promise<number | 'over'> {
  const found = await findImport(work, id, { lock: true })
  if (found?.state !== 'bringing in') return 'over'
  if (found.piecesDone !== at) return found.piecesDone
  if (!piece) {
    await finish(work, id, { batch, afterDeath })
    return 'over'
  }
  await planForMany(work, at)
  await makePiece(work, id, { piece, open: batch.open, afterDeath })
  await setProgress(work, id, { done: at + 1, of: batch.pieces })
  return at + 1
}
