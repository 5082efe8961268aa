import type { Nation } from '../../engines/calendar/nations.ts'
import { readTelephones } from '../../engines/reading/telephones.ts'

/** How the organisation is reached, as it stands on letters, on cards and on the public form; nothing where it is not reached that way. */
export type ReachedAt = { telephone: string | null; textTelephone: string | null; email: string | null; postalAddress: string | null }
export const reachedFields = ['telephone', 'textTelephone', 'email', 'postalAddress'] as const satisfies readonly (keyof ReachedAt)[]
type ReachedField = (typeof reachedFields)[number]
export type ReachedTyped = Readonly<Record<ReachedField, string>>
export type ReachedTrouble = 'no number' | 'several numbers' | 'no email' | 'too long' | 'sign'

/** The most the database keeps of each. */
const most: Readonly<Record<ReachedField, number>> = { telephone: 100, textTelephone: 100, email: 254, postalAddress: 500 }

/** What was typed, as it is kept: a number as it is said, since people read it out; only whole numbers of the nation, and one each. */
export function readReachedAt(typed: ReachedTyped, nation: Nation): ReachedAt | { troubles: Partial<Record<ReachedField, ReachedTrouble>> } {
  const troubles = Object.fromEntries(reachedFields.flatMap((field) => { const trouble = troubleIn(field, typed[field].trim(), nation); return trouble ? [[field, trouble]] : [] }))
  if (Object.keys(troubles).length > 0) return { troubles }
  const kept = (field: ReachedField) => typed[field].trim() || null
  return { telephone: kept('telephone'), textTelephone: kept('textTelephone'), email: kept('email'), postalAddress: kept('postalAddress') }
}

function troubleIn(field: ReachedField, text: string, nation: Nation): ReachedTrouble | undefined {
  if (text === '') return undefined
  if (text.length > most[field]) return 'too long'
  if (/[^\P{Cc}\n\r\t]/u.test(text)) return 'sign'
  if (field === 'postalAddress') return undefined
  if (field === 'email') return /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(text) ? undefined : 'no email'
  const numbers = readTelephones(text, { country: nation === 'Ireland' ? 'Ireland' : '', areaCode: '' }).value ?? []
  if (numbers.length > 1) return 'several numbers'
  return numbers[0]?.e164 ? undefined : 'no number'
}
