import { Button } from '../../../interface/components/button.tsx'
import { Radios } from '../../../interface/forms/choices.tsx'
import { Form } from '../../../interface/forms/form.tsx'
import type { RoomPage } from '../../audit/routing.ts'
import { messageTaskWords } from '../words.ts'

const words = messageTaskWords.page

export type MessageTask = { id: string; kind: keyof typeof messageTaskWords.line; name: string; about: string | null; hat: 'member' | 'supporter' | 'staff' | null; /** written to whoever suggested somebody with it */ referral: string | null }
export type MessageTaskShown = { task: MessageTask; hidden: Readonly<Record<string, string>>; address(path: string): string; problem?: string }

const pageOf = ({ about, hat }: MessageTask): string | null => (about === null || hat === 'staff' || hat === null ? null : `/${hat}s/${about}`)

/** What may have become of a message, and one question about it. */
export function messageTaskPage({ task, hidden, address, problem }: MessageTaskShown): RoomPage {
  const theirs = pageOf(task)
  return {
    title: words.title,
    at: 'today',
    width: 'read',
    back: { label: words.back, href: address('/today') },
    heading: task.about === null ? messageTaskWords.toReferrer : messageTaskWords.title(task.name),
    lead: words.lead[task.kind],
    ...(problem ? { mistakes: { problems: { became: problem }, order: ['became'] } } : {}),
    children: (
      <>
        {theirs && (
          <p>
            <a href={address(theirs)}>{words.theirPage(task.name)}</a>
          </p>
        )}
        {task.referral && (
          <p>
            <a href={address(`/referrals/${task.referral}`)}>{words.theirReferral}</a>
          </p>
        )}
        <Form action={address(`/tasks/${task.id}/settlement`)} hidden={hidden} card>
          <Radios name="became" label={words.question} choices={Object.entries(words.answers).map(([value, label]) => ({ value, label }))} problem={problem} />
          <Button label={words.button} />
        </Form>
      </>
    ),
  }
}
