import type { Postcode, Read } from './types.ts'
import { ask, flag, isBrokenFormula, isNothing, isUnknown, ok } from './reads.ts'
import { AREAS, TOWNS } from './postcode-areas.ts'

export interface PostcodeContext {
  readonly country: string
  /** How often each outward code (LS8) is written in the column: a slip is judged by its neighbours. */
  readonly outwards: ReadonlyMap<string, number>
}

const OUTWARD = /^[A-Z]{1,2}\d[A-Z\d]?$/
/** The last two letters of a postcode are never C, I, K, M, O or V (BS 7666-2). */
const INWARD = /^\d[ABD-HJLNP-UW-Z]{2}$/
const EIRCODE = /^([A-Z]\d[\dW])\s*([0-9AC-FHKNPRTV-Y]{4})$/

/**
 * Reads a postcode of the United Kingdom or an Eircode.
 *
 * Case and spaces are set right silently. A district or sector alone is kept as an area and never completed. A letter typed
 * for a digit, or a digit for a letter (0/O, 1/I, 5/S, 8/B, 2/Z), is shown with the likely reading: only where exactly one
 * other reading has the shape of a postcode, or where the column knows that reading and not the one written.
 *
 * Examples: "ls87qd" is LS8 7QD; "LS8" is the district LS8, marked; "Leeds 8" is LS8, marked; "LS8 7OB" is a question.
 * Limits: does not know whether a postcode exists. Shape: BS 7666-2; Eircode: 3 routing and 4 unique characters.
 */
