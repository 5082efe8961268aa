import type { PairRows } from '../../src/engines/assignment/pair-rows.ts'
import type { Layout } from './matching-layout.ts'
import { roomFor, scorePerson } from './matching-scorer.ts'

/** More than any score; a supporter's number times it, and a score, fit into 32 bits for two million supporters. */
const scoreRoom = 1024
const blockLength = 2 ** 20

export type KeptRows = PairRows & { pairs: number; spentMs: number }

/**
 * Feasible pairs, scored when a person is first read and kept for the next time, two numbers in one, in blocks that are never copied. Beyond
 * `most` pairs they are worked out anew at each reading. How long scoring took is counted apart.
 */
export function rowsKept(layout: Layout, most = Infinity): KeptRows {
  const room = roomFor(layout)
  const blocks: Int32Array[] = []
  const blockOf = new Int32Array(layout.people).fill(-1)
  const start = new Int32Array(layout.people)
  const count = new Int32Array(layout.people)
  let used = blockLength
  let held = -1
  const keep = (person: number) => {
    if (used + room.count > blockLength) {
      blocks.push(new Int32Array(Math.max(blockLength, room.count)))
      used = 0
    }
    const block = blocks.at(-1)
    if (!block) return
    for (let at = 0; at < room.count; at += 1) block[used + at] = (room.supporters[at] ?? 0) * scoreRoom + (room.scores[at] ?? 0)
    blockOf[person] = blocks.length - 1
    start[person] = used
    count[person] = room.count
    used += room.count
    rows.pairs += room.count
  }
  const rows: KeptRows = {
    supporters: room.supporters, scores: room.scores, from: 0, to: 0, pairs: 0, spentMs: 0,
    read(person) {
      if (person === held) return
      held = person
      const block = blocks[blockOf[person] ?? -1]
      if (block) {
        const from = start[person] ?? 0
        room.count = count[person] ?? 0
        for (let at = 0; at < room.count; at += 1) {
          const both = block[from + at] ?? 0
          room.supporters[at] = both >> 10
          room.scores[at] = both & (scoreRoom - 1)
        }
      } else {
        const began = performance.now()
        scorePerson(layout, person, room)
        if (rows.pairs + room.count <= most) keep(person)
        rows.spentMs += performance.now() - began
      }
      rows.to = room.count
    },
  }
  return rows
}
