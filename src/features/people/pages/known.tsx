import type { ComponentChildren } from 'preact'
import { Tag } from '../../../interface/components/tag.tsx'
import type { QuestionName } from '../questions/question.ts'
import { asALine, type Told } from '../told.ts'
import { sayAsKnown, sayDayOfYear } from '../say-days.ts'
import { labelOfOption, questionWords } from '../questions/words.ts'
import { peopleWords } from '../words.ts'

/** What is known, or a dashed "Not known": never an empty place, and never a guess. */
export const Known = ({ children }: { children: string | null | undefined }) => (children ? <>{children}</> : <Tag label={peopleWords.notKnown} kind="dash" />)

export type KnownRow = { term: string; detail: ComponentChildren }

/** One row of a summary for each thing asked, known or not. */
export const known = (term: string, detail: string | null | undefined): KnownRow => ({ term, detail: <Known>{detail && asALine(detail)}</Known> })

/** Only what is known: for pages on which a gap says nothing to whoever reads them. */
export const onlyKnown = (rows: readonly { term: string; detail: string | null | undefined }[]): KnownRow[] => rows.flatMap(({ term, detail }) => (detail ? [{ term, detail: asALine(detail) }] : []))

export const listed = (items: readonly string[] | undefined): string | null => (items?.length ? items.join(', ') : null)

// “After 2, from 14:00” says the same thing twice: their own words are enough.
const clockOnly = /^((from|until|to|by) )?\d\d:\d\d(-\d\d:\d\d)?$/

export function whenFree(told: Told | null): string | null {
  if (!told?.free) return null
  const note = clockOnly.test(told.free.note) ? '' : told.free.note
  return [told.free.words, note].filter((part, place, all) => part && all.indexOf(part) === place).join(', ')
}

export function whoMayCome(told: Told | null): string | null {
  const { page } = peopleWords
  if (!told?.visitor) return null
  const { wants, firmness } = told.visitor
  return wants === 'either' || !firmness ? page.wants[wants] : `${page.wants[wants]}, ${page.firmness[firmness]}`
}

/** How to give somebody information and talk together, the kinds first and then their own words. */
export function howToTalk(told: Told | null): string | null {
  if (!told?.communication) return null
  const { kinds, words } = told.communication
  return [...kinds.map((kind) => labelOfOption('needs', kind, 'staff', '')), ...(words ? [words] : [])].join('. ')
}

export const saysLanguages = (told: Told | null): string | null =>
  [listed(told?.languages), told?.interpreter && questionWords.facts.interpreter[told.interpreter]].filter(Boolean).join('. ') || null

export const saysDates = (told: Told): string[] => told.dates.map(({ day, label }) => `${sayDayOfYear(day)}: ${label}`)

/** Whose words an answer is, and when; nothing where nobody kept that. */
export function saidLine(told: Told | null, question: QuestionName, name: string | 'you'): string | null {
  const said = told?.said[question]
  if (!said?.on) return null
  const when = sayAsKnown(said.on)
  return name === 'you' ? questionWords.ownSaid[said.how](when) : questionWords.said[said.how](name, when)
}
