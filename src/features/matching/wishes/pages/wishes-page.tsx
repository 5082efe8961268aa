import type { ComponentChildren } from 'preact'
import { Button } from '../../../../interface/components/button.tsx'
import { Heading } from '../../../../interface/components/heading.tsx'
import { Checkbox, Checkboxes, type Choice, Radios } from '../../../../interface/forms/choices.tsx'
import { Form } from '../../../../interface/forms/form.tsx'
import type { Problems } from '../../../../interface/forms/problems.ts'
import { TextField } from '../../../../interface/forms/text-field.tsx'
import type { RoomPage } from '../../../audit/routing.ts'
import { firstName } from '../../../people/person.ts'
import type { Hat } from '../../../people/read-hats.ts'
import { channels } from '../../profile.ts'
import { besides, purposes, type Wishes } from '../wish.ts'
import { wishWords as words } from '../words.ts'

/** What stands in the form: one text for each field, several for those that take more than one. */
export type WishForm = { text(name: string): string; all(name: string): readonly string[]; problems: Problems }

const order = ['ways', 'everyWeeks', 'mostMinutes', 'notNearerThanKm', 'temper', 'generation', 'visitor', 'visitorFirmness', 'visitorPurpose', 'about', 'background', 'backgroundPurpose', 'gender', 'two', 'trainingFirmness', 'training', 'experience', 'supervisionEveryWeeks', 'pairs', 'experienced', 'besides']

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
        <Heading level={2}>{words.parts.meeting}</Heading>
        <Meeting form={form} kind={hat.kind === 'member' ? 'member' : 'supporter'} />
        {hat.kind === 'member' ? <OfMember form={form} /> : <OfSupporter form={form} />}
        <Button label={words.button} />
      </Form>
    ),
  }
}

type Part = { form: WishForm }

const Short = ({ form, name, label, hint }: Part & { name: string; label: string; hint?: string }) => <TextField name={name} label={label} hint={hint} value={form.text(name)} width={5} inputmode="decimal" autocomplete="off" optional problem={form.problems[name]} />

type OneOf = Part & { name: string; label: string; hint?: string; choices: readonly Choice[]; more?: ComponentChildren }
const One = ({ form, name, label, hint, choices, more }: OneOf) => <Radios name={name} label={label} hint={hint} value={form.text(name)} choices={choices} problem={form.problems[name]} more={more} folds={more !== undefined} optional />

type Several = Part & { name: string; label: string; hint?: string; choices: readonly Choice[] }
const Several = ({ form, name, label, hint, choices }: Several) => <Checkboxes name={name} label={label} hint={hint} values={form.all(name)} choices={choices} optional />

const Which = ({ form, name, label, hint }: Part & { name: string; label: string; hint?: string }) => <TextField name={name} label={label} hint={hint} value={form.text(name)} width={20} autocomplete="off" problem={form.problems[name]} />

/** Asked once somebody has a wish of the kind: a lawful choice has a reason. */
const Purpose = ({ form, name }: Part & { name: string }) => <Radios name={name} label={words.purpose.label} hint={words.purpose.hint} value={form.text(name)} choices={purposes.map((value) => ({ value, label: words.purpose.choices[value] }))} problem={form.problems[name]} />

const firmnesses = (['must', 'would like'] as const).map((value) => ({ value, label: words.firmness[value] }))
const tempers = ['chatty', 'quiet', 'likes a joke', 'gentle', 'direct', 'lively'] as const
const genders = ['woman', 'man', 'non-binary'] as const
const kinds = ['faith practice', 'culture', 'sexuality'] as const
const someWish = ['must', 'would like', 'no'] as const

const Meeting = ({ form, kind }: Part & { kind: 'member' | 'supporter' }) => (
  <>
    <Several form={form} name="ways" label={words.ways[kind]} choices={channels.map((value) => ({ value, label: words.ways[value] }))} />
    <Short form={form} name="everyWeeks" label={words.everyWeeks.label} hint={words.everyWeeks.hint} />
    {kind === 'supporter' && <Short form={form} name="mostMinutes" label={words.mostMinutes.label} hint={words.mostMinutes.hint} />}
    <Short form={form} name="notNearerThanKm" label={words.near.label} hint={words.near.hint} />
    <Checkbox name="notFromOwnDistrict" label={words.near.district} checked={form.text('notFromOwnDistrict') !== ''} />
  </>
)

