import { asDay, type Day } from './day.ts'
import type { Nation } from './nations.ts'

/**
 * Days that no rule foretells: proclaimed once, or moved once. Add a line here when a proclamation is published in the
 * London, Edinburgh or Belfast Gazette or in Iris Oifigiúil.
 */
interface Proclaimed {
  readonly day: Day
  readonly name: string
  readonly in: readonly Nation[]
  /** The day by rule that it takes the place of. */
  readonly insteadOf?: Day
}

const kingdom: readonly Nation[] = ['England and Wales', 'Scotland', 'Northern Ireland']

const proclaimed: readonly Proclaimed[] = [
  { day: asDay('2011-04-29'), name: 'Royal wedding', in: kingdom },
  { day: asDay('2012-06-04'), name: 'Spring bank holiday', in: kingdom, insteadOf: asDay('2012-05-28') },
  { day: asDay('2012-06-05'), name: 'Diamond Jubilee', in: kingdom },
  { day: asDay('2020-05-08'), name: 'Early May bank holiday (VE Day)', in: kingdom, insteadOf: asDay('2020-05-04') },
  { day: asDay('2022-03-18'), name: 'Day of remembrance and recognition', in: ['Ireland'] },
  { day: asDay('2022-06-02'), name: 'Spring bank holiday', in: kingdom, insteadOf: asDay('2022-05-30') },
  { day: asDay('2022-06-03'), name: 'Platinum Jubilee bank holiday', in: kingdom },
  { day: asDay('2022-09-19'), name: 'State Funeral of Queen Elizabeth II', in: kingdom },
  { day: asDay('2023-05-08'), name: 'Coronation of King Charles III', in: kingdom },
  { day: asDay('2026-06-15'), name: 'World Cup bank holiday', in: ['Scotland'] },
]

/** The proclaimed days of a nation in a year. */
export function proclaimedIn(nation: Nation, year: number): readonly { day: Day; name: string }[] {
  return proclaimed.filter((each) => each.in.includes(nation) && each.day.startsWith(`${year}-`))
}

/** Whether a day by rule was given up for another in this nation. */
export function isMovedAway(nation: Nation, day: Day): boolean {
  return proclaimed.some((each) => each.insteadOf === day && each.in.includes(nation))
}
