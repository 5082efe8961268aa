import { addDays, asDay, type Day } from '../../../engines/calendar/day.ts'

/** A quarter of a year that is over: what it says does not change from day to day, so nobody can be taken out of it. */
export type Quarter = { year: number; quarter: 1 | 2 | 3 | 4 }

export const firstDayOf = ({ year, quarter }: Quarter): Day => asDay(`${year}-${String(3 * quarter - 2).padStart(2, '0')}-01`)
export const after = ({ year, quarter }: Quarter): Quarter => (quarter === 4 ? { year: year + 1, quarter: 1 } : { year, quarter: quarter === 1 ? 2 : quarter === 2 ? 3 : 4 })
export const lastDayOf = (of: Quarter): Day => addDays(firstDayOf(after(of)), -1)
export const slugOf = ({ year, quarter }: Quarter): string => `${year}-${quarter}`

/** The last quarter that is over on a day, and those before it. */
export function overBy(today: Day, how: number): Quarter[] {
  const found: Quarter[] = []
  let [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))]
  while (found.length < how) {
    month -= 3
    if (month < 1) [year, month] = [year - 1, month + 12]
    const quarter = Math.ceil(month / 3)
    found.push({ year, quarter: quarter === 1 || quarter === 2 || quarter === 3 ? quarter : 4 })
  }
  return found
}
