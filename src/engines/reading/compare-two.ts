import { partlyNamed, renamed, turned } from './half-names.ts'
import { bestFirst, DIFFERENT, meet, surnamesAgree } from './names-agree.ts'
import type { Verdict } from './names-agree.ts'
import { isShortForm } from './nicknames.ts'
import type { FirstNamesAgree } from './nicknames.ts'
import type { Someone } from './someone.ts'

interface Evidence {
  readonly first: FirstNamesAgree
  /** One first name is plainly the short form of the other. */
  readonly shortForm: boolean
  readonly surname: 'same' | 'alike'
  readonly born: 'same' | 'slip' | 'not against' | 'against'
  readonly mobile: boolean
  readonly email: boolean
  readonly nhs: boolean
  readonly landline: boolean
  readonly address: boolean
  readonly street: boolean
  readonly postcode: boolean
  readonly district: boolean
  readonly town: boolean
}

/**
 * Weighs whether two people of the lists are one. A false merge is the worst outcome (one person's notes shown as
 * another's), so the name must agree and something personal besides: a birth date, a mobile, an e-mail address, or the home
 * (landline or address). Father and son, twins and namesakes stay apart: another birth date, another first name, "senior"
 * and "junior", or a remark "no relation" decide against it. Slips that agree too well to be chance are questions.
 *
 * The idea of weighing agreements is Fellegi and Sunter's (1969); the rules are written out, so that each answer has its
 * reasons. Example: "Gurdip Bains" and "Gurdeep Singh Bains", both born 08/08/1944: the same. "P. Kaur" in the street of
 * Parminder Kaur: a question. `alike` says how many in the lists have this very name; a common name alone asks nothing.
 */
export function compareTwo(a: Someone, b: Someone, alike: number): Verdict {
  const e = evidence(a, b)
  if (!e) return partlyNamed(a, b) ?? turned(a, b) ?? renamed(a, b)
  if (e.born === 'against') return DIFFERENT
  const firm = e.born === 'same' || e.mobile || e.email || e.nhs
  const verdict = weigh(e, a, b, alike)
  return verdict === 'different' ? DIFFERENT : { verdict, reasons: reasonsOf(e, a, b), firm, proven: verdict === 'same' && isProven(e) }
}

/** A name that is written out, the birth date and one more fact. An initial may be a sister's, a number a husband's. */
const isProven = (e: Evidence) => e.surname === 'same' && e.first !== 'initial' && e.born === 'same' && (e.mobile || e.email || e.nhs || e.landline || e.address || e.postcode || e.street)

function weigh(e: Evidence, a: Someone, b: Someone, alike: number): Verdict['verdict'] {
  const personal = e.mobile || e.email || e.nhs
  const home = e.address || e.landline
  if (e.born === 'slip') return (e.first === 'same' || e.first === 'everyday form') && (personal || home || e.street || e.postcode) ? 'ask' : 'different'
  if (e.first === 'initial') return initialOnly(e, personal, home, bare(a) || bare(b))
  const sameHome = home && (e.first === 'same' || e.shortForm) && a.name.generation === b.name.generation
  if (e.surname === 'same') return e.born === 'same' || personal || sameHome ? 'same' : nameOnly(e, a, b, alike)
  if (e.born === 'same') return personal || home ? 'same' : 'ask'
  if (personal) return e.first === 'sound' ? 'ask' : 'same'
  return home || e.street || doubled(a, b) ? 'ask' : 'different'
}

/** Somebody who kept the list wondered. */
const doubled = (a: Someone, b: Someone) => a.ref.file === b.ref.file && Math.abs(a.ref.row - b.ref.row) <= 3 && /\bsame (?:person|one|as (?:above|below|last))\b|\b(?:on|in|down|here) twice\b|\bduplicate\b/i.test(`${a.remarks} ${b.remarks}`)

/** Whether nothing speaks against two people being one, whatever speaks for it. */
export function couldBeOne(a: Someone, b: Someone): boolean {
  const e = evidence(a, b)
  return e !== undefined && e.born !== 'against'
}

/** A row by which nobody can be told apart: no number, no address, no birth date. */
const bare = (s: Someone) => s.mobiles.length + s.landlines.length === 0 && s.email === '' && s.address === '' && s.street === '' && !s.born

function initialOnly(e: Evidence, personal: boolean, home: boolean, unplaced: boolean): Verdict['verdict'] {
  if (e.surname !== 'same') return personal || (home && e.born === 'same') ? 'ask' : 'different'
  if (personal || e.born === 'same' || (e.address && e.landline)) return 'same'
  return home || e.street || e.postcode || (e.district && (e.town || unplaced)) ? 'ask' : 'different'
}

