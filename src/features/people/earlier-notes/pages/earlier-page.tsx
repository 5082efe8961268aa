import { Button } from '../../../../interface/components/button.tsx'
import { Empty } from '../../../../interface/components/messages.tsx'
import { Checkboxes } from '../../../../interface/forms/choices.tsx'
import { Form, Hidden } from '../../../../interface/forms/form.tsx'
import type { RoomPage } from '../../../audit/routing.ts'
import { firstName } from '../../person.ts'
import { questionWords } from '../../questions/words.ts'
import type { Hat } from '../../store.ts'
import type { Told } from '../../told.ts'
import { earlierWords as words } from '../words.ts'

type EarlierPage = { hat: Hat; remarks: Told['remarks']; /** what is shown, as one word */ read: string; problem: string | undefined; hidden: Readonly<Record<string, string>>; back: string; address(path: string): string }

/** What an earlier list says of somebody, with a box for each that they may read too. */
export const earlierPage = ({ hat, remarks, read, problem, hidden, back, address }: EarlierPage): RoomPage => ({
  title: words.title,
  at: hat.kind === 'supporter' ? 'supporters' : 'people',
  back: { label: questionWords.back(firstName(hat)), href: address(back) },
  heading: words.heading(firstName(hat)),
  lead: words.lead(firstName(hat)),
  mistakes: problem ? { problems: { theirs: problem }, order: ['theirs'] } : undefined,
  width: 'read',
  children:
    remarks.length === 0 ? (
      <Empty says={words.none} />
    ) : (
      <Form action={address(`/people/${hat.participation}/earlier-notes`)} hidden={hidden} card>
        <Hidden values={{ read }} />
        <Checkboxes name="theirs" label={words.which(firstName(hat))} problem={problem} values={remarks.flatMap((one, place) => (one.theirs ? [String(place)] : []))} choices={remarks.map((one, place) => ({ value: String(place), label: one.words, hint: one.from }))} />
        <Button label={words.button} big />
      </Form>
    ),
})
