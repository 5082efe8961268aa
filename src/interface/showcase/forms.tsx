import { Actions } from '../components/actions.tsx'
import { Button } from '../components/button.tsx'
import { Details } from '../components/details.tsx'
import { Heading } from '../components/heading.tsx'
import { Section } from '../components/section.tsx'
import { Split } from '../components/split.tsx'
import { Checkbox, Checkboxes, ChoiceCards, Radios } from '../forms/choices.tsx'
import { CountField } from '../forms/count-field.tsx'
import { DateField } from '../forms/date-field.tsx'
import { FileField } from '../forms/file-field.tsx'
import { Form } from '../forms/form.tsx'
import type { Problems } from '../forms/problems.ts'
import { SearchField } from '../forms/search-field.tsx'
import { Select } from '../forms/select.tsx'
import { TextArea } from '../forms/text-area.tsx'
import { TextField } from '../forms/text-field.tsx'
import { long } from './samples.ts'

export const problems: Problems = {
  message: 'Choose whether it’s safe to leave a message',
  phone: 'Enter a phone number, like 07700 900123',
  seen: 'Enter a day that has been, like 10 11 2026',
  story: 'Make it a little shorter: up to 200 characters',
  list: 'Choose a file with a list in it, such as people.csv',
  agreed: 'Tick the box if that’s right',
  often: 'Choose how often',
}
export const order = ['phone', 'story', 'often', 'seen', 'list', 'message', 'agreed']

const phone = { value: 'phone', label: 'By phone', besides: <TextField name="landline" label="A landline, if there is one" type="tel" autocomplete="off" width={20} optional /> }
const reach = [phone, { value: 'letter', label: 'By letter', hint: 'In a plain envelope' }, { value: 'me', label: 'Through me' }]
const yesNo = [{ value: 'yes', label: 'Yes' }, { value: 'no', label: 'No, someone else may hear it' }, { value: 'unsure', label: 'I’m not sure' }]
const names = ['Colin', 'Gareth', 'Sunita', 'Pip'].map((name) => ({ value: name.toLowerCase(), label: name }))
const often = [{ value: '1', label: 'Every week' }, { value: '2', label: 'Every two weeks' }]

export const Forms = () => (
  <Section heading="Forms" id="forms">
    <SearchField action="#find" name="q" label="Find a person" hint="A name, a telephone number or a postcode" value="Mo" />
    <Form action="#sent" hidden={{ token: 'sample', key: 'sample' }} label="Every kind of field" files>
      <Split narrow="even" side={<Groups />}>
        <div>
          <TextField name="called" label="What should we call you?" hint="The name you like, not the one on letters" value="Mo" autocomplete="nickname" exact />
          <TextField name="phone" label="Phone number" hint="A landline is fine" type="tel" autocomplete="tel" width={20} value="07700" problem={problems.phone} />
          <TextField name="email" label="Email" type="email" autocomplete="email" optional />
          <TextField name="code" label="The six numbers we sent you" inputmode="numeric" autocomplete="one-time-code" width={10} maxlength={6} exact />
          <TextArea name="know" label="Anything you’d like us to know?" optional most={2000} />
          <TextArea name="story" label="In a line or two" most={200} value={`${long}. ${long}`} problem={problems.story} />
          <Select name="rhythm" label="How often?" options={often} value="2" />
          <Select name="often" label="How often, with nothing chosen" options={often} startEmpty problem={problems.often} />
          <DateField name="met" label="When did you last see each other?" hint="For example, 10 11 2026" value={{ day: '10', month: '11', year: '2026' }} />
          <DateField name="seen" label="And before that?" value={{ day: '31', month: '2' }} problem={problems.seen} />
          <FileField name="paper" label="A photo of the form" accept="image/*" optional />
          <FileField name="list" label="Your list of people" hint="A spreadsheet or a text file, up to 10 MB" accept=".csv,.xlsx" several problem={problems.list} />
        </div>
      </Split>
      <Actions>
        <Button label="Carry on" big />
        <Button label="Save and finish later" kind="quiet" name="later" value="yes" />
      </Actions>
    </Form>
  </Section>
)

const Groups = () => (
  <div>
    <Radios name="reach" label="What’s the best way to reach Jean?" hint="We’ll make one gentle call." choices={reach} value="phone" labelLooks="part" />
    <Radios name="message" label="If nobody answers, is it safe to leave a message?" choices={yesNo} problem={problems.message} />
    <Checkboxes name="when" label="Choose any" choices={[{ value: 'am', label: 'Mornings' }, { value: 'pm', label: 'Afternoons', hint: 'Until it gets dark' }]} values={['am']} />
    <ChoiceCards name="who" label="Choose with a thumb" choices={names} value="colin" />
    <Checkboxes name="about" label="What was it about?" choices={['Lonely', 'Anxious', 'Grief', long].map((label) => ({ value: label, label }))} values={['Anxious']} cards />
    <Checkbox name="text" label="A text is fine too" hint="Nothing personal in it" checked />
    <Checkbox name="agreed" label="Jean knows that I’m writing this" problem={problems.agreed} />
    <CountField name="count" label="How many of you, roughly?" labelLooks="part" value={14} most={200} big />
    <CountField name="new" label="New faces" value={1} />
    <Details summary="Why we ask this" open>
      <p>So nobody rings at a time that isn’t safe for you.</p>
    </Details>
    <Heading level={3} looks="small">
      All on one card
    </Heading>
    <p class="soft">A form may stand on a card of its own, with its name.</p>
  </div>
)
