import type { ComponentChildren } from 'preact'
import { Tag } from '../../../interface/components/tag.tsx'
import type { Told } from '../told.ts'
import { peopleWords } from '../words.ts'

/** What is known, or a dashed "Not known": never an empty place, and never a guess. */
export const Known = ({ children }: { children: string | null | undefined }) => (children ? <>{children}</> : <Tag label={peopleWords.notKnown} kind="dash" />)

export type KnownRow = { term: string; detail: ComponentChildren }

/** One row of a summary for each thing asked, known or not. */
export const known = (term: string, detail: string | null | undefined): KnownRow => ({ term, detail: <Known>{detail}</Known> })

/** Only what is known: for pages on which a gap says nothing to whoever reads them. */
export const onlyKnown = (rows: readonly { term: string; detail: string | null | undefined }[]): KnownRow[] => rows.flatMap(({ term, detail }) => (detail ? [{ term, detail }] : []))

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