/** The same name and nothing personal: a question within one list, and across lists where they live near each other. */
function nameOnly(e: Evidence, a: Someone, b: Someone, alike: number): Verdict['verdict'] {
  if (e.address || e.landline) return 'ask'
  if (alike > 3) return 'different'
  if (e.postcode || e.street) return 'ask'
  if (e.first === 'sound') return 'different'
  const moved = /\b(moved|new (?:number|address|phone|no\b)|typed twice|had (?:her|him|them) before|duplicate|again|back (?:from|in)|see also)\b/i.test(`${a.remarks} ${b.remarks}`)
  if (e.first === 'same' && a.list === b.list && !(a.bornBetween && b.bornBetween)) return 'ask'
  // A register or a list that says nothing of where people live cannot tell namesakes apart either.
  if ((e.first === 'same' || e.shortForm) && [a, b].some((s) => s.list === 'register' || (s.list === 'unknown' && !s.district && !s.town && !s.address))) return 'ask'
  return e.district || e.town || moved ? 'ask' : 'different'
}

function evidence(a: Someone, b: Someone): Evidence | undefined {
  if (a.ref.file === b.ref.file && a.ref.row === b.ref.row) return undefined
  if (a.name.generation && b.name.generation && a.name.generation !== b.name.generation) return undefined
  if (/\bno relation\b|\bnot (?:the same|related)\b|\bdifferent person\b/i.test(`${a.remarks} ${b.remarks}`)) return undefined
  const surname = surnamesAgree(a, b)
  const first = surname && bestFirst(a, b)
  if (!surname || !first) return undefined
  const district = a.district !== '' && a.district === b.district
  return {
    first, surname, district, born: a.nhs && b.nhs && a.nhs !== b.nhs ? 'against' : bornAgree(a, b),
    shortForm: isShortForm(a.forms[0]?.name ?? '', b.forms[0]?.name ?? ''),
    nhs: a.nhs !== '' && a.nhs === b.nhs,
    mobile: meet(a.mobiles, b.mobiles) || (meet(a.mobiles, b.landlines) && !(a.shared && b.shared)) || meet(a.landlines, b.mobiles),
    email: a.email !== '' && a.email === b.email,
    landline: meet(a.landlines, b.landlines),
    address: a.address !== '' && a.address === b.address && (district || !a.district || !b.district || a.postcode === '' || b.postcode === '' || a.landlines.length === 0 || meet(a.landlines, b.landlines)),
    street: a.street !== '' && a.street === b.street && (district || !a.district || !b.district),
    postcode: a.postcode !== '' && a.postcode === b.postcode,
    town: a.town !== '' && a.town === b.town,
  }
}

function bornAgree(a: Someone, b: Someone): Evidence['born'] {
  if (a.born && b.born) {
    if (a.born === b.born) return 'same'
    const [x, y] = [a.born.split('-'), b.born.split('-')]
    const swapped = x[0] === y[0] && x[1] === y[2] && x[2] === y[1]
    return swapped || oneDigit(a.born, b.born) || turnedDigits(a.born, b.born) ? 'slip' : 'against'
  }
  // An age in a list is often wrong by some years: only a great distance speaks against.
  const [x, y] = [between(a), between(b)]
  return x && y && (x[0] > y[1] + 8 || y[0] > x[1] + 8) ? 'against' : 'not against'
}

const between = (s: Someone): readonly [number, number] | undefined => (s.born ? [Number(s.born.slice(0, 4)), Number(s.born.slice(0, 4))] : s.bornBetween)
/** 1946 and 1964: two figures beside each other changed round. */
const turnedDigits = (a: string, b: string) => { const at = [...a].findIndex((c, i) => c !== b[i]); return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2) }
const oneDigit = (a: string, b: string) => [...a].filter((c, i) => c !== b[i]).length === 1

function reasonsOf(e: Evidence, a: Someone, b: Someone): string[] {
  const said: string[] = []
  said.push(e.surname === 'same' ? { same: 'the same name', 'everyday form': `"${a.name.first}" and "${b.name.first}" are forms of one name`, sound: 'first names that sound alike', initial: 'the same initial and surname' }[e.first] : `surnames that differ by a slip (${a.name.surname}, ${b.name.surname})`)
  if (e.born === 'same') said.push('the same birth date')
  if (e.born === 'slip') said.push('birth dates that differ by a slip')
  if (e.mobile) said.push('the same mobile')
  if (e.nhs) said.push('the same NHS number')
  if (e.email) said.push('the same e-mail address')
  if (e.landline) said.push('the same landline')
  if (e.address) said.push('the same address')
  else if (e.postcode) said.push('the same postcode')
  else if (e.street) said.push('the same street')
  else if (e.district) said.push('the same district')
  else if (e.town) said.push('the same town')
  return said
}
