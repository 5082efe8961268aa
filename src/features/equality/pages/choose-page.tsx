import { Button } from '../../../interface/components/button.tsx'
import { DoneMessage, Notice } from '../../../interface/components/messages.tsx'
import { Checkboxes } from '../../../interface/forms/choices.tsx'
import { Form } from '../../../interface/forms/form.tsx'
import type { RoomPage } from '../../audit/routing.ts'
import { type Question, questions } from '../equality.ts'
import { chooseWords as words, equalityWords } from '../words.ts'

export type ChooseShown = { asked: ReadonlySet<Question>; saved: boolean; fairness: string; hidden: Readonly<Record<string, string>>; address(path: string): string }

/** Which questions are asked here, each turned on or off. */
export const choosePage = ({ asked, saved, fairness, hidden, address }: ChooseShown): RoomPage => ({
  title: words.title,
  width: 'read',
  back: { label: words.back, href: address('/today') },
  heading: words.heading,
  lead: words.lead,
  children: (
    <>
      {saved && <DoneMessage heading={words.saved} />}
      <Notice>{words.lawful}</Notice>
      <Form action={address('/organisation/equality')} hidden={hidden} card>
        <Checkboxes name="asks" label={words.label} labelLooks="part" hint={words.labelHint} values={[...asked]} choices={questions.map((value) => ({ value, label: equalityWords.questions[value], hint: words.hints[value] }))} />
        <p class="soft">{words.elsewhere}</p>
        <Button label={words.save} big />
      </Form>
      <p>
        <a href={fairness}>{words.fairness}</a>
      </p>
    </>
  ),
})
