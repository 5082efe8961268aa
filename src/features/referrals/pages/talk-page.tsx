import { Actions } from '../../../interface/components/actions.tsx'
import { Button } from '../../../interface/components/button.tsx'
import { Radios } from '../../../interface/forms/choices.tsx'
import { Form } from '../../../interface/forms/form.tsx'
import type { Problems } from '../../../interface/forms/problems.ts'
import { TextArea } from '../../../interface/forms/text-area.tsx'
import type { RoomPage } from '../../audit/routing.ts'
import { firstName, listedAs } from '../../people/person.ts'
import { talkAnswers, type Talk, type TalkQuestion } from '../conversation.ts'
import type { ListedReferral } from '../store.ts'
import { stepWords } from '../words.ts'

const words = stepWords.talk

export type TalkShown = {
  referral: ListedReferral
  question: TalkQuestion
  talk: Talk
  /** what was sent with mistakes */
  sent: { answer: string; note: string; problems: Problems } | null
  hidden(): Readonly<Record<string, string>>
  address(path: string): string
}

/** One question of the first talk. */
export function talkPage({ referral, question, talk, sent, hidden, address }: TalkShown): RoomPage {
  const name = firstName(referral)
  const asked = words.questions[question]
  const answers: Readonly<Record<string, string>> = asked.answers
  const before = talk.get(question)
  return {
    title: words.title,
    at: 'waiting',
    width: 'read',
    heading: false,
    back: { label: listedAs(referral), href: address(`/referrals/${referral.id}`) },
    ...(sent ? { mistakes: { problems: sent.problems, order: ['answer', 'note'] } } : {}),
    children: (
      <Form action={address(`/referrals/${referral.id}/conversation`)} hidden={{ ...hidden(), question }}>
        <Radios name="answer" label={asked.ask(name)} labelLooks="page" hint={asked.hint} value={sent?.answer ?? before?.answer} problem={sent?.problems['answer']} choices={talkAnswers[question].map((answer) => ({ value: answer, label: answers[answer] ?? answer }))} />
        <TextArea name="note" label={words.note} hint={words.noteHint(name)} rows={3} value={sent?.note ?? before?.note ?? ''} problem={sent?.problems['note']} />
        <Actions>
          <Button label={stepWords.save} />
        </Actions>
      </Form>
    ),
  }
}
