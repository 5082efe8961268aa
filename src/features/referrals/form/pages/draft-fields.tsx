import { Radios, Checkbox, type Choice } from '../../../../interface/forms/choices.tsx'
import { DateField } from '../../../../interface/forms/date-field.tsx'
import type { FieldProps } from '../../../../interface/forms/field.tsx'
import { TextArea } from '../../../../interface/forms/text-area.tsx'
import { type Autocomplete, TextField } from '../../../../interface/forms/text-field.tsx'
import { isNeeded, type Problems } from '../draft.ts'
import { type Answers, type FieldName, fields, mostOf, type ProblemKind } from '../question.ts'
import { type Spoken, draftWords as words } from '../words.ts'

type Says = string | ((spoken: Spoken) => string)
const say = (says: Says, spoken: Spoken): string => (typeof says === 'string' ? says : says(spoken))

export type FieldShown = { name: FieldName; answers: Answers; problems: Problems; spoken: Spoken; /** its label is the page’s heading */ heads?: boolean }

/** The sentence for what is wrong with a field. */
export const problemSays = (name: FieldName, problem: ProblemKind, spoken: Spoken): string => say(words.fields[name].problems?.[problem] ?? (problem === 'long' ? words.tooLong(mostOf(name)) : words.problems[problem]), spoken)

/** What a choice is called. */
export const choiceSays = (name: FieldName, value: string, spoken: Spoken): string => say(words.fields[name].choices?.[value] ?? value, spoken)

export const labelSays = (name: FieldName, spoken: Spoken): string => say(words.fields[name].label, spoken)

/** One field of the public form, with what its choices ask besides. What was typed stands there again as it was typed. */
export function DraftField(shown: FieldShown) {
  const { name, answers, problems, spoken, heads } = shown
  const spec = fields[name]
  const { hint } = words.fields[name]
  const problem = problems[name]
  const field: FieldProps = {
    name, label: labelSays(name, spoken),
    ...(hint ? { hint: say(hint, spoken) } : {}),
    ...(problem ? { problem: problemSays(name, problem, spoken) } : {}),
    ...(heads ? { labelLooks: 'page' as const } : {}),
    optional: !heads && !isNeeded(name, answers),
  }
  const value = answers[name] ?? ''
  switch (spec.kind) {
    case 'choice':
      if (spec.choices.length === 1) return <Checkbox name={name} label={choiceSays(name, spec.choices[0] ?? '', spoken)} checked={value === spec.choices[0]} value={spec.choices[0]} problem={field.problem} />
      return <Radios {...field} optional={field.optional && !heads} value={value || undefined} choices={choicesOf(shown, spec.choices, spec.besides ?? {})} folds />
    case 'long':
      return <TextArea {...field} value={value} most={mostOf(name)} rows={4} />
    case 'day':
      return <DateField {...field} value={{ day: answers[`${name}-day`], month: answers[`${name}-month`], year: answers[`${name}-year`] }} ownBirthday={spoken.self} />
    case 'telephone':
      return <TextField {...field} type="tel" width={20} value={value} autocomplete={autocompleteOf(name, spoken)} />
    case 'email':
      return <TextField {...field} type="email" value={value} exact autocomplete={autocompleteOf(name, spoken)} />
    case 'nhs number':
      return <TextField {...field} width={20} inputmode="numeric" value={value} exact autocomplete="off" />
    case 'line':
      return <TextField {...field} value={value} autocomplete={autocompleteOf(name, spoken)} exact={name.toLowerCase().includes('name')} />
  }
}

function choicesOf(shown: FieldShown, choices: readonly string[], besides: Readonly<Record<string, readonly FieldName[]>>): Choice[] {
  return choices
    .filter((value) => !(value === 'through me' && shown.spoken.self))
    .map((value) => ({
      value,
      label: choiceSays(shown.name, value, shown.spoken),
      ...(besides[value] ? { besides: besides[value].map((name) => <DraftField key={name} {...shown} name={name} heads={false} />) } : {}),
    }))
}

const own: Readonly<Partial<Record<FieldName, Autocomplete>>> = { name: 'name', knownAs: 'nickname', telephone: 'tel', textTelephone: 'tel', relayTelephone: 'tel', email: 'email', where: 'postal-code' }
const theirs: Readonly<Partial<Record<FieldName, Autocomplete>>> = { yourName: 'name', yourTelephone: 'tel', yourEmail: 'email', yourRole: 'organization-title', worksFor: 'organization' }

/** A browser may fill in what is the reader’s own, never what is about somebody else. */
const autocompleteOf = (name: FieldName, { self }: Spoken): Autocomplete => (self ? own[name] : theirs[name]) ?? 'off'
