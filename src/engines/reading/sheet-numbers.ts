/** How a cell of numbers is shown. `General` where nothing was chosen. */
export type NumberFormat = string

/** What Excel's own numbers for formats stand for, as far as a list needs them (ECMA-376 part 1, 18.8.30). */
const builtIn: Readonly<Record<number, NumberFormat>> = { 9: '0%', 10: '0.00%', 14: 'dd/mm/yyyy', 15: 'd-mmm-yy', 16: 'd-mmm', 17: 'mmm-yy', 18: 'h:mm AM/PM', 19: 'h:mm:ss AM/PM', 20: 'h:mm', 21: 'h:mm:ss', 22: 'dd/mm/yyyy h:mm', 45: 'mm:ss', 46: '[h]:mm:ss', 47: 'mm:ss' }
const eastAsianDays = [27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]

/** A format by its number: one of the workbook's own, else one of Excel's. */
export const formatOf = (id: number, own: ReadonlyMap<number, NumberFormat>): NumberFormat => own.get(id) ?? builtIn[id] ?? (eastAsianDays.includes(id) ? 'dd/mm/yyyy' : 'General')

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const dayMs = 86_400_000

/**
 * A number of a sheet as the text that a person reads there, as far as its format shows it: a day as an ISO day, a month and
 * year or a day and month as such (the rest is Excel's guess and nobody's word), a time as hours and minutes, noughts that the
 * format puts in front, and anything else as figures.
 *
 * Method: a day is counted from 30 December 1899, or from 1 January 1904 where the workbook says so; Excel counts a 29 February
 * 1900 that never was, so days before it lie one further on. Figures are those that Excel shows at most, fifteen.
 *
 * Example: 45082 shown as `dd/mm/yyyy` is "2023-06-05", as `mmm-yy` "Jun 2023", as `General` "45082"; 7700900123 shown as
 * `00000 000000` is "07700 900123".
 */
export function showNumber(value: number, format: NumberFormat, from1904 = false): string {
  const shows = whatIsShown(format)
  if (shows && value >= 0 && value < 2_958_466) return showMoment(value, shows, from1904)
  const filled = inTheirPlaces(value, format)
  if (filled !== undefined) return filled
  if (/^0+(\.0+)?%$/.test(format)) return `${figures(value * 100)}%`
  return figures(value)
}

type Shows = { year: boolean; month: boolean; day: boolean; time: boolean }

/** Which parts of a moment a format shows; undefined where it is of plain numbers. */
function whatIsShown(format: NumberFormat): Shows | undefined {
  const plain = (format.split(';')[0] ?? '').replaceAll(/"[^"]*"|\\.|_.|\*./g, '').replaceAll(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '').toLowerCase()
  if (plain.includes('general') || !/[ymdhs]/.test(plain) || /[#?]|0(?![.:]?0*$)/.test(plain)) return undefined
  const time = /[hs]|am\/pm/.test(plain)
  // `m` is a minute beside hours or seconds, and a month elsewhere.
  const month = /mmm/.test(plain) || /m/.test(plain.replaceAll(/\[?h+\]?[^a-z]*m{1,2}|m{1,2}[^a-z]*s{1,2}/g, ''))
  return { year: plain.includes('y'), month, day: /d/.test(plain), time }
}

function showMoment(value: number, shows: Shows, from1904: boolean): string {
  const days = Math.floor(value)
  const date = new Date((from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30)) + days * dayMs)
  const minutes = Math.round((value - days) * 1440)
  const clock = `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`
  if (!shows.year && !shows.month && !shows.day) return clock
  const at = shows.time && minutes > 0 ? ` ${clock}` : ''
  const month = months[date.getUTCMonth()] ?? ''
  if (shows.year && shows.day) return `${date.toISOString().slice(0, 10)}${at}`
  if (shows.year) return shows.month ? `${month} ${date.getUTCFullYear()}` : String(date.getUTCFullYear())
  if (shows.month && shows.day) return `${date.getUTCDate()} ${month}${at}`
  return shows.month ? month : String(date.getUTCDate())
}

const two = (number: number) => String(number).padStart(2, '0')

/** A whole number set into a format of noughts and separators from the right: "00000 000000". */
function inTheirPlaces(value: number, format: NumberFormat): string | undefined {
  if (!/^[0 ()+"\\-]*0[0 ()+"\\-]*$/.test(format) || !/0.*0/.test(format) || !Number.isSafeInteger(value) || value < 0) return undefined
  const shape = format.replaceAll(/["\\]/g, '')
  const places = shape.replaceAll(/[^0]/g, '').length
  const digits = String(value).padStart(places, '0')
  const over = digits.length - places
  let at = over
  return digits.slice(0, over) + shape.replaceAll('0', () => digits[at++] ?? '')
}

/** A number as fifteen figures show it: 4.47700900123E11 is a telephone, 447700900123. */
export const figures = (value: number): string => (Number.isFinite(value) ? String(Number(value.toPrecision(15))) : '')
