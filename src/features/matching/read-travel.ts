import { postcodeDistrict, type District } from '../../engines/distance/postcode.ts'
import type { Travel } from './profile.ts'

const means: readonly (readonly [Exclude<Travel['by'], 'not known'>, RegExp])[] = [
  ['car', /\b(?:own |has (?:a )?|by )?car\b|\bdriv(?:es|ing|er)\b/],
  ['bus', /\b(?:by )?bus(?: pass)?\b|\bbuses\b/],
  ['bike', /\b(?:by )?bikes?\b|\bcycl(?:es?|ing)\b/],
  ['foot', /\bon foot\b|\bwalk(?:s|ing)?\b/],
]
const noCar = /\b(?:no|without(?: a)?) car\b|\b(?:doesn'?t|don'?t|does not|can'?t|cannot|no longer) drives?\b|\bnot driving\b/g

/**
 * Reads how far and by what means a supporter would go, as written: "LS8/LS7", "not LS14", "20 minutes by bus", "bus pass".
 * What no rule can read ("anywhere on the 49 bus", "near home only") is kept as it was written, so that a person weighs it.
 *
 * @param area where they said they would go, or merely where they live: only several districts, or words such as "only",
 * make it a wish
 */
export function readTravel(travel: string | null, area: string | null): Travel {
  const wish = area !== null && isWish(area) ? area : null
  const said = [...(travel?.split(/[;\n]/) ?? []), ...(wish === null ? [] : [wish])].map((text) => text.trim()).filter((text) => !/^(?:y|n|yes|no|\?)?$/i.test(text))
  const districts = said.map(districtsIn)
  const only = districts.flatMap((each) => each.only)
  const own = said.filter((text) => leftOver(text) !== '')
  return {
    mostMinutes: said.map(minutesIn).find((minutes) => minutes !== undefined) ?? 'not known',
    by: said.map(byIn).find((by) => by !== undefined) ?? 'not known',
    onlyDistricts: only.length === 0 ? 'not known' : only,
    notDistricts: districts.flatMap((each) => each.not),
    inOwnWords: own.length === 0 ? 'not known' : own.join('; '),
  }
}

function isWish(area: string): boolean {
  const { only, not } = districtsIn(area)
  return only.length > 1 || not.length > 0 || /\bonly\b|\banywhere\b|\bnot\b|\bwithin\b|\bup to\b|\bbus\b|\bwalk/i.test(area)
}

function districtsIn(text: string): { only: readonly District[]; not: readonly District[] } {
  const [wanted = '', unwanted = ''] = text.split(/\b(?:not|except|but not|apart from)\b/i)
  const find = (part: string) => part.split(/[\s,/;&]+/).flatMap((word) => (/\d/.test(word) ? (postcodeDistrict(word) ?? []) : []))
  return { only: find(wanted), not: find(unwanted) }
}

function minutesIn(text: string): number | undefined {
  const figures = /(\d{1,3})\s*min/i.exec(text)?.[1]
  if (figures !== undefined) return Number(figures)
  if (/\bhalf an hour\b/i.test(text)) return 30
  if (/\b(?:quarter of an hour)\b/i.test(text)) return 15
  return /\b(?:an|one|1) hour\b/i.test(text) ? 60 : undefined
}

/** The means named first. */
function byIn(text: string): Exclude<Travel['by'], 'not known'> | undefined {
  const plain = tidy(text)
  const found = means.flatMap(([by, pattern]) => {
    const at = plain.search(pattern)
    return at < 0 ? [] : [{ by, at }]
  })
  return found.toSorted((one, other) => one.at - other.at)[0]?.by
}

const tidy = (text: string) => text.toLowerCase().replaceAll('’', "'").replace(noCar, ' ')

/** What is left once everything that was understood is taken away. A numbered bus is a route, not only a means. */
function leftOver(text: string): string {
  if (/\b\d+[a-z]?\s+bus\b/i.test(text)) return text
  let rest = tidy(text).replace(/\b[a-z]{1,2}\d[a-z\d]?(?:\s*\d[a-z]{2})?\b/g, ' ')
  for (const [, pattern] of means) rest = rest.replace(new RegExp(pattern.source, 'g'), ' ')
  rest = rest.replace(/\d{1,3}\s*min(?:ute)?s?'?|\bhalf an hour\b|\bquarter of an hour\b|\b(?:an|one|1) hour\b/g, ' ')
  return rest.replace(/\b(?:up to|about|around|only|not|except|apart from|by|or|and|a|the|each|one|way|most|at|has|own|with|within|in)\b/g, ' ').replace(/[^a-z0-9]+/g, '')
}
