/**
 * What the letters of a United Kingdom postcode say by themselves. Format: BS 7666 and the Royal Mail Programmers'
 * Guide: outward code (area, then district), inward code (a figure and two letters).
 *
 * Worked example: LS8 7QD lies in district LS8, area LS.
 *
 * Limits: whether a code is in use, and where it lies, needs a look-up file; a well-formed code may not exist. A district
 * is a few square kilometres in a town and a whole valley in the country: the same district is a fact worth showing,
 * never a distance.
 */

/** The outward code: `LS8`, `EC1A`. */
export type District = string & { readonly district: unique symbol }

/** The letters in front: `LS`, `EC`. */
export type Area = string & { readonly area: unique symbol }

const outward = /^(?:GIR|[A-Z]{1,2}[0-9][0-9A-Z]?)$/
const whole = /^(GIR|[A-Z]{1,2}[0-9][0-9A-Z]?)([0-9][ABD-HJLNP-UW-Z]{2})$/

/** The postcode as it is written, `LS8 7QD`, or undefined if it is not well formed. Spaces and small letters do no harm. */
export function tidyPostcode(written: string): string | undefined {
  const found = whole.exec(bare(written))
  return found ? `${found[1]} ${found[2]}` : undefined
}

/** `postcodeDistrict('LS8 7QD')` is `LS8`. Also reads a district written alone. Undefined where it is neither. */
export function postcodeDistrict(written: string): District | undefined {
  const text = whole.exec(bare(written))?.[1] ?? bare(written)
  return isDistrict(text) ? text : undefined
}

/** `postcodeArea('LS8 7QD')` is `LS`. */
export function postcodeArea(written: string): Area | undefined {
  const letters = /^[A-Z]+/.exec(postcodeDistrict(written) ?? '')?.[0]
  return letters !== undefined && isArea(letters) ? letters : undefined
}

function bare(written: string): string {
  return written.replace(/[\s.]/g, '').toUpperCase()
}

function isDistrict(text: string): text is District {
  return outward.test(text)
}

function isArea(text: string): text is Area {
  return /^[A-Z]{1,3}$/.test(text)
}
