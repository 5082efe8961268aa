import { accountDoors } from '../features/accounts/routes.ts'
import type { RoomDoors } from '../features/audit/doors.ts'
import type { RoomRoutes } from '../features/audit/routing.ts'
import type { Work } from '../features/audit/work.ts'
import { consentRoutes } from '../features/consent/routes.ts'
import { consentPanel } from '../features/consent/show-consent.ts'
import { equalityRoutes } from '../features/equality/routes.ts'
import { equalityPanel } from '../features/equality/show-equality.ts'
import type { NavEntry } from '../features/home/pages/frame.tsx'
import { consentTaskLines } from '../features/home/consent-task.ts'
import { deathTaskLines } from '../features/home/death-task.ts'
import { messageTaskLines } from '../features/home/message-task.ts'
import { homeRoutes } from '../features/home/routes.ts'
import { bringInLists } from '../features/imports/permissions.ts'
import { importRoutes } from '../features/imports/routes.ts'
import { importTaskBunches, importTaskLines } from '../features/imports/task-lines.ts'
import { countQuarter } from '../features/matching/fairness/count-quarter.ts'
import { matchingRoutes } from '../features/matching/routes.ts'
import { matchingPanel, questionsToday } from '../features/matching/show-panels.ts'
import { matchingTaskLines } from '../features/matching/task-lines.ts'
import { messageDoors, messageRoutes } from '../features/messages/routes.ts'
import type { OnUnsure } from '../features/messages/send-message.ts'
import { findPeople } from '../features/people/permissions.ts'
import { reachRoutes } from '../features/people/reaching/reach-routes.ts'
import { deathRoutes } from '../features/people/deaths/death-routes.ts'
import { peopleRoutes } from '../features/people/routes.ts'
import { samePersonRoutes } from '../features/people/same-person/same-person-routes.ts'
import { deathPanel } from '../features/people/deaths/show-death.ts'
import { perhapsPanel, recordsPanel } from '../features/people/same-person/show-records.ts'
import { ownPagePanel, supportedPanel } from '../features/people/show-today.ts'
import { raiseReferralTasks, raiseWaitingTasks } from '../features/referrals/jobs.ts'
import { purgeDrafts } from '../features/referrals/form/keep-draft.ts'
import { forgetFollowing } from '../features/referrals/following/open-following.ts'
import { seeWaiting } from '../features/referrals/permissions.ts'
import { referralsRoutes } from '../features/referrals/routes.ts'
import { referralsPanel } from '../features/referrals/show-referrals.ts'
import { alertsPanel, newReferralsPanel, waitingPanel } from '../features/referrals/show-today.ts'
import { referralTaskLines } from '../features/referrals/task-lines.ts'
import { relationshipRoutes } from '../features/relationships/routes.ts'
import { relationshipPanel } from '../features/relationships/show-panels.ts'
import { relationshipTaskLines } from '../features/relationships/task-lines.ts'
import { listSupporters } from '../features/supporters/permissions.ts'
import { serviceRoutes } from '../features/service/routes.ts'
import { supportersRoutes } from '../features/supporters/routes.ts'
import { roomPanel } from '../features/supporters/show-room.ts'
import { handOverTasks } from '../features/tasks/hand-over-tasks.ts'
import { raiseTask } from '../features/tasks/raise-task.ts'
import { taskRoutes } from '../features/tasks/routes.ts'
import { promisePanel, promisesToday } from '../features/tasks/show-promises.ts'
import { afterConsent } from './after-consent.ts'
import { afterDeath } from './after-death.ts'
import { openLists } from './open-lists-in-thread.ts'

/** Every room's addresses, by floor. What a page of a lower room shows of a higher one is handed over here. */
export const rooms: readonly RoomRoutes[] = [
  peopleRoutes([recordsPanel, perhapsPanel, promisePanel, consentPanel, relationshipPanel, matchingPanel, referralsPanel, equalityPanel, deathPanel]),
  reachRoutes,
  samePersonRoutes,
  deathRoutes(afterDeath),
  consentRoutes(afterConsent),
  equalityRoutes,
  serviceRoutes,
  messageRoutes,
  taskRoutes,
  referralsRoutes,
  supportersRoutes([recordsPanel, perhapsPanel, relationshipPanel, matchingPanel, deathPanel]),
  matchingRoutes,
  homeRoutes({
    lines: { ...referralTaskLines, ...matchingTaskLines, ...relationshipTaskLines, ...importTaskLines, ...messageTaskLines, ...deathTaskLines, ...consentTaskLines },
    bunches: importTaskBunches,
    panels: [alertsPanel, questionsToday, promisesToday, newReferralsPanel, waitingPanel, supportedPanel, ownPagePanel, roomPanel],
  }),
  relationshipRoutes,
  importRoutes({ afterDeath, open: openLists }),
]

export const doors: readonly RoomDoors[] = [accountDoors, messageDoors]

/** The main navigation, in the order of a coordinator's day. */
export const nav: readonly NavEntry[] = [
  { key: 'today', path: '/today', may: 'anyone signed in' },
  { key: 'waiting', path: '/waiting', may: seeWaiting },
  { key: 'people', path: '/people', may: findPeople },
  { key: 'supporters', path: '/supporters', may: listSupporters },
  { key: 'imports', path: '/imports', may: bringInLists },
]

/** What each room looks for every hour: what is to be raised as a task, what was begun and left, and a quarter that is over and not counted. */
export const timers: readonly ((work: Work) => Promise<unknown>)[] = [handOverTasks, raiseWaitingTasks, raiseReferralTasks, purgeDrafts, forgetFollowing, countQuarter]

/** A message that may or may not have arrived is asked about by a person, never sent twice. One to whoever suggested somebody is about nobody with a hat. */
export const onUnsure: OnUnsure = (work, message) =>
  raiseTask(work, { kind: message.state === 'failed' ? 'message refused' : 'message not known to have arrived', about: message.referral ? null : message.to, thing: message.id, dueOn: work.today })
