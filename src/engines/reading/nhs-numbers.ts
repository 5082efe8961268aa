import type { Read } from './types.ts'
import { ask, flag, isScientific, isUnknown, ok } from './reads.ts'

/**
 * Reads an NHS number: ten digits, the last a check digit by modulus 11 (NHS Data Dictionary, "NHS NUMBER").
 * Multiply the first nine by 10, 9 … 2, add, take 11 minus the remainder by 11; 11 counts as 0, and 10 is never issued.
 *
 * Example: 943 476 5919: 90+36+24+28+42+30+20+27+2 = 299, 299 mod 11 = 2, 11 − 2 = 9: valid.
 * 0000000000 and 9999999999 fit the check and are never issued. Limits: Scotland's CHI number and Northern Ireland's H&C number have
 * the same check; they are not told apart.
 */
export function readNhsNumber(raw: string): Read<string> {
  const text = raw.trim()
  if (text === '' || /^(n\/?a|none|-)$/i.test(text)) return ok(null)
  if (isUnknown(text)) return flag(null, 'not known')
  if (isScientific(text)) return ask('digits lost in a spreadsheet')
  const digits = text.replace(/^nhs\b[.:\s]*(?:no\b|number\b)?[.:\s]*/i, '').replace(/[\s-]/g, '')
  if (!/^\d{10}$/.test(digits)) return ask('an NHS number has ten digits')
  if (/^(\d)\1{9}$/.test(digits)) return ask('one figure ten times over is nobody’s number')
  return checkDigitFits(digits) ? ok(digits, text === digits ? '' : 'spacing') : ask('check digit fails: kept out of the NHS number field')
}

function checkDigitFits(digits: string): boolean {
  const sum = Array.from(digits.slice(0, 9), (d, i) => Number(d) * (10 - i)).reduce((total, n) => total + n, 0)
  return (11 - (sum % 11)) % 11 === Number(digits[9])
}
