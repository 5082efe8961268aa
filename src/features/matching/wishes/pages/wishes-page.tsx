import { Button } from '../../../../interface/components/button.tsx'
import { Checkbox, Checkboxes, Radios } from '../../../../interface/forms/choices.tsx'
import { Form } from '../../../../interface/forms/form.tsx'
import type { Problems } from '../../../../interface/forms/problems.ts'
import { TextField } from '../../../../interface/forms/text-field.tsx'
import type { RoomPage } from '../../../audit/routing.ts'
import { firstName } from '../../../people/person.ts'
import type { Hat } from '../../../people/read-hats.ts'
import { channels } from '../../profile.ts'
import { purposes, type Wishes } from '../wish.ts'
import { wishWords as words } from '../words.ts'

/** What stands in the form: one text for each field, several for those that take more than one. */
export type WishForm = { text(name: string): string; all(name: string): readonly string[]; problems: Problems }

const order = ['ways', 'everyWeeks', 'temper', 'notNearerThanKm', 'visitor', 'visitorFirmness', 'visitorPurpose', 'about', 'background', 'backgroundPurpose', 'two', 'training', 'experience', 'supervisionEveryWeeks', 'gender', 'pairs', 'experienced', 'mostMinutes']

type Shown = { hat: Hat; form: WishForm; hidden: Readonly<Record<string, string>>; back: string; action: string }

/** What somebody answers for matching: every question may be left out. */
export function wishesPage({ hat, form, hidden, back, action }: Shown): RoomPage {
  const name = firstName(hat)
  return {
    title: words.title,
    at: hat.kind === 'member' ? 'people' : 'supporters',
    kicker: words.kicker,
    heading: words.heading(name),
    lead: words.lead,
    back: { label: words.back(name), href: back },
    mistakes: Object.keys(form.problems).length > 0 ? { problems: form.problems, order } : undefined,
    children: (
      <Form action={action} hidden={hidden} card>
        <Checkboxes name="ways" label={words.ways[hat.kind === 'member' ? 'member' : 'supporter']} values={form.all('ways')} choices={channels.map((value) => ({ value, label: words.ways[value] }))} optional />
        <Short form={form} name="everyWeeks" label={words.everyWeeks.label} hint={words.everyWeeks.hint} />
        <Checkboxes name="temper" label={words.temper[hat.kind === 'member' ? 'member' : 'supporter']} values={form.all('temper')} choices={(['chatty', 'quiet', 'likes a joke', 'gentle', 'direct', 'lively'] as const).map((value) => ({ value, label: words.temper[value] }))} optional />
        {hat.kind === 'member' ? <OfMember form={form} /> : <OfSupporter form={form} />}
        <Short form={form} name="supervisionEveryWeeks" label={words.supervision[hat.kind === 'member' ? 'member' : 'supporter']} />
        <Short form={form} name="notNearerThanKm" label={words.near.label} hint={words.near.hint} />
        <Checkbox name="notFromOwnDistrict" label={words.near.district} checked={form.text('notFromOwnDistrict') !== ''} />
        <Button label={words.button} />
      </Form>
    ),
  }
}

type Part = { form: WishForm }

const Short = ({ form, name, label, hint }: Part & { name: string; label: string; hint?: string }) => <TextField name={name} label={label} hint={hint} value={form.text(name)} width={5} inputmode="decimal" autocomplete="off" optional problem={form.problems[name]} />

type OneOf = Part & { name: string; label: string; hint?: string; choices: readonly { value: string; label: string }[] }
const One = ({ form, name, label, hint, choices }: OneOf) => <Radios name={name} label={label} hint={hint} value={form.text(name)} choices={choices} problem={form.problems[name]} optional />

const Purpose = ({ form, name }: Part & { name: string }) => <One form={form} name={name} label={words.purpose.label} hint={words.purpose.hint} choices={purposes.map((value) => ({ value, label: words.purpose.choices[value] }))} />

const Firmness = ({ form, name }: Part & { name: string }) => <One form={form} name={name} label={words.firmness.label} choices={(['must', 'would like'] as const).map((value) => ({ value, label: words.firmness[value] }))} />

