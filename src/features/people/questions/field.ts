import type { Form } from '../../../platform/http/form.ts'

/** One control of a question’s page. `most` is in characters, for each line where there are several. */
export type Field =
  | { kind: 'line'; name: string; most: number; optional?: boolean; exact?: boolean; width?: 5 | 10 | 20; numeric?: boolean }
  | { kind: 'words'; name: string; most: number; optional?: boolean; rows?: number }
  | { kind: 'lines'; name: string; most: number; lines: number; optional?: boolean }
  | { kind: 'one' | 'pick'; name: string; options: readonly string[]; optional?: boolean }
  | { kind: 'any'; name: string; options: readonly string[]; optional?: boolean }
  | { kind: 'day'; name: string; optional?: boolean }

/** What stands in each field, as it was typed. */
export type Values = Readonly<Record<string, readonly string[]>>

/** What is wrong with one field. `detail` is what the sentence needs: a number, a line. */
export type Trouble = { code: TroubleCode; detail?: string }
export type TroubleCode =
  | 'too long' | 'too many' | 'line too long' | 'sign' | 'missing name' | 'missing what' | 'missing relation' | 'missing choice' | 'ten digits' | 'check digit' | 'issuer' | 'not a day' | 'later' | 'age' | 'postcode' | 'day line' | 'telephone'
export type Troubles = Readonly<Record<string, Trouble>>

export const textIn = (values: Values, name: string): string => values[name]?.[0] ?? ''
export const wordsIn = (values: Values, name: string): string | null => textIn(values, name).trim() || null
export const linesIn = (values: Values, name: string): string[] => textIn(values, name).split('\n').map((line) => line.trim()).filter((line) => line !== '')
export const optionIn = <T extends string>(values: Values, name: string, options: readonly T[]): T | undefined => options.find((one) => one === textIn(values, name))
export const valuesOf = (some: Readonly<Record<string, string | readonly string[] | null>>): Values =>
  Object.fromEntries(Object.entries(some).map(([name, value]) => [name, value === null ? [] : typeof value === 'string' ? [value] : value]))

/** Reads the fields of a form as typed, and what none of them may hold: more than it can, or a sign that is no letter on any keyboard. */
export function readFields(fields: readonly Field[], form: Form): { values: Values; troubles: Troubles } {
  const values = Object.fromEntries(fields.flatMap((field) => namesOf(field).map((name) => [name, form.all(name)] as const)))
  const troubles = Object.fromEntries(fields.flatMap((field) => {
    const trouble = troubleOf(field, values)
    return trouble ? [[field.name, trouble] as const] : []
  }))
  return { values, troubles }
}

const namesOf = (field: Field): string[] => (field.kind === 'day' ? ['day', 'month', 'year'].map((part) => `${field.name}-${part}`) : [field.name])

function troubleOf(field: Field, values: Values): Trouble | undefined {
  if (!('most' in field)) return undefined
  const text = textIn(values, field.name)
  if (hasStrangeSign(text, field.kind !== 'line')) return { code: 'sign' }
  if (field.kind !== 'lines') return [...text].length > field.most ? { code: 'too long', detail: String(field.most) } : undefined
  const lines = linesIn(values, field.name)
  if (lines.length > field.lines) return { code: 'too many', detail: String(field.lines) }
  return lines.some((line) => [...line].length > field.most) ? { code: 'line too long', detail: String(field.most) } : undefined
}

/** Control characters (Unicode category Cc) are no part of anybody's words; line ends and tabs are, where there are several lines. */
export const hasStrangeSign = (text: string, severalLines: boolean): boolean => (severalLines ? /[^\P{Cc}\n\t]/u : /\p{Cc}/u).test(text)