export function readPostcode(raw: string, context: PostcodeContext): Read<Postcode> {
  const text = raw.trim().toUpperCase().replace(/(?<=\d)[-.](?=\d)/, ' ').replace(/\s+/g, ' ').replace(/[.,]$/, '')
  const irish = isIreland(context.country)
  if (text === '') return ok(null, irish ? 'Ireland without Eircode is complete, not an error' : '')
  if (/\w\?$/.test(text)) return doubted(readPostcode(text.slice(0, -1), context))
  if (isUnknown(text) || isNothing(text)) return flag(null, 'not known')
  if (isBrokenFormula(text) || /^#+$/.test(text)) return ask('the spreadsheet lost it')
  if (/^(NFA|NO FIXED (ABODE|ADDRESS)|HOMELESS)$/.test(text)) return flag(null, 'no fixed abode: importable, not an error')
  const eircode = EIRCODE.exec(text)
  if (eircode && (irish || !AREAS.has(areaOf(text)))) return ok({ precision: 'eircode', text: `${eircode[1]} ${eircode[2]}`, district: eircode[1] ?? '' }, text === raw ? '' : 'case or space')
  if (irish && /^[A-Z]\d[\dW](?: ?[0-9A-Z]{1,3})?$/.test(text)) return flag({ precision: 'district', text, district: text.slice(0, 3) }, 'part of an Eircode; kept as an area, not completed')
  if (/^(?:do\.?|ditto|same|as above|"|[”“]+)$/i.test(text)) return ask(`"${text}" points at another row`)
  return full(text, raw, context) ?? area(text, context) ?? slipped(text, context) ?? within(text, context) ?? ask(letterWhereNone(text))
}

/** One whole postcode among other words: "Leeds LS8 7QD", "LS8 7QD (old)". */
function within(text: string, context: PostcodeContext): Read<Postcode> | undefined {
  const found = [...text.matchAll(/\b[A-Z]{1,2}\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2}\b/g)].map((m) => m[0])
  const only = found.length === 1 && found[0] !== text ? found[0] : undefined
  const read = only ? full(only, only, context) : undefined
  return read?.value ? flag(read.value, `with the words "${text.replace(only ?? '', ' ').replace(/\s+/g, ' ').trim()}"`) : undefined
}

const doubted = (read: Read<Postcode>): Read<Postcode> => (read.level === 'ok' ? flag(read.value, 'with a question mark') : read)

export const isEircode = (text: string): boolean => EIRCODE.test(text.trim().toUpperCase()) && !AREAS.has(areaOf(text.trim().toUpperCase()))

export const isIreland = (country: string) => /ireland|éire|eire|\broi\b/i.test(country) && !/north|n\.|\bni\b/i.test(country)

const areaOf = (outward: string) => /^[A-Z]+/.exec(outward)?.[0] ?? ''

function parts(text: string): readonly [string, string] {
  const together = text.replace(/ /g, '')
  return [together.slice(0, -3), together.slice(-3)]
}

function full(text: string, raw: string, context: PostcodeContext): Read<Postcode> | undefined {
  const [outward, inward] = parts(text)
  if (!OUTWARD.test(outward) || !INWARD.test(inward) || !canEndInLetter(outward)) return undefined
  const nought = /^([A-Z]+)0(\d)$/.exec(outward)
  if (nought && AREAS.has(nought[1] ?? '')) return flag({ precision: 'full', text: `${nought[1]}${nought[2]} ${inward}`, district: `${nought[1]}${nought[2]}` }, 'a district is never written with a nought before it')
  const value: Postcode = { precision: 'full', text: `${outward} ${inward}`, district: outward }
  const better = neighbourly(outward, context.outwards)
  if (better) return flag({ precision: 'full', text: `${better} ${inward}`, district: better }, `no other row has ${outward}, and ${better} is common here: likely ${better} ${inward}`)
  if (!isKnown(outward, context)) return ask(`there is no postcode area ${areaOf(outward)}`)
  return ok(value, raw === value.text ? '' : 'case or space')
}

/** A district ends in a letter only in the middle of London: W1A, EC2V, SW1H. */
const canEndInLetter = (outward: string) => !/\d[A-Z]$/.test(outward) || /^(?:E1W|N1[CP]|W1[A-HJ-KP-W]|NW1W|SE1P|SW1[A-HPV-Y]|EC[1-4][AMNPRVY]|WC[12][ABEHNRVX])$/.test(outward)

/** "L58" beside many "LS8": an outward code whose area nobody else has, and which one slip turns into a common one. */
function neighbourly(outward: string, outwards: ReadonlyMap<string, number>): string | undefined {
  const sameArea = [...outwards].filter(([o]) => areaOf(o) === areaOf(outward)).reduce((n, [, times]) => n + times, 0)
  if (sameArea > 1) return undefined
  const likely = slips(outward).filter((o) => OUTWARD.test(o) && AREAS.has(areaOf(o)) && (outwards.get(o) ?? 0) >= 2)
  return likely.length === 1 ? likely[0] : undefined
}

/** An area of the United Kingdom, or one that so many rows have, or nearly all of a short list, that it is no slip. */
function isKnown(outward: string, { outwards }: PostcodeContext): boolean {
  if (AREAS.has(areaOf(outward))) return true
  const times = (some: readonly (readonly [string, number])[]) => some.reduce((n, [, count]) => n + count, 0)
  const [all, mine] = [times([...outwards]), times([...outwards].filter(([other]) => areaOf(other) === areaOf(outward)))]
  return mine >= 5 || (mine >= 3 && mine >= 0.8 * all)
}

function area(text: string, context: PostcodeContext): Read<Postcode> | undefined {
  const sector = /^([A-Z]{1,2}\d[A-Z\d]?) (\d)$/.exec(text)
  if (sector && isKnown(text, context)) return flag({ precision: 'sector', text, district: sector[1] ?? '' }, 'sector only; kept as an area, not completed')
  if (OUTWARD.test(text) && isKnown(text, context)) return flag({ precision: 'district', text, district: text }, 'district only; kept as an area, not completed')
  const old = /^([A-Z]+(?: [A-Z]+)*) ?(\d{1,2})$/.exec(text)
  const letters = TOWNS.get(old?.[1] ?? '')
  return old && letters ? flag({ precision: 'district', text: `${letters}${old[2]}`, district: `${letters}${old[2]}` }, 'old way of writing the district') : undefined
}

function slipped(text: string, context: PostcodeContext): Read<Postcode> | undefined {
  const [outward, inward] = parts(text)
  const found = new Set<string>()
  for (const o of [outward, ...slips(outward)]) for (const i of [inward, ...slips(inward)]) {
    if (OUTWARD.test(o) && canEndInLetter(o) && INWARD.test(i) && AREAS.has(areaOf(o)) && (o === outward || i === inward)) found.add(`${o} ${i}`)
  }
  const known = [...found].filter((p) => context.outwards.has(p.split(' ')[0] ?? ''))
  const likely = found.size === 1 ? [...found][0] : known.length === 1 ? known[0] : undefined
  return likely ? flag({ precision: 'full', text: likely, district: likely.split(' ')[0] ?? '' }, `a letter for a digit or a digit for a letter: likely ${likely}`) : undefined
}

const LOOK_ALIKE: { readonly [c: string]: string } = { '0': 'O', O: '0', '1': 'I', I: '1', L: '1', '5': 'S', S: '5', '8': 'B', B: '8', '2': 'Z', Z: '2' }

function slips(text: string): string[] {
  return [...text].flatMap((c, i) => {
    const other = LOOK_ALIKE[c]
    return other ? [text.slice(0, i) + other + text.slice(i + 1)] : []
  })
}

function letterWhereNone(text: string): string {
  const [, inward] = parts(text)
  if (/^\d[A-Z]{2}$/.test(inward)) return `${/[CIKMOV]/.exec(inward.slice(1))?.[0] ?? 'that letter'} cannot stand in the last two letters`
  return 'not the shape of a postcode'
}

/** Counts the outward codes of the well-formed postcodes in a column. */
export function outwardsOf(cells: readonly string[]): Map<string, number> {
  const times = new Map<string, number>()
  for (const cell of cells) {
    const text = cell.trim().toUpperCase().replace(/\s+/g, ' ')
    const [outward, inward] = parts(text)
    const found = OUTWARD.test(outward) && INWARD.test(inward) ? outward : OUTWARD.test(text) ? text : ''
    if (found) times.set(found, (times.get(found) ?? 0) + 1)
  }
  return times
}
