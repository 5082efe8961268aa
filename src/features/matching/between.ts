import { asDay, isDay, type Day } from '../../engines/calendar/day.ts'

/** One thing that stands between people, or tells of one of them, as the database holds it. */
export type BetweenRow = {
  kind: 'limit' | 'household' | 'conflict' | 'same person' | 'declined' | 'seeing' | 'asked' | 'approved' | 'last' | 'paused'
  one: string
  other: string
}

/** What is known of the people of an organisation beside what they told us. Persons are already the one they were joined into. */
export type Between = {
  /** the one record two joined records are */
  personOf(person: string): string
  limitsOf(participation: string): readonly string[]
  householdOf(participation: string): string | undefined
  conflictsOf(person: string): readonly string[]
  declinedOf(person: string): readonly string[]
  /** persons a supporter is matched with here */
  seeing(participation: string): readonly string[]
  /** members a supporter has been asked about, and not begun with yet */
  askedAbout(participation: string): readonly string[]
  approvedOn(participation: string): Day | undefined
  /** somebody on the list asked to be left for now; their place is kept */
  isPaused(participation: string): boolean
  /** the last day on which they were with somebody */
  lastWith(participation: string): Day | undefined
}

export function betweenFrom(rows: readonly BetweenRow[]): Between {
  const of = (kind: BetweenRow['kind']) => rows.filter((row) => row.kind === kind)
  const joined = new Map(of('same person').map(({ one, other }) => [one, other]))
  const personOf = (person: string): string => {
    let at = person
    for (let steps = 0; steps < 8; steps += 1) at = joined.get(at) ?? at
    return at
  }
  const limits = grouped(of('limit'))
  const households = grouped(of('household'))
  const conflicts = bothWays(of('conflict'), personOf)
  const declined = bothWays(of('declined'), personOf)
  const seeing = grouped(of('seeing').map((row) => ({ ...row, other: personOf(row.other) })))
  const asked = grouped(of('asked'))
  const approved = grouped(of('approved'))
  const last = grouped(of('last'))
  const paused = new Set(of('paused').map(({ one }) => one))
  return {
    personOf,
    limitsOf: (participation) => limits.get(participation) ?? [],
    householdOf: (participation) => households.get(participation)?.[0],
    conflictsOf: (person) => conflicts.get(personOf(person)) ?? [],
    declinedOf: (person) => declined.get(personOf(person)) ?? [],
    seeing: (participation) => seeing.get(participation) ?? [],
    askedAbout: (participation) => asked.get(participation) ?? [],
    approvedOn: (participation) => approved.get(participation)?.filter(isDay).map(asDay).toSorted()[0],
    isPaused: (participation) => paused.has(participation),
    lastWith: (participation) => last.get(participation)?.filter(isDay).map(asDay).toSorted().at(-1),
  }
}

function grouped(rows: readonly BetweenRow[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const { one, other } of rows) found.set(one, [...(found.get(one) ?? []), other])
  return found
}

function bothWays(rows: readonly BetweenRow[], personOf: (person: string) => string): ReadonlyMap<string, readonly string[]> {
  const each = rows.map((row) => ({ ...row, one: personOf(row.one), other: personOf(row.other) }))
  return grouped([...each, ...each.map((row) => ({ ...row, one: row.other, other: row.one }))])
}
