import { ethnicGroups, type Question, type Wording } from './equality.ts'
import { equalityWords, wordings } from './words.ts'

/** The words a question is asked in now. */
export const wordsNow = (question: Question): Wording => wordings[question][0]

/** The words an answer was given to; those of now where that version is of another place. */
export const wordsShown = (question: Question, version: string): Wording => wordings[question].find((one) => one.version === version) ?? wordsNow(question)

/** The groups answers are counted by, in the order they are asked in, each with what it is called. Of those who gave none: why. */
export function groupsIn(question: Question): readonly { group: string; label: string }[] {
  const { counted } = equalityWords
  const unsaid = (['prefer not to say', 'declined', 'not asked'] as const).map((group) => ({ group, label: counted[group] }))
  if (question === 'disability') return [{ group: 'disabled', label: counted.disabled }, { group: 'not disabled', label: counted.notDisabled }, ...unsaid]
  const { choices } = wordsNow(question)
  const named = question === 'ethnic group' ? Object.keys(ethnicGroups) : choices.map(({ value }) => value)
  return [...named.map((group) => ({ group, label: question === 'gender identity' ? counted.identity[group === 'the same' ? 'the same' : 'not the same'] : (choices.find(({ value }) => value === group)?.label ?? group) })), ...unsaid]
}