const OfMember = ({ form }: Part) => (
  <>
    <Heading level={2}>{words.parts.whom}</Heading>
    <Several form={form} name="temper" label={words.temper.member} choices={tempers.map((value) => ({ value, label: words.temper[value] }))} />
    <One form={form} name="generation" label={words.generation.label} hint={words.generation.hint} choices={(['younger', 'own age', 'older', 'no wish'] as const).map((value) => ({ value, label: words.generation[value] }))} />
    <One
      form={form} name="visitor" label={words.visitor.label} hint={words.visitor.hint} choices={[...genders.map((value) => ({ value, label: words.visitor[value] })), { value: '', label: words.visitor.no }]}
      more={
        <>
          <One form={form} name="visitorFirmness" label={words.firmness.label} choices={firmnesses} />
          <Purpose form={form} name="visitorPurpose" />
        </>
      }
    />
    <One
      form={form} name="about" label={words.background.label} hint={words.background.hint} choices={[...kinds.map((value) => ({ value, label: words.background[value] })), { value: '', label: words.background.no }]}
      more={
        <>
          <Which form={form} name="background" label={words.background.what} />
          <Purpose form={form} name="backgroundPurpose" />
        </>
      }
    />
    <Heading level={2}>{words.parts.needs}</Heading>
    <One form={form} name="two" label={words.two.label} choices={someWish.map((value) => ({ value, label: words.two[value] }))} />
    <One form={form} name="trainingFirmness" label={words.training.label} choices={[...firmnesses, { value: '', label: words.training.no }]} more={<Which form={form} name="training" label={words.training.which} hint={words.training.hint} />} />
    <One form={form} name="experience" label={words.experience.label} hint={words.experience.hint} choices={someWish.map((value) => ({ value, label: words.experience[value] }))} />
    <Short form={form} name="supervisionEveryWeeks" label={words.supervision.member} />
    <Several form={form} name="besides" label={words.besides.member} hint={words.besides.hint} choices={besides.map((value) => ({ value, label: words.besides[value] }))} />
  </>
)

const YesNo = ({ form, name, label }: Part & { name: string; label: string }) => <One form={form} name={name} label={label} choices={[{ value: 'yes', label: words.yes }, { value: 'no', label: words.no }, { value: '', label: words.notAsked }]} />

const OfSupporter = ({ form }: Part) => (
  <>
    <Heading level={2}>{words.parts.themselves}</Heading>
    <Several form={form} name="temper" label={words.temper.supporter} choices={tempers.map((value) => ({ value, label: words.temper[value] }))} />
    <One form={form} name="gender" label={words.gender.label} hint={words.gender.hint} choices={[...genders.map((value) => ({ value, label: words.visitor[value] })), { value: '', label: words.gender.notAsked }]} />
    <One form={form} name="about" label={words.background.own} hint={words.background.hint} choices={[...kinds.map((value) => ({ value, label: words.background[value] })), { value: '', label: words.background.no }]} more={<Which form={form} name="background" label={words.background.what} />} />
    <Heading level={2}>{words.parts.work}</Heading>
    <YesNo form={form} name="pairs" label={words.pairs} />
    <YesNo form={form} name="experienced" label={words.experienced} />
    <Short form={form} name="supervisionEveryWeeks" label={words.supervision.supporter} />
    <Several form={form} name="besides" label={words.besides.supporter} hint={words.besides.hint} choices={[...besides, 'nothing' as const].map((value) => ({ value, label: words.besides[value] }))} />
  </>
)

/** What was answered, as the form shows it. */
export function wishFormOf(wishes: Wishes): WishForm {
  const yesNo = (answer: boolean | null) => (answer === null ? '' : answer ? 'yes' : 'no')
  const number = (answer: number | null) => (answer === null ? '' : String(answer))
  const texts: Readonly<Record<string, string>> = {
    everyWeeks: number(wishes.everyWeeks), notNearerThanKm: wishes.notNearerThanKm === 0 ? '' : String(wishes.notNearerThanKm), notFromOwnDistrict: wishes.notFromOwnDistrict ? 'yes' : '',
    visitor: wishes.visitor?.gender ?? '', visitorFirmness: wishes.visitor?.firmness ?? '', visitorPurpose: wishes.visitor?.purpose ?? '', about: wishes.background?.about ?? '', background: wishes.background?.tag ?? '', backgroundPurpose: wishes.background?.purpose ?? '',
    generation: wishes.generation ?? '', two: wishes.two ?? '', training: wishes.training?.tag ?? '', trainingFirmness: wishes.training?.firmness ?? '', experience: wishes.experience ?? '', supervisionEveryWeeks: number(wishes.supervisionEveryWeeks),
    gender: wishes.gender ?? '', pairs: yesNo(wishes.pairs), experienced: yesNo(wishes.experienced), mostMinutes: number(wishes.mostMinutes),
  }
  const lists: Readonly<Record<string, readonly string[]>> = { ways: wishes.ways ?? [], temper: wishes.temper ?? [], besides: wishes.besides?.length === 0 ? ['nothing'] : (wishes.besides ?? []) }
  return { text: (name) => texts[name] ?? '', all: (name) => lists[name] ?? [], problems: {} }
}
