import { longer } from './candidate-room.ts'
import type { PairRows } from './pair-rows.ts'

/** The same pairs by supporter: after `readColumn(supporter)`, entries `columnFrom` up to `columnTo`. */
export type PairColumns = { columnPeople: Int32Array; columnScores: Int32Array; columnFrom: number; columnTo: number; readColumn(supporter: number): void }

export type PairTable = PairRows &
  PairColumns & {
    /** the next person's pairs */
    addPerson(supporters: ArrayLike<number>, scores: ArrayLike<number>): void
    /** the next supporter's pairs */
    addSupporter(people: ArrayLike<number>, scores: ArrayLike<number>): void
  }

/** Pairs that can be read by person and by supporter, and grow: each line has a little room behind it, and moves to the end where that is full. */
export function tableFromRows(counts: { people: number; supporters: number }, rows: PairRows): PairTable {
  const byPerson = copyRows(counts.people, rows)
  const bySupporter = transpose(counts, byPerson)
  const table: PairTable = {
    supporters: byPerson.others, scores: byPerson.scores, from: 0, to: 0,
    columnPeople: bySupporter.others, columnScores: bySupporter.scores, columnFrom: 0, columnTo: 0,
    read(person) {
      table.supporters = byPerson.others
      table.scores = byPerson.scores
      table.from = byPerson.start[person] ?? 0
      table.to = table.from + (byPerson.count[person] ?? 0)
    },
    readColumn(supporter) {
      table.columnPeople = bySupporter.others
      table.columnScores = bySupporter.scores
      table.columnFrom = bySupporter.start[supporter] ?? 0
      table.columnTo = table.columnFrom + (bySupporter.count[supporter] ?? 0)
    },
    addPerson: (supporters, scores) => addLine(byPerson, bySupporter, supporters, scores),
    addSupporter: (people, scores) => addLine(bySupporter, byPerson, people, scores),
  }
  return table
}

type Lines = { lines: number; start: Int32Array; count: Int32Array; room: Int32Array; others: Int32Array; scores: Int32Array; used: number }

const roomFor = (count: number): number => count + 8 + (count >> 4)

/** Lines of known length, empty. */
function emptyLines(lengths: Int32Array): Lines {
  const lines = lengths.length
  const table = { lines, start: new Int32Array(lines), count: new Int32Array(lines), room: lengths.map(roomFor), others: new Int32Array(0), scores: new Int32Array(0), used: 0 }
  for (let line = 0; line < lines; line += 1) {
    table.start[line] = table.used
    table.used += table.room[line] ?? 0
  }
  const length = table.used + 4096 + (table.used >> 4) // some lines will move, and nobody is to wait for all to be copied
  table.others = new Int32Array(length)
  table.scores = new Int32Array(length)
  return table
}

function copyRows(people: number, rows: PairRows): Lines {
  const lengths = new Int32Array(people)
  for (let person = 0; person < people; person += 1) {
    rows.read(person)
    lengths[person] = rows.to - rows.from
  }
  const table = emptyLines(lengths)
  for (let person = 0; person < people; person += 1) {
    rows.read(person)
    table.others.set(rows.supporters.subarray(rows.from, rows.to), table.start[person])
    table.scores.set(rows.scores.subarray(rows.from, rows.to), table.start[person])
    table.count[person] = rows.to - rows.from
  }
  return table
}

function transpose({ supporters }: { supporters: number }, byPerson: Lines): Lines {
  const lengths = new Int32Array(supporters)
  eachPair(byPerson, (_person, supporter) => {
    lengths[supporter] = (lengths[supporter] ?? 0) + 1
  })
  const table = emptyLines(lengths)
  eachPair(byPerson, (person, supporter, score) => append(table, supporter, person, score))
  return table
}

function eachPair({ lines, start, count, others, scores }: Lines, see: (line: number, other: number, score: number) => void): void {
  for (let line = 0; line < lines; line += 1) {
    const from = start[line] ?? 0
    for (let at = from; at < from + (count[line] ?? 0); at += 1) see(line, others[at] ?? 0, scores[at] ?? 0)
  }
}

function addLine(own: Lines, across: Lines, others: ArrayLike<number>, scores: ArrayLike<number>): void {
  const line = own.lines
  if (line === own.start.length) {
    const length = Math.ceil(1.25 * (line + 1))
    own.start = longer(own.start, new Int32Array(length))
    own.count = longer(own.count, new Int32Array(length))
    own.room = longer(own.room, new Int32Array(length))
  }
  own.lines += 1
  moveToEnd(own, line, roomFor(others.length))
  for (let at = 0; at < others.length; at += 1) {
    append(own, line, others[at] ?? 0, scores[at] ?? 0)
    append(across, others[at] ?? 0, line, scores[at] ?? 0)
  }
}

function append(table: Lines, line: number, other: number, score: number): void {
  const count = table.count[line] ?? 0
  if (count === table.room[line]) moveToEnd(table, line, roomFor(count))
  const at = (table.start[line] ?? 0) + count
  table.others[at] = other
  table.scores[at] = score
  table.count[line] = count + 1
}

function moveToEnd(table: Lines, line: number, room: number): void {
  const from = table.start[line] ?? 0
  const to = from + (table.count[line] ?? 0)
  const end = table.used + room
  if (end > table.others.length) {
    const length = Math.ceil(1.25 * end)
    table.others = longer(table.others, new Int32Array(length))
    table.scores = longer(table.scores, new Int32Array(length))
  }
  table.others.copyWithin(table.used, from, to)
  table.scores.copyWithin(table.used, from, to)
  table.start[line] = table.used
  table.room[line] = room
  table.used = end
}
