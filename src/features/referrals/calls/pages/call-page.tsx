import { Actions } from '../../../../interface/components/actions.tsx'
import { Button } from '../../../../interface/components/button.tsx'
import { Panel } from '../../../../interface/components/card.tsx'
import { Details } from '../../../../interface/components/details.tsx'
import { Checkbox, Checkboxes, Radios } from '../../../../interface/forms/choices.tsx'
import { Form } from '../../../../interface/forms/form.tsx'
import type { Problems } from '../../../../interface/forms/problems.ts'
import { Select } from '../../../../interface/forms/select.tsx'
import { TextArea } from '../../../../interface/forms/text-area.tsx'
import { TextField, type TextFieldProps } from '../../../../interface/forms/text-field.tsx'
import type { RoomPage } from '../../../audit/routing.ts'
import type { AlikePerson } from '../../../people/finding/find-alike.ts'
import { listedAs } from '../../../people/person.ts'
import { callSources, callWays } from '../phone-call.ts'
import { cameBy } from '../../referral-told.ts'
import { referralWords } from '../../words.ts'
import { callWords as words } from '../words.ts'

export type CallShown = {
  problems: Problems
  typed(name: string): string
  all(name: string): readonly string[]
  alike: readonly AlikePerson[]
  offer: string | null
  hidden: Readonly<Record<string, string>>
  address(path: string): string
}

const order = ['same', 'who', 'name', 'telephone', 'safe', 'not-safe', 'times', 'wants', 'danger', 'caller-name', 'caller-as', 'caller-telephone', 'beside-name', 'beside-telephone', 'known-as', 'email', 'address', 'whose', 'caller-works']

/** One page for a whole call: she is on the phone. In the order in which people talk, and what is seldom said is folded. */
export function callPage(shown: CallShown): RoomPage {
  const { problems, offer, alike, hidden, address } = shown
  const folded = ['known-as', 'email', 'address', 'whose'].some((name) => shown.typed(name) !== '' || problems[name] !== undefined)
  return {
    title: words.title,
    at: 'waiting',
    width: 'read',
    back: { label: words.back, href: address('/referrals') },
    heading: words.heading,
    lead: words.lead,
    ...(Object.keys(problems).length > 0 ? { mistakes: { problems, order } } : {}),
    children: (
      <Form action={address('/referrals')} hidden={offer === null ? hidden : { ...hidden, offer }} card>
        {alike.length > 0 && <SamePerson {...shown} />}
        <One shown={shown} name="who" label={words.who} hint={words.whoHint} choices={[{ value: 'self', label: words.whos.self }, { value: 'somebody', label: words.whos.somebody }]} />
        <Line shown={shown} name="name" label={words.name} exact />
        <Line shown={shown} name="telephone" label={words.telephone} type="tel" exact />
        <Several shown={shown} name="safe" label={words.safe} hint={words.safeHint} />
        <Several shown={shown} name="not-safe" label={words.notSafe} optional />
        <Line shown={shown} name="times" label={words.times} hint={words.timesHint} optional />
        <TextArea name="wants" label={words.wants} rows={3} value={shown.typed('wants')} problem={problems['wants']} optional />
        <One shown={shown} name="danger" label={words.danger} hint={words.dangerHint} choices={(['no', 'yes', 'rather not say'] as const).map((value) => ({ value, label: words.dangers[value] }))} asked />
        <Panel heading={words.read} level={2}>
          <p>{words.readWords}</p>
          <Checkbox name="read-aloud" label={words.readYes} checked={shown.typed('read-aloud') === 'yes'} />
        </Panel>
        <Details summary={words.caller} open={shown.typed('who') === 'somebody' || shown.typed('caller-name') !== '' || problems['caller-telephone'] !== undefined}>
          <Line shown={shown} name="caller-name" label={words.callerName} exact optional />
          <Line shown={shown} name="caller-as" label={words.callerAs} hint={words.callerAsHint} optional />
          <Line shown={shown} name="caller-works" label={words.callerWorks} optional />
          <Line shown={shown} name="caller-telephone" label={words.callerTelephone} type="tel" exact optional />
          <Select name="source" label={words.source} startEmpty value={shown.typed('source')} options={callSources.map((value) => ({ value, label: referralWords.from.sources[value] }))} optional />
          <One shown={shown} name="knows" label={words.knows} choices={(['knows and agrees', 'knows', 'not asked', 'not known'] as const).map((value) => ({ value, label: words.knowing[value] }))} />
        </Details>
        <Details summary={words.beside} open={['beside-name', 'beside-telephone'].some((name) => shown.typed(name) !== '' || problems[name] !== undefined)}>
          <p class="soft">{words.besideHint}</p>
          <Line shown={shown} name="beside-name" label={words.besideName} exact optional />
          <Line shown={shown} name="beside-telephone" label={words.besideTelephone} type="tel" exact optional />
          <Checkbox name="beside-together" label={words.together} checked={shown.typed('beside-together') === 'yes'} />
        </Details>
        <Details summary={words.more} open={folded || (shown.typed('how') !== '' && shown.typed('how') !== 'phone')}>
          <Line shown={shown} name="known-as" label={words.knownAs} exact optional />
          <Line shown={shown} name="email" label={words.email} type="email" exact optional />
          <Line shown={shown} name="address" label={words.address} optional />
          <Line shown={shown} name="whose" label={words.whose} hint={words.whoseHint} optional />
          <Select name="how" label={words.how} value={shown.typed('how') || 'phone'} options={cameBy.filter((value) => value !== 'form').map((value) => ({ value, label: words.hows[value] }))} />
        </Details>
        <Actions>
          <Button label={words.save} big />
        </Actions>
      </Form>
    ),
  }
}

/** Whether it is somebody who is here already: asked before anything is saved. */
const SamePerson = (shown: CallShown) => (
  <Panel tone="honey" heading={words.same.heading} level={2}>
    <p>
      {words.same.about} {words.same.note}
    </p>
    <Radios
      name="same"
      label={words.same.heading}
      value={shown.typed('same') || undefined}
      problem={shown.problems['same']}
      choices={[
        ...shown.alike.map((one) => ({ value: one.participation, label: words.same.yes(listedAs(one), [one.area, words.same[one.same]].filter(Boolean).join(', ')) })),
        { value: 'new', label: words.same.new },
      ]}
    />
  </Panel>
)

type OfCall = { shown: CallShown; name: string; label: string; hint?: string }

const Line = ({ shown, ...field }: OfCall & Pick<TextFieldProps, 'type' | 'exact' | 'optional'>) => <TextField {...field} value={shown.typed(field.name)} problem={shown.problems[field.name]} autocomplete="off" />

/** `asked`: to be asked in every call, though it may stay open. */
const One = ({ shown, choices, asked, ...field }: OfCall & { choices: readonly { value: string; label: string }[]; asked?: boolean }) => <Radios {...field} choices={choices} value={shown.typed(field.name) || undefined} problem={shown.problems[field.name]} optional={!asked} />

const Several = ({ shown, ...field }: OfCall & { optional?: boolean }) => <Checkboxes {...field} choices={callWays.map((value) => ({ value, label: words.ways[value] }))} values={shown.all(field.name)} problem={shown.problems[field.name]} />
