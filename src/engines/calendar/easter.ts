import { asDay, type Day } from './day.ts'

/**
 * Easter Sunday of the western churches, by the anonymous Gregorian computus (Nature 13, 1876; in the form of J. Meeus,
 * Astronomical Algorithms, chapter 8). Holds for every year of the Gregorian calendar.
 *
 * Worked example: Easter 2025 is 20 April.
 */
export function easterSunday(year: number): Day {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const ofCentury = year % 100
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const moon = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - moon - (ofCentury % 4)) % 7
  const late = Math.floor((golden + 11 * moon + 22 * weekday) / 451)
  const count = moon + weekday - 7 * late + 114
  return asDay(`${year}-0${Math.floor(count / 31)}-${String((count % 31) + 1).padStart(2, '0')}`)
}
