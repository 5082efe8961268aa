import { findPairs } from '../../../engines/reading/same-person.ts'
import { someoneOnRecord } from '../../../engines/reading/someone.ts'
import type { Birth, ContactPoint, HatKind } from '../person.ts'

/** One record as far as the reader may see it, with every hat they may see. */
export type RecordSeen = {
  person: string
  /** the record that stands for all that are this person */
  root: string
  name: string
  knownAs: string | null
  hats: readonly { participation: string; kind: HatKind; birth: Birth; postcode: string | null; nhsNumber: string | null; points: readonly Pick<ContactPoint, 'kind' | 'value'>[] }[]
  /** records somebody said are somebody else, with what the two had in common then */
  apart: readonly { other: string; reasons: readonly string[] }[]
}

export type PerhapsSame = { one: RecordSeen; other: RecordSeen; reasons: readonly string[] }

/** A name alone is no reason to ask: there must be something beside it. */
const enough = (reasons: readonly string[]) => reasons.length > 1

/**
 * Pairs of records that may be one person, each with its reasons in words, the surest first: the lists' own comparison of names
 * (folded, by sound, everyday forms) with a birthday, telephone, email, home or NHS number beside it. The same NHS number under
 * two names is a reason by itself: names change. What is one person already is not asked, and what somebody said is two
 * people only with a reason that was not there then.
 */
export function perhapsTheSame(records: readonly RecordSeen[]): PerhapsSame[] {
  const people = records.map((record, place) => someoneOnRecord(asKnown(record), place))
  const found = findPairs(people).filter(({ reasons }) => enough(reasons)).map(({ a, b, reasons, verdict }) => ({ a, b, reasons, sure: verdict === 'same' }))
  const seen = new Set(found.map(({ a, b }) => `${a} ${b}`))
  const byNumber = pairsByNumber(people.map((one) => one.nhs)).filter(({ a, b }) => !seen.has(`${a} ${b}`)).map((pair) => ({ ...pair, reasons: ['the same NHS number'], sure: true }))
  return [...found, ...byNumber]
    .toSorted((one, other) => Number(other.sure) - Number(one.sure) || other.reasons.length - one.reasons.length)
    .flatMap(({ a, b, reasons }) => {
      const [one, other] = [records[a], records[b]]
      return one && other && isOpen(one, other, reasons) ? [{ one, other, reasons }] : []
    })
}

/** Whether to ask about two records: not where they are one already, and not where somebody has said no for these very reasons. */
export function isOpen(one: RecordSeen, other: RecordSeen, reasons: readonly string[]): boolean {
  if (one.root === other.root) return false
  const said = [...one.apart.filter((apart) => apart.other === other.person), ...other.apart.filter((apart) => apart.other === one.person)]
  return said.length === 0 || reasons.some((reason) => !said.some((apart) => apart.reasons.includes(reason)))
}

function asKnown({ name, knownAs, hats }: RecordSeen) {
  const points = hats.flatMap((hat) => hat.points)
  const first = (kind: ContactPoint['kind']) => points.find((point) => point.kind === kind)?.value ?? null
  return {
    name, knownAs,
    born: hats.find((hat) => hat.birth.born?.length === 10)?.birth.born ?? null,
    bornBetween: hats.map((hat) => yearsOf(hat.birth)).find((years) => years !== null) ?? null,
    telephones: points.filter((point) => point.kind === 'telephone').map((point) => point.value),
    email: first('email'),
    nhs: hats.find((hat) => hat.nhsNumber !== null)?.nhsNumber?.replaceAll(/\s/g, '') ?? null,
    address: first('address'),
    postcode: hats.find((hat) => hat.postcode !== null)?.postcode ?? null,
  }
}

function yearsOf({ born, age, ageOn }: Birth): readonly [number, number] | null {
  if (born) return [Number(born.slice(0, 4)), Number(born.slice(0, 4))]
  if (age === null || ageOn === null) return null
  const year = Number(ageOn.slice(0, 4)) - age
  return [year - 1, year]
}

function pairsByNumber(numbers: readonly string[]): { a: number; b: number }[] {
  const places = Map.groupBy(numbers.keys(), (place) => numbers[place] ?? '')
  places.delete('')
  return [...places.values()].flatMap((same) => same.flatMap((a, at) => same.slice(at + 1).map((b) => ({ a, b }))))
}
