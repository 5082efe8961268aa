import type { Meaning } from './types.ts'
import { readAvailability } from './availability.ts'
import { readConsent } from './consents.ts'
import { readDay } from './days.ts'
import { isFirstName } from './nicknames.ts'
import { readPostcode } from './postcodes.ts'

/** What the cells of a column look like, whatever stands above them. */
export type Look = 'email' | 'telephone' | 'NHS number' | 'postcode' | 'day' | 'title' | 'sentence' | 'name' | 'capitals' | 'first name' | 'times' | 'consent' | 'how many' | 'yes or no'

const NOWHERE = { country: '', outwards: new Map<string, number>() }

const CONSENTING = /\b(?:verbal|e?-?signed|sign|consent\w*|agree\w*|told|withdrawn|withdrew|gave|given|says|said|asked|phone|refused|declined|form|ok|not sure|unsure)\b/i

const LOOKS: readonly (readonly [Look, (cell: string, asOf: string) => boolean])[] = [
  ['email', (cell) => /^\S+@\S+\.\w+$/.test(cell)],
  ['NHS number', (cell) => /^\d{3}[ -]\d{3}[ -]\d{4}$/.test(cell) || (/^[4-7]\d{9}$/.test(cell))],
  ['postcode', (cell) => cell.length >= 5 && cell.length <= 9 && ['full', 'sector', 'eircode'].includes(readPostcode(cell, NOWHERE).value?.precision ?? '')],
  ['telephone', (cell) => cell.replace(/\D/g, '').length >= 9 && (/^(?:\+|00|0|\(0)[\d ()./-]{8,}(?:\D{0,30})$/.test(cell) || /^[17]\d{9}$/.test(cell) || /^0\d[\d ]{7,}\d\s*(?:[/,;&]|or|and)\s*[\d+(]/.test(cell))],
  ['day', (cell, asOf) => /\d/.test(cell) && !/^\d{1,3}$/.test(cell) && !/^\d{1,2}[/.]\d{1,2}$/.test(cell) && (readDay(cell, `${Number(asOf.slice(0, 4)) + 5}-12-31`).value !== null || /^(?:0?\d|1[0-2])\/(?:[0-2]?\d|3[01])\/\d{4}$/.test(cell))],
  ['title', (cell) => /^(?:mr|mrs|ms|miss|mx|dr|rev|fr|sr|prof)\b\.?(?: ?(?:&|and) ?(?:mr|mrs|ms|miss)\.?)?$/i.test(cell)],
  ['consent', (cell) => /^(?:y|n|yes|no|\?+|tbc|✓)$/i.test(cell) || (CONSENTING.test(cell) && readConsent(cell, '2100-01-01').level !== 'ask')],
  ['how many', (cell) => /^\d{1,2}$|^\d{1,2}\b.{0,20}$|^(?:one|two|three|four|a couple|as many|any|what|who|full|none|lots|no limit)/i.test(cell)],
  ['yes or no', (cell) => /^(?:y|n|yes|no|✓|✗|x|true|false|n\/a)$/i.test(cell)],
  ['times', (cell) => /\b(?:mon|tue|wed|thu|fri|sat|sun|am|pm|morning|afternoon|evening|eve|weekend|wkend|weekday|any ?time)/i.test(cell) && readAvailability(cell).value !== null],
  ['first name', (cell) => /^\p{Lu}[\p{L}'’-]+$/u.test(cell) && isFirstName(cell)],
  ['name', isName],
  ['capitals', (cell) => /^(?:\p{Lu}[\p{L}.'’-]*,? ?){2,4}(?:\([^)]*\))?$/u.test(cell) && !/\b(?:rd|road|st|street|lane|close|court|house|centre|surgery|council|nhs|uk|church|hospital|group|society|team|services?)\b/i.test(cell)],
  ['sentence', (cell) => cell.split(/\s+/).length >= 4],
]

/** "Jean Hall", "HALL, Jean", "Mrs J Hall": two to four words with capitals and no figures, of which one is a first name, a title or an initial. */
function isName(cell: string): boolean {
  const words = cell.replace(/\([^)]*\)|["“”].*?["“”]/g, ' ').split(/[\s,]+/).filter(Boolean)
  if (words.length < 2 || words.length > 6 || /\d|[/:;@]/.test(cell)) return false
  return words.every((w) => /^(?:\p{Lu}|[&+]|and$|o['’]|d['’]|de$|van$|von$|al-|ap$|nic$|bin$|da$|di$)/u.test(w)) && words.some((w) => isFirstName(w) || /^\p{Lu}\.?$/u.test(w) || /^(?:mr|mrs|ms|miss|dr|rev|fr|sr)\.?$/i.test(w))
}

/** The first two hundred filled cells, each as far as a fact goes. */
const sample = (cells: readonly string[]) => cells.flatMap((cell) => cell.slice(0, 300).trim() || []).slice(0, 200)

/** How much of the filled cells of a column has each look; nothing where hardly any cell is filled. */
export function looksOf(cells: readonly string[], asOf: string): ReadonlyMap<Look, number> {
  const some = sample(cells)
  const plain = some.every((cell) => !CONSENTING.test(cell))
  return new Map(LOOKS.filter(([look]) => look !== 'consent' || !plain).map(([look, fits]) => [look, some.length ? some.filter((cell) => fits(cell, asOf)).length / some.length : 0]))
}

const share = (cells: readonly string[], fits: RegExp) => cells.filter((cell) => fits.test(cell)).length / Math.max(1, cells.length)

/** What most cells must have for the meaning to be possible at all. */
const HAVE: { readonly [M in Meaning]?: RegExp } = {
  email: /@|^(?:none|no|n\/?a|-|same.*)$/i, postcode: /^[a-z]{1,2}\d|\d[a-z]{2}$|^n\/?[ak]$|nfa/i, telephone: /\d{3}|\d[ -]\d\d|^(?:none|no|n\/?a|-)$/i, 'other telephone': /\d{4}/, 'NHS number': /\d{3}/,
  received: /\d|^#/, started: /\d|^#/, born: /\d/, 'consent date': /\d/, day: /\d|^#/, trained: /\d{2}/, refresher: /\d{2}|^due/i, 'check date': /\d/, 'check number': /\d|seen|appl|pend|await|sent/i,
  minutes: /\d|lm|no answer|n\/?a/i, start: /\d/, capacity: /\d|\b(?:one|two|three|four|none|many)\b/i, 'seeing now': /\d|\b(?:one|two|three|four|none)\b/i, 'year then': /\d/, 'age then': /\d|born|teen|baby/i,
}

/** Whether cells can be what a heading says: a heading may be wrong about its cells, but a few cells do not decide. */
export function canMean(meaning: Meaning, cells: readonly string[], looks: ReadonlyMap<Look, number>): boolean {
  const some = sample(cells)
  if (some.length < 3) return true
  const has = HAVE[meaning]
  if (has && share(some, has) < 0.2) return false
  const look = (kind: Look) => looks.get(kind) ?? 0
  if (meaning === 'town') return share(some, /^\d|\s\d+\b|,/) < 0.3 && Math.max(look('telephone'), look('day'), look('email')) < 0.5
  if (meaning === 'check type') return share(some, /\d{5}/) < 0.3
  if (meaning === 'check number') return share(some, /\d{3}|seen|appl|pend|await|sent/i) >= 0.2
  // "PM01" under "Ref" is whose row it is, not how many have vouched.
  if (meaning === 'references' && share(some, /^[a-z]{1,5}[-/ ]?\d{2,}$/i) >= 0.5) return false
  if (meaning === 'reference') return Math.max(look('telephone'), look('day'), look('sentence'), look('name'), look('email')) < 0.5
  if (meaning === 'name' || meaning === 'first name' || meaning === 'surname' || meaning === 'known as') return Math.max(look('telephone'), look('day'), look('email'), look('yes or no'), look('postcode')) < 0.5
  if (meaning === 'when free') return Math.max(look('telephone'), look('day'), look('email'), look('name')) < 0.5 && share(some, /^\d+$/) < 0.8
  if (meaning === 'address' || meaning === 'area' || meaning === 'travel') return Math.max(look('telephone'), look('day'), look('email')) < 0.5
  return !['consent', 'status', 'matched with', 'wants visitor', 'language'].includes(meaning) || Math.max(look('telephone'), look('email')) < 0.5
}

/** Whether most of these days are those of births: long enough ago that a grown person was born on them. */
export function areBirths(written: readonly string[], asOf: string): boolean {
  const cells = sample(written)
  const now = Number(asOf.slice(0, 4))
  const years = cells.flatMap((cell) => { const iso = readDay(cell.trim(), asOf, (yy) => (1900 + yy > now - 110 && 2000 + yy > now - 10 ? 1900 + yy : 2000 + yy > now ? 1900 + yy : 2000 + yy)).value?.iso; return iso && /^\d{4}/.test(iso) ? [Number(iso.slice(0, 4))] : [] })
  return years.length > 0 && years.filter((year) => now - year >= 16).length >= 0.7 * years.length && new Set(years).size > Math.min(3, years.length - 1)
}
