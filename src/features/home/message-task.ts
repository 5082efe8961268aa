import type { Answer, RoomRequest } from '../audit/routing.ts'
import { calledAs } from '../people/person.ts'
import { findReferralTold } from '../messages/find-referral-told.ts'
import { findTask } from '../tasks/find-task.ts'
import { settleByHand } from '../tasks/settle-by-hand.ts'
import type { TaskKind } from '../tasks/task.ts'
import type { TaskLines } from '../tasks/task-line.ts'
import { type MessageTask, messageTaskPage } from './pages/message-task.tsx'
import { messageTaskWords as words } from './words.ts'

type MessageKind = keyof typeof words.line
const kinds = Object.keys(words.line).filter(isMessageKind)

function isMessageKind(kind: string): kind is MessageKind {
  return kind in words.line
}

const lineFor = (kind: MessageKind): NonNullable<TaskLines[TaskKind]> => ({ id, about, aboutName, aboutKnownAs }) => ({
  title: about === null ? words.toReferrer : words.title(calledAs({ name: aboutName ?? '', knownAs: aboutKnownAs })),
  line: words.line[kind],
  action: { label: words.action, path: `/tasks/${id}` },
})

/** How the tasks about messages read on Today. The messages room is on the tasks room's own floor, so Today words them. */
export const messageTaskLines: TaskLines = { 'message not known to have arrived': lineFor('message not known to have arrived'), 'message refused': lineFor('message refused') }

async function found({ work, param }: RoomRequest): Promise<MessageTask | undefined> {
  const task = await findTask(work, param('id'))
  if (!task || !isMessageKind(task.kind)) return undefined
  return { id: task.id, kind: task.kind, name: calledAs(task), about: task.about, hat: task.hat, referral: task.about === null ? await findReferralTold(work, task.thing) : null }
}

export async function showMessageTask(request: RoomRequest): Promise<Answer> {
  const task = await found(request)
  return task ? { page: messageTaskPage({ task, hidden: request.hidden(), address: request.address }), about: task.about, thing: task.id } : 'not there'
}

export async function settleMessageTask(request: RoomRequest): Promise<Answer> {
  const { work, form, address } = request
  const task = await found(request)
  if (!task) return 'not there'
  const answer = (['arrived', 'told', 'left'] as const).find((one) => one === form.text('became'))
  if (!answer) return { page: messageTaskPage({ task, hidden: request.hidden(), address, problem: words.page.problem }), about: task.about, thing: task.id, status: 422 }
  const settled = await settleByHand(work, { task: task.id, kinds, how: answer })
  return settled === 'settled' ? { goTo: address('/today') } : 'not there'
}