const kinds = ['faith practice', 'culture', 'sexuality'] as const

const OfMember = ({ form }: Part) => (
  <>
    <One form={form} name="visitor" label={words.visitor.label} hint={words.visitor.hint} choices={[...(['woman', 'man', 'non-binary'] as const).map((value) => ({ value, label: words.visitor[value] })), { value: '', label: words.visitor.no }]} />
    <Firmness form={form} name="visitorFirmness" />
    <Purpose form={form} name="visitorPurpose" />
    <One form={form} name="about" label={words.background.label} hint={words.background.hint} choices={[...kinds.map((value) => ({ value, label: words.background[value] })), { value: '', label: words.background.no }]} />
    <TextField name="background" label={words.background.what} value={form.text('background')} width={20} autocomplete="off" optional problem={form.problems['background']} />
    <Purpose form={form} name="backgroundPurpose" />
    <One form={form} name="two" label={words.two.label} choices={(['must', 'would like', 'no'] as const).map((value) => ({ value, label: words.two[value] }))} />
    <TextField name="training" label={words.training.label} hint={words.training.hint} value={form.text('training')} width={20} autocomplete="off" optional problem={form.problems['training']} />
    <Firmness form={form} name="trainingFirmness" />
    <One form={form} name="experience" label={words.experience.label} hint={words.experience.hint} choices={(['must', 'would like', 'no'] as const).map((value) => ({ value, label: words.experience[value] }))} />
  </>
)

const YesNo = ({ form, name, label }: Part & { name: string; label: string }) => <One form={form} name={name} label={label} choices={[{ value: 'yes', label: words.yes }, { value: 'no', label: words.no }, { value: '', label: words.notAsked }]} />

const OfSupporter = ({ form }: Part) => (
  <>
    <One form={form} name="gender" label={words.gender.label} hint={words.gender.hint} choices={[...(['woman', 'man', 'non-binary'] as const).map((value) => ({ value, label: words.visitor[value] })), { value: '', label: words.gender.notAsked }]} />
    <One form={form} name="about" label={words.background.own} hint={words.background.hint} choices={[...kinds.map((value) => ({ value, label: words.background[value] })), { value: '', label: words.background.no }]} />
    <TextField name="background" label={words.background.what} value={form.text('background')} width={20} autocomplete="off" optional problem={form.problems['background']} />
    <YesNo form={form} name="pairs" label={words.pairs} />
    <YesNo form={form} name="experienced" label={words.experienced} />
    <Short form={form} name="mostMinutes" label={words.mostMinutes.label} hint={words.mostMinutes.hint} />
  </>
)

/** What was answered, as the form shows it. */
export function wishFormOf(wishes: Wishes): WishForm {
  const yesNo = (answer: boolean | null) => (answer === null ? '' : answer ? 'yes' : 'no')
  const number = (answer: number | null) => (answer === null ? '' : String(answer))
  const texts: Readonly<Record<string, string>> = {
    everyWeeks: number(wishes.everyWeeks), notNearerThanKm: wishes.notNearerThanKm === 0 ? '' : String(wishes.notNearerThanKm), notFromOwnDistrict: wishes.notFromOwnDistrict ? 'yes' : '',
    visitor: wishes.visitor?.gender ?? '', visitorFirmness: wishes.visitor?.firmness ?? '', visitorPurpose: wishes.visitor?.purpose ?? '', about: wishes.background?.about ?? '', background: wishes.background?.tag ?? '', backgroundPurpose: wishes.background?.purpose ?? '',
    two: wishes.two ?? '', training: wishes.training?.tag ?? '', trainingFirmness: wishes.training?.firmness ?? '', experience: wishes.experience ?? '', supervisionEveryWeeks: number(wishes.supervisionEveryWeeks),
    gender: wishes.gender ?? '', pairs: yesNo(wishes.pairs), experienced: yesNo(wishes.experienced), mostMinutes: number(wishes.mostMinutes),
  }
  const lists: Readonly<Record<string, readonly string[]>> = { ways: wishes.ways ?? [], temper: wishes.temper ?? [] }
  return { text: (name) => texts[name] ?? '', all: (name) => lists[name] ?? [], problems: {} }
}
