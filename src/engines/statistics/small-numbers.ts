/**
 * Small numbers in a table of counts with its total: hidden, and hidden in such company that none can be worked out.
 *
 * Method: primary suppression hides 1 to 4 (rule A, for commissioners) or 1 to 7 (rule B, hospital statistics since September
 * 2018); zero stays; everything else is rounded to the nearest 5, and so is the total. Secondary suppression then hides the smallest
 * of the others, one after the other, until whoever knows the exact total and every number that is shown could not tell any hidden
 * one: more than one set of numbers must fit. Reference: Government Statistical Service, "Disclosure control guidance for tables
 * produced from administrative sources" (2014); NHS Digital, "Hospital Episode Statistics analysis guide" (2019).
 *
 * Worked example (A): 23, 4, 11, 2, 0 of 40 becomes 25, fewer than 5, 10, fewer than 5, 0 of 40: the two hidden ones are 6
 * together, which may be 4 and 2, 3 and 3 or 2 and 4. With 12 instead of 4 only the 2 would be hidden, and 48 − 23 − 12 − 11 would
 * reveal it: the 11 is hidden too.
 *
 * Limits: one table at a time. Two tables of nearly the same people, or of one quarter and the next, can be taken from one
 * another: fix who is counted, and publish a quarter once it is over. Where tables of the same people share a row, such as those who
 * answered nothing, hide it in all (`besides`) as soon as one hides it: another would show what it protects.
 */
export type SmallRule = 'A' | 'B'

/** What is shown of a count: a number, that it is small, or that it is hidden to protect another. */
export type Shown = number | 'small' | 'hidden'

const smallest: Readonly<Record<SmallRule, number>> = { A: 4, B: 7 }

/**
 * Each count as it may be shown, in the same order, and the total. Throws a RangeError for what is no count.
 *
 * @param besides places to hide whatever they hold, because another table of the same people hides them; nobody there stays zero
 */
export function suppress(counts: readonly number[], rule: SmallRule, besides: readonly boolean[] = []): { cells: readonly Shown[]; total: number } {
  const wrong = counts.find((count) => !Number.isSafeInteger(count) || count < 0)
  if (wrong !== undefined) throw new RangeError(`Not a count: ${wrong}`)
  const most = smallest[rule]
  const small = counts.map((count) => count > 0 && count <= most)
  const hidden = counts.map((count, place) => small[place] === true || (besides[place] === true && count > 0))
  while (hidden.includes(true) && canBeTold(counts, hidden, most)) {
    const next = nextSmallest(counts, hidden)
    if (next === undefined) break
    hidden[next] = true
  }
  const cells = counts.map((count, place): Shown => (small[place] ? 'small' : hidden[place] ? 'hidden' : toFive(count)))
  return { cells, total: toFive(counts.reduce((sum, count) => sum + count, 0)) }
}

/**
 * Whether the hidden numbers, of which the sum is known, can be one set only: the small ones lie between 1 and the most,
 * those hidden for their sake above it.
 */
function canBeTold(counts: readonly number[], hidden: readonly boolean[], most: number): boolean {
  const kept = counts.filter((_, place) => hidden[place])
  const larger = kept.filter((count) => count > most).length
  const sum = kept.reduce((all, count) => all + count, 0)
  const least = kept.length - larger + larger * (most + 1)
  return kept.length < 2 || sum === least || (larger === 0 && sum === kept.length * most)
}

function nextSmallest(counts: readonly number[], hidden: readonly boolean[]): number | undefined {
  const others = counts.flatMap((count, place) => (hidden[place] || count === 0 ? [] : [{ count, place }]))
  return others.toSorted((one, other) => one.count - other.count || one.place - other.place)[0]?.place
}

const toFive = (count: number): number => Math.round(count / 5) * 5

/** One count as it may be shown by itself. */
export const countShown = (count: number, rule: SmallRule): Shown => (count > 0 && count <= smallest[rule] ? 'small' : toFive(count))

/** A share, in whole per cent, where there are at least ten to take it of, neither number is hidden, and the others are no small number either. */
export function shareShown(part: { count: number; shown: Shown }, whole: { count: number; shown: Shown }): number | null {
  const rest = whole.count - part.count
  if (typeof part.shown !== 'number' || typeof whole.shown !== 'number' || whole.count < 10 || (rest > 0 && rest <= smallest.A)) return null
  return Math.round((100 * part.count) / whole.count)
}

/** A mean, where at least ten people stand behind it. */
export function meanShown(values: readonly number[]): number | null {
  return values.length < 10 ? null : values.reduce((sum, value) => sum + value, 0) / values.length
}
