import { formsAgree } from './nicknames.ts'
import type { FirstNamesAgree } from './nicknames.ts'
import type { Someone } from './someone.ts'

/**
 * `firm` when something personal agrees, not only the home that a namesake may share. `proven` when the name, the birth date and
 * one more fact agree: on less nobody is made one with anybody without a person's word.
 */
export interface Verdict { readonly verdict: 'same' | 'ask' | 'different'; readonly reasons: readonly string[]; readonly firm: boolean; readonly proven: boolean }

export const DIFFERENT: Verdict = { verdict: 'different', reasons: [], firm: false, proven: false }

/** Whether two surnames are one, or one written with a slip. */
export function surnamesAgree(a: Someone, b: Someone): 'same' | 'alike' | undefined {
  if (!a.surname || !b.surname) return undefined
  if (a.surnames.some((s) => b.surnames.includes(s))) return 'same'
  const close = Math.min(a.surname.length, b.surname.length) >= 4 && (a.surnameSounds[0] === b.surnameSounds[0] || oneSlip(a.surname, b.surname))
  return close ? 'alike' : undefined
}

const ORDER: readonly FirstNamesAgree[] = ['same', 'everyday form', 'sound', 'initial']

/** The best agreement of any form written. */
export function bestFirst(a: Someone, b: Someone): FirstNamesAgree | undefined {
  let best: FirstNamesAgree | undefined
  for (const x of a.forms) for (const y of b.forms) {
    const found = formsAgree(x, y)
    if (found && (!best || ORDER.indexOf(found) < ORDER.indexOf(best))) best = found
  }
  return best
}

export const meet = (a: readonly string[], b: readonly string[]): boolean => a.some((x) => b.includes(x))

/** Whether one letter more, less or other, or two neighbours changed round, makes one word of the other. */
function oneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let i = 0
  while (i < a.length && a[i] === b[i]) i++
  if (a.length !== b.length) return a.length > b.length ? a.slice(i + 1) === b.slice(i) : a.slice(i) === b.slice(i + 1)
  return a.slice(i + 1) === b.slice(i + 1) || (a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2))
}
