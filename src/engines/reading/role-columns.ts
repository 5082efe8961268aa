import type { ListKind } from './types.ts'
import { tidyHeading } from './headings.ts'

/** Whether somebody gives support or gets it. */
export type Hat = Extract<ListKind, 'members' | 'supporters'>

const WHICH = '(?:(?:peer|lead|trainee|new|senior|active|former|ex|potential|registered|older|our) )*'
const GIVES = new RegExp(`^${WHICH}(?:mentors?|volunteers?|vols?|befrienders?|budd(?:y|ies)|helpers?|givers?|supporters?|listeners?|visitors?|drivers?|hosts?|companions?|coach(?:es)?|tutors?|facilitators?|trustees?|staff)(?! (?:wanted|needed|requested))\\b`)
const GETS = new RegExp(`^${WHICH}(?:mentees?|clients?|members?|befriendees?|helped|receivers?|recipients?|service users?|participants?|beneficiar(?:y|ies)|patients?|residents?|tenants?|guests?|passengers?|learners?|tutees?|visited|supported|elders?)\\b`)
/** The answers of a form that asks whoever fills it in. */
const WOULD_GIVE = /\b(?:give|giving|offer|offering|provide|volunteer(?:ing)?|make|help (?:others?|out|someone)|support (?:others?|someone)|(?:be|become|being|am) an? (?:\w+ )?(?:befriender|mentor|volunteer|buddy|listener|supporter|helper|driver|visitor))\b/
const WOULD_GET = /\b(?:receive|receiving|get|getting|find|looking for|seeking|need|be (?:called|rung|visited|befriended|mentored|supported|helped)|(?:have|want|would like|like) (?:an? |some |someone )?(?:\w+ )?(?:befriender|mentor|buddy|calls?|visits?|visitor|support|friend|company|help))\b/

/** Which side one cell puts somebody on; undefined where it says neither or both. */
export function hatOf(cell: string): Hat | undefined {
  const said = new Set(cell.toLowerCase().split(/\s*[,;|/]\s*/).flatMap((part) => sideOf(part.replace(/["“”'’()[\]]/g, '').replaceAll('-', ' ').replace(/\s+/g, ' ').trim()) ?? []))
  const [only] = said
  return said.size === 1 ? only : undefined
}

function sideOf(text: string): Hat | undefined {
  if (GIVES.test(text)) return 'supporters'
  if (GETS.test(text)) return 'members'
  const [give, get] = [WOULD_GIVE.test(text), WOULD_GET.test(text)]
  return give === get ? undefined : give ? 'supporters' : 'members'
}

/**
 * The column that says of every row whether it is somebody who gives support or somebody who gets it: mentors and mentees kept in
 * one sheet, or a form that asks "I would like to…". Nearly all its cells say one or the other, and both are said. Undefined where
 * there is none; then the whole list is of one kind.
 *
 * Example: under "Role" the cells Mentor, Mentee, Mentee; under "Tags" `"Befriender","Tuesday"` beside `"Member"`.
 */
export function roleColumn(headings: readonly string[], rows: readonly (readonly string[])[]): number | undefined {
  const told = headings.flatMap((heading, index) => (tellsHats(rows, index) ? [{ index, likely: ROLE.test(tidyHeading(heading)) }] : []))
  return (told.find((column) => column.likely) ?? told[0])?.index
}

const ROLE = /\b(?:role|type|category|kind|tags?|group|are you|i (?:would like|want|am)|signing up)\b/

function tellsHats(rows: readonly (readonly string[])[], index: number): boolean {
  const written = rows.map((row) => (row[index] ?? '').trim()).filter((cell) => cell !== '')
  if (written.length < 4 || written.length < 0.6 * rows.length || !written.slice(0, 20).some((cell) => hatOf(cell.slice(0, 80)))) return false
  const hats = written.map((cell) => (cell.length > 80 ? undefined : hatOf(cell)))
  return hats.filter(Boolean).length >= 0.85 * written.length && hats.includes('members') && hats.includes('supporters')
}
