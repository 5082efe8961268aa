import type { Read } from './types.ts'

/** Read silently. */
export function ok(value: null, why?: string): Read<never>
export function ok<T>(value: T | null, why?: string): Read<T>
export function ok<T>(value: T | null, why = ''): Read<T> {
  return { value, level: 'ok', why }
}

/** Read, shown beside the original and marked. */
export function flag(value: null, why: string): Read<never>
export function flag<T>(value: T | null, why: string): Read<T>
export function flag<T>(value: T | null, why: string): Read<T> {
  return { value, level: 'flag', why }
}

/** Left empty: a person must answer. */
export const ask = (why: string, suggestion?: string): Read<never> =>
  suggestion === undefined ? { value: null, level: 'ask', why } : { value: null, level: 'ask', why, suggestion }

/** Blank, or one of the ways in which people write that there is nothing. */
export const isNothing = (text: string) => /^\s*(?:|-+|–|n\/?a|none|nil|no|nothing|not applicable)\s*$/i.test(text)

/** The ways in which people write that they do not know. */
export const isUnknown = (text: string) => /^\s*(?:n\/?k|not known|unknown|don['’]?t know|did ?n['’]?t say|wouldn['’]?t say|prefer not to say|d\/?k|\?+|tbc|tba|not sure|not recorded|not given)\s*$/i.test(text)

/** What a spreadsheet shows in place of a cell it took for a formula. */
export const isBrokenFormula = (text: string) => /^#(?:NAME\?|REF!|VALUE!|N\/A|DIV\/0!|NUM!|NULL!)$/i.test(text.trim())

/** Excel's scientific notation: digits of a long number are lost. */
export const isScientific = (text: string) => /^\d(?:[.,]\d+)?E\+?\d+$/i.test(text.trim())
