import type { Day } from '../../../engines/calendar/day.ts'
import { Actions } from '../../../interface/components/actions.tsx'
import { Button } from '../../../interface/components/button.tsx'
import { Heading } from '../../../interface/components/heading.tsx'
import { Notice } from '../../../interface/components/messages.tsx'
import { Radios } from '../../../interface/forms/choices.tsx'
import { DateField } from '../../../interface/forms/date-field.tsx'
import { Form } from '../../../interface/forms/form.tsx'
import { TextArea } from '../../../interface/forms/text-area.tsx'
import { TextField } from '../../../interface/forms/text-field.tsx'
import type { RoomPage } from '../../audit/routing.ts'
import type { KeptAround } from '../../people/around/keep-person-around.ts'
import { ageToShow, firstName } from '../../people/person.ts'
import type { Hat } from '../../people/read-hats.ts'
import { type Answer, type Consent, type Purpose, slugOf } from '../consent.ts'
import { companies, deciders, hows, interpreting } from '../conversation.ts'
import type { Mistakes } from '../read-conversation.ts'
import { talkWords as words } from '../words.ts'
import { TalkedAbout } from './talked-about.tsx'

/** What stands in a field: as typed, or as the form begins. */
export type Typed = (field: string) => string

export type TalkShown = {
  hat: Hat
  about: readonly Purpose[]
  last: ReadonlyMap<string, Consent>
  now: ReadonlyMap<string, Answer>
  /** those whom telling family is about */
  close: readonly KeptAround[]
  noContact: boolean
  typed: Typed
  problems: Mistakes
  today: Day
  hidden: Readonly<Record<string, string>>
  address(path: string): string
}

/** A talk about what is OK: who could hear it comes first, because it may have to be had again. */
export function talkPage(shown: TalkShown): RoomPage {
  const { hat, about, last, problems, hidden, address } = shown
  const name = firstName(hat)
  const home = address(`/people/${hat.participation}/consent`)
  const seen = Object.fromEntries(about.map((purpose) => [`seen-${slugOf(purpose)}`, last.get(purpose)?.id ?? '']))
  return {
    title: words.title,
    at: hat.kind === 'supporter' ? 'supporters' : 'people',
    width: 'read',
    back: { label: words.back(name), href: home },
    heading: words.heading(name),
    lead: words.lead(name),
    ...(Object.keys(problems).length > 0 ? { mistakes: { problems, order: orderOf(about) } } : {}),
    children: (
      <>
        <Minded {...shown} name={name} />
        <Form action={`${home}/talks`} hidden={{ ...hidden, ...seen, about: about.map(slugOf).join(' ') }} card>
          <WhoWasThere {...shown} name={name} />
          <WhenAndHow {...shown} />
          <Heading level={2}>{words.parts.asked}</Heading>
          {about.map((purpose) => (
            <TalkedAbout key={purpose} purpose={purpose} {...shown} name={name} />
          ))}
          <Deciding {...shown} name={name} />
          <Actions>
            <Button label={words.save} big />
          </Actions>
        </Form>
      </>
    ),
  }
}

const orderOf = (about: readonly Purpose[]): string[] => [
  'company', 'company-words', 'interpreting', 'interpreter', 'how', 'on', 'late', 'asked-by',
  ...about.map(slugOf).flatMap((slug) => [`says-${slug}`, `words-${slug}`, `until-${slug}`]),
  'deciding', 'decided-by', 'decided-words',
]

type Part = Pick<TalkShown, 'typed' | 'problems'> & { name: string }

/** What a person decides about, before anybody is asked. */
function Minded({ hat, noContact, today, name }: TalkShown & { name: string }) {
  const age = ageToShow(hat.birth, today)
  const young = age !== undefined && (age.years < 18 || (age.about && age.years === 18))
  const said = [hat.died === 'perhaps' && words.mayHaveDied(name), young && words.young(name), noContact && words.noContact(name)].filter((one) => one !== false)
  return said.length > 0 ? (
    <Notice>
      {said.map((one) => (
        <p key={one}>
          <b>{one}</b>
        </p>
      ))}
    </Notice>
  ) : null
}

const chosen = (typed: Typed, field: string): string | undefined => typed(field) || undefined

function WhoWasThere({ typed, problems, name }: Part) {
  const { company } = words
  const who = <TextField name="company-words" label={company.words} value={typed('company-words')} problem={problems['company-words']} autocomplete="off" />
  return (
    <>
      <Heading level={2}>{words.parts.who}</Heading>
      <Radios
        name="company" label={company.label(name)} hint={company.hint} value={chosen(typed, 'company')} problem={problems['company']} folds
        choices={companies.map((value) => ({ value, label: company.answers[value], ...(value === 'partner' ? { hint: company.partnerHint } : {}), ...(value === 'others' ? { besides: who } : {}) }))}
      />
      <Radios
        name="interpreting" label={words.interpreting.label} value={chosen(typed, 'interpreting')} problem={problems['interpreting']} folds
        choices={interpreting.map((value) => ({
          value,
          label: words.interpreting.answers[value],
          ...(value === 'interpreter' ? { besides: <TextField name="interpreter" label={words.interpreting.name} value={typed('interpreter')} problem={problems['interpreter']} autocomplete="off" /> } : {}),
        }))}
      />
    </>
  )
}

const WhenAndHow = ({ typed, problems }: Pick<TalkShown, 'typed' | 'problems'>) => (
  <>
    <Heading level={2}>{words.parts.when}</Heading>
    <Radios name="how" label={words.how.label} value={chosen(typed, 'how')} problem={problems['how']} choices={hows.map((value) => ({ value, label: words.how.answers[value] }))} />
    <DateField name="on" label={words.onDay.label} hint={words.onDay.hint} value={{ day: typed('on-day'), month: typed('on-month'), year: typed('on-year') }} problem={problems['on']} />
    <TextField name="late" label={words.late.label} value={typed('late')} problem={problems['late']} autocomplete="off" optional />
    <TextField name="asked-by" label={words.askedBy} value={typed('asked-by')} problem={problems['asked-by']} autocomplete="off" />
  </>
)

function Deciding({ typed, problems, name }: Part) {
  const { deciding } = words
  const others = (
    <>
      <p>{deciding.note}</p>
      <Radios name="decided-by" label={deciding.by} value={chosen(typed, 'decided-by')} problem={problems['decided-by']} choices={deciders.map((value) => ({ value, label: words.deciders[value] }))} />
      <TextArea name="decided-words" label={deciding.words} value={typed('decided-words')} problem={problems['decided-words']} rows={3} most={2000} />
    </>
  )
  return (
    <>
      <Heading level={2}>{words.parts.deciding}</Heading>
      <Radios
        name="deciding" label={deciding.label(name)} hint={deciding.hint} value={chosen(typed, 'deciding')} problem={problems['deciding']} folds
        choices={[
          { value: 'themselves', label: deciding.answers.themselves },
          { value: 'others', label: deciding.answers.others, besides: others },
        ]}
      />
    </>
  )
}
