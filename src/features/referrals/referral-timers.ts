import { addDays, type Day } from '../../engines/calendar/day.ts'
import type { Nation } from '../../engines/calendar/nations.ts'
import { addWorkingDays } from '../../engines/calendar/working-days.ts'
import type { TaskKind } from '../tasks/task.ts'
import { contactEveryWorkingDays, firstWithinWorkingDays, newStates, type ReferralState, talkOverAfterWeeks } from './referral.ts'

/** Working hours within which a person looks where danger was named; the form says so. */
export const alertWithinHours = 4
export const alertHours = { from: '09:00', until: '17:00' } as const

const acknowledgeWithin = 2
const chaseEvery = 5
/** Reminders after the first asking; then we decide on what is known. */
export const remindersAtMost = 2
const decideWithin = 20
export const feedbackWithin = 10
const feedbackAfterDecline = 5
/** Days before the decision is due that it becomes a task. */
const noticeDays = 7
export const secondLookWithin = 2

/** Every timer of a referral (domain 2.1): the task it raises, from when it counts, and how long. A timer raises a task and never moves a referral. */
export const timers: readonly { kind: TaskKind; from: string; within: string }[] = [
  { kind: 'look at danger named', from: 'danger named by whoever tells us', within: `${alertWithinHours} working hours` },
  { kind: 'acknowledge the referral', from: 'received', within: `${acknowledgeWithin} working days` },
  { kind: 'chase what is missing', from: 'each asking for what is missing', within: `${chaseEvery} working days, ${remindersAtMost} reminders` },
  { kind: 'decide on what is known', from: 'the last reminder', within: `${chaseEvery} working days` },
  { kind: 'ask the person first', from: 'received, where the person has not been asked', within: `${firstWithinWorkingDays} working days` },
  { kind: 'first conversation', from: 'the person’s yes', within: `${firstWithinWorkingDays} working days` },
  { kind: 'decide with the person', from: 'received', within: `${decideWithin} working days` },
  { kind: 'second person to look', from: 'asked for', within: `${secondLookWithin} working days` },
  { kind: 'contact while waiting', from: 'last heard from us', within: `${contactEveryWorkingDays} working days` },
  { kind: 'waiting too long', from: 'onto the waiting list, or last talked over', within: `${talkOverAfterWeeks} weeks` },
  { kind: 'tell whoever suggested them', from: 'placed, or the person would rather not', within: `${feedbackWithin} working days` },
  { kind: 'tell whoever suggested them', from: 'declined', within: `${feedbackAfterDecline} working days` },
  { kind: 'tell that support has ended', from: 'support ended and nothing else goes on', within: `${feedbackWithin} working days` },
]

export type TimerFacts = {
  state: ReferralState
  stateSince: Day
  /** the day it came in, or came in again */
  receivedOn: Day
  acknowledged: boolean
  /** the days on which we asked for what is missing, since it came in */
  askedForMore: readonly Day[]
  /** somebody suggested them and is waiting to hear */
  toTell: boolean
}

/** The tasks that the timers of one referral call for today, each with its day. */
export function dueTasks(facts: TimerFacts, today: Day, nation: Nation): { kind: TaskKind; dueOn: Day }[] {
  const after = (day: Day, days: number) => addWorkingDays(day, days, nation)
  const due: { kind: TaskKind; dueOn: Day }[] = []
  if (newStates.some((state) => state === facts.state)) {
    if (!facts.acknowledged) due.push({ kind: 'acknowledge the referral', dueOn: after(facts.receivedOn, acknowledgeWithin) })
    const decide = after(facts.receivedOn, decideWithin)
    if (decide <= addDays(today, noticeDays)) due.push({ kind: 'decide with the person', dueOn: decide })
  }
  const lastAsked = facts.askedForMore.toSorted().at(-1)
  if (facts.state === 'incomplete') due.push({ kind: facts.askedForMore.length > remindersAtMost ? 'decide on what is known' : 'chase what is missing', dueOn: after(lastAsked ?? facts.stateSince, chaseEvery) })
  if (facts.toTell && facts.state === 'declined') due.push({ kind: 'tell whoever suggested them', dueOn: after(facts.stateSince, feedbackAfterDecline) })
  if (facts.toTell && (facts.state === 'placed' || facts.state === 'withdrawn')) due.push({ kind: 'tell whoever suggested them', dueOn: after(facts.stateSince, feedbackWithin) })
  return due
}
