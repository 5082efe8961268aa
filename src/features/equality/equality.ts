/**
 * What may be asked so that it can be seen whether anybody waits longer (domain: equality monitoring). Sex and gender identity are two
 * questions: neither is ever worked out from the other, nor from a title, a name or what somebody wishes of a visitor.
 */
export const questions = ['ethnic group', 'religion', 'disability', 'sexual orientation', 'sex', 'gender identity'] as const
export type Question = (typeof questions)[number]

export const slugOf = (question: Question): string => question.replaceAll(' ', '-')
export const questionFrom = (slug: string): Question | undefined => questions.find((one) => slugOf(one) === slug)

/** The categories of the 2021 census of England and Wales under its five headings, in its order. */
export const ethnicGroups = {
  asian: ['indian', 'pakistani', 'bangladeshi', 'chinese', 'another asian background'],
  black: ['caribbean', 'african', 'another black background'],
  mixed: ['white and black caribbean', 'white and black african', 'white and asian', 'another mixed background'],
  white: ['white british', 'irish', 'gypsy or irish traveller', 'roma', 'another white background'],
  other: ['arab', 'another ethnic group'],
} as const
export type EthnicHeading = keyof typeof ethnicGroups
export type EthnicGroup = (typeof ethnicGroups)[EthnicHeading][number]

/** What may stand for an answer to any question. That nobody asked is no row at all. */
export const unsaid = ['prefer not to say', 'declined'] as const

/** An answer as it is kept: the narrowest choice, and somebody’s own words where none fitted. `declined`: they would rather not be asked. */
export type Answer = { choice: string; words: string | null }

/** One question as it is asked, by version. `within` asks further under a choice; `words` offers a line of their own. */
export type Choice = { value: string; label: string; within?: readonly Choice[]; words?: string }
export type Wording = { version: string; text: string; hint?: string; choices: readonly Choice[] }

export const mostWords = 80

export type Trouble = 'nothing chosen' | 'which of these' | 'too long'

/**
 * What somebody chose and wrote, as it is kept. Own words without a choice count for the choice they stand under; of a choice that asks
 * further, the further answer is kept, and “another” where only words were given.
 */
export function readAnswer({ choices }: Wording, typed: (field: string) => string): Answer | { trouble: Trouble; field: string } {
  const chosen = typed('choice')
  if (chosen === 'prefer not to say') return { choice: chosen, words: null }
  const top = choices.find(({ value }) => value === chosen) ?? (chosen === '' ? choices.toReversed().find((one) => typed(wordsField(one)).trim() !== '') : undefined)
  if (!top) return { trouble: 'nothing chosen', field: 'choice' }
  const words = top.words === undefined ? '' : typed(wordsField(top)).trim()
  if (words.length > mostWords) return { trouble: 'too long', field: wordsField(top) }
  if (!top.within) return { choice: top.value, words: words || null }
  const further = top.within.find(({ value }) => value === typed(furtherField(top))) ?? (words === '' ? undefined : top.within.at(-1))
  return further ? { choice: further.value, words: words || null } : { trouble: 'which of these', field: furtherField(top) }
}

export const furtherField = ({ value }: Choice): string => `choice-${value.replaceAll(' ', '-')}`
export const wordsField = ({ value }: Choice): string => `words-${value.replaceAll(' ', '-')}`

/** What is chosen where an answer is shown in its form again. */
export function typedOf({ choices }: Wording, { choice, words }: Answer): ReadonlyMap<string, string> {
  const top = choices.find((one) => one.value === choice || one.within?.some(({ value }) => value === choice))
  if (!top) return new Map([['choice', choice]])
  return new Map([['choice', top.value], ...(top.value === choice ? [] : [[furtherField(top), choice] as const]), ...(words ? [[wordsField(top), words] as const] : [])])
}

/** By what somebody is counted: the five headings and not the nineteen groups, disabled by the Equality Act or not, else the choice itself. */
export function groupOf(question: Question, { choice }: Answer): string {
  if (unsaid.some((one) => one === choice)) return choice
  if (question === 'ethnic group') return Object.entries(ethnicGroups).find(([, within]) => within.some((one) => one === choice))?.[0] ?? 'other'
  if (question === 'disability') return choice === 'a lot' || choice === 'a little' ? 'disabled' : 'not disabled'
  return choice
}

/** Some questions are for people of sixteen and over; whose age nobody knows is shown them, with that said. */
export const isFor = (question: Question, years: number | undefined): boolean => question !== 'sexual orientation' || years === undefined || years >= 16
