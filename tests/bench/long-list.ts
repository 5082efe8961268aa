import { chanceFrom } from './seeded.ts'
import { areas, forenames, interests, languages, livesWith, referredBy, remarks, surnames } from './network-words.ts'

const headings = ['Ref', 'Date recd', 'Surname', 'First name', 'DOB / age', 'Address', 'Town', 'Postcode', 'Tel', 'Tel 2', 'Email', 'Lives with', 'Referred by', 'Needs / what help', 'Interests', 'Best days/times', 'M/F pref', 'Consent', 'Status', 'Notes']
const help = ['company, somebody to talk to on a Tuesday', 'lift to the clinic', 'a phone call now and then', 'getting out to the market'] as const
const standings = ['WL', 'WL', 'Active', 'Closed', 'matched'] as const
const times = ['Mon am', 'Thurs pm', 'any', 'Tues/Weds', 'not mornings', ''] as const

/** A list of members as charities keep them: every 50th row a couple, every 70th with a number that says "as above", some languages and remarks. */
export function longList(rows: number, seed: number): string {
  const chance = chanceFrom(seed)
  const two = (number: number) => String(number).padStart(2, '0')
  const day = (from: number, to: number) => `${two(chance.between(1, 28))}/${two(chance.between(1, 12))}/${chance.between(from, to)}`
  const lines = Array.from({ length: rows }, (_, place) => {
    const first = chance.one(forenames)
    return [
      `R/${place}`, day(2023, 2025), `${chance.one(surnames)}${place % 3 ? '' : `-${chance.one(surnames)}`}`, place % 50 === 7 ? `${chance.one(forenames)} & ${first}` : first, day(1928, 1975), `${chance.between(1, 190)} ${chance.one(surnames)} ${chance.one(['Street', 'Road', 'Close'])}`, chance.one(areas),
      `LS${chance.between(1, 29)} ${chance.between(1, 9)}A${chance.one(['B', 'D', 'E'])}`, place % 70 === 3 ? 'as above' : `07700 9${String(place % 100_000).padStart(5, '0')}`, chance.yes(0.2) ? `0113 496 ${chance.between(1000, 9999)}` : '', chance.yes(0.3) ? `p${place}@example.org` : '', chance.one(livesWith) ?? '', chance.one(referredBy) ?? '',
      chance.one(help), chance.some(interests, 3).join('; '), chance.one(times), chance.one(['', '', '', 'F', 'M']), 'Y', chance.one(standings), `${chance.one(remarks)}${chance.yes(0.1) ? ` Speaks ${chance.one(languages)}.` : ''}`,
    ]
  })
  return [headings, ...lines].map((cells) => `${cells.map((cell) => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\r\n`).join('')
}
