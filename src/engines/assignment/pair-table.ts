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

/** Pairs that can be read by person and by supporter, and grow. Later ones hang in lists behind the first, and are put together when read. */
export function tableFromRows(counts: { people: number; supporters: number }, rows: PairRows): PairTable {
  const byPerson = copyRows(counts.people, rows)
  const byPersonLines = linesWith(byPerson)
  const bySupporterLines = linesWith(transpose(counts, byPerson))
  const table: PairTable = {
    supporters: byPersonLines.others, scores: byPersonLines.scores, from: 0, to: 0,
    columnPeople: bySupporterLines.others, columnScores: bySupporterLines.scores, columnFrom: 0, columnTo: 0,
    read(person) {
      byPersonLines.read(person)
      table.supporters = byPersonLines.others
      table.scores = byPersonLines.scores
      table.from = byPersonLines.from
      table.to = byPersonLines.to
    },
    readColumn(supporter) {
      bySupporterLines.read(supporter)
      table.columnPeople = bySupporterLines.others
      table.columnScores = bySupporterLines.scores
      table.columnFrom = bySupporterLines.from
      table.columnTo = bySupporterLines.to
    },
    addPerson(supporters, scores) {
      const person = byPersonLines.addLine()
      for (let at = 0; at < supporters.length; at += 1) {
        byPersonLines.append(person, supporters[at] ?? 0, scores[at] ?? 0)
        bySupporterLines.append(supporters[at] ?? 0, person, scores[at] ?? 0)
      }
    },
    addSupporter(people, scores) {
      const supporter = bySupporterLines.addLine()
      for (let at = 0; at < people.length; at += 1) {
        bySupporterLines.append(supporter, people[at] ?? 0, scores[at] ?? 0)
        byPersonLines.append(people[at] ?? 0, supporter, scores[at] ?? 0)
      }
    },
  }
  return table
}

type Base = { starts: Int32Array; others: Int32Array; scores: Int32Array }

function copyRows(people: number, rows: PairRows): Base {
  const starts = new Int32Array(people + 1)
  for (let person = 0; person < people; person += 1) {
    rows.read(person)
    starts[person + 1] = (starts[person] ?? 0) + rows.to - rows.from
  }
  const others = new Int32Array(starts[people] ?? 0)
  const scores = new Int32Array(others.length)
  for (let person = 0; person < people; person += 1) {
    rows.read(person)
    others.set(rows.supporters.subarray(rows.from, rows.to), starts[person])
    scores.set(rows.scores.subarray(rows.from, rows.to), starts[person])
  }
  return { starts, others, scores }
}

function transpose({ people, supporters }: { people: number; supporters: number }, { starts, others, scores }: Base): Base {
  const turned: Base = { starts: new Int32Array(supporters + 1), others: new Int32Array(others.length), scores: new Int32Array(others.length) }
  for (const supporter of others) turned.starts[supporter + 1] = (turned.starts[supporter + 1] ?? 0) + 1
  for (let supporter = 0; supporter < supporters; supporter += 1) turned.starts[supporter + 1] = (turned.starts[supporter + 1] ?? 0) + (turned.starts[supporter] ?? 0)
  const next = turned.starts.slice()
  for (let person = 0; person < people; person += 1)
    for (let at = starts[person] ?? 0; at < (starts[person + 1] ?? 0); at += 1) {
      const supporter = others[at] ?? 0
      const to = next[supporter] ?? 0
      next[supporter] = to + 1
      turned.others[to] = person
      turned.scores[to] = scores[at] ?? 0
    }
  return turned
}

/** Lines of pairs of one direction, and what came later. */
function linesWith(base: Base) {
  const later = new Map<number, { others: number[]; scores: number[] }>()
  let count = base.starts.length - 1
  const room = { others: new Int32Array(256), scores: new Int32Array(256) }
  const lines = {
    others: base.others, scores: base.scores, from: 0, to: 0,
    read(line: number) {
      const from = base.starts[line] ?? base.others.length
      const to = base.starts[line + 1] ?? base.others.length
      const more = later.get(line)
      lines.others = base.others
      lines.scores = base.scores
      lines.from = from
      lines.to = to
      if (!more) return
      const length = to - from + more.others.length
      if (room.others.length < length) {
        room.others = new Int32Array(2 * length)
        room.scores = new Int32Array(2 * length)
      }
      room.others.set(base.others.subarray(from, to))
      room.scores.set(base.scores.subarray(from, to))
      room.others.set(more.others, to - from)
      room.scores.set(more.scores, to - from)
      lines.others = room.others
      lines.scores = room.scores
      lines.from = 0
      lines.to = length
    },
    addLine() {
      count += 1
      return count - 1
    },
    append(line: number, other: number, score: number) {
      const more = later.get(line)
      if (!more) later.set(line, { others: [other], scores: [score] })
      else {
        more.others.push(other)
        more.scores.push(score)
      }
    },
  }
  return lines
}
