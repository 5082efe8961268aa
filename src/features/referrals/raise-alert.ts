import { addWorkingHours } from '../../engines/calendar/working-hours.ts'
import { dayIn } from '../../engines/calendar/zones.ts'
import type { Work } from '../audit/work.ts'
import { settleTask, raiseTask } from '../tasks/raise-task.ts'
import { alertHours, alertWithinHours } from './referral-timers.ts'
import { findReferral } from './store.ts'

/** Danger was named. Nothing is judged and nothing scored: a person looks within four working hours, as the form says. One at a time for each referral. */
export async function raiseAlert(work: Work, { referral, member }: { referral: string; member: string }): Promise<void> {
  const open = await work.db.selectFrom('referral_alert').select('id').where('organisation_id', '=', work.organisation.id).where('referral_id', '=', referral).where('seen_at', 'is', null).executeTakeFirst()
  if (open) return
  const look_by = addWorkingHours(work.now, alertWithinHours, { zone: work.organisation.zone, nation: work.organisation.nation, ...alertHours })
  await work.db.insertInto('referral_alert').values({ organisation_id: work.organisation.id, id: work.newId(), referral_id: referral, raised_at: work.now, look_by }).execute()
  await raiseTask(work, { kind: 'look at danger named', about: member, thing: referral, dueOn: dayIn(work.organisation.zone, look_by) })
  work.changed('danger named', { about: member, thing: referral })
}

/** Somebody looked, and says what they did. It is written down whatever became of it; the referral stays where it was. */
export async function lookAtAlert(work: Work, { referral: id, done }: { referral: string; done: string }): Promise<'looked' | { refused: 'not there' | 'looked at already' }> {
  const referral = await findReferral(work, id, { lock: true })
  if (!referral) return { refused: 'not there' }
  const alert = await work.db.selectFrom('referral_alert').select('id').where('organisation_id', '=', work.organisation.id).where('referral_id', '=', id).where('seen_at', 'is', null).executeTakeFirst()
  if (!alert) return { refused: 'looked at already' }
  const done_sealed = await work.text.seal(referral.person, { table: 'referral_alert', column: 'done_sealed', row: alert.id }, done)
  await work.db.updateTable('referral_alert').set({ seen_by: work.by, seen_at: work.now, done_sealed }).where('organisation_id', '=', work.organisation.id).where('id', '=', alert.id).execute()
  await settleTask(work, { kind: 'look at danger named', thing: id, how: 'looked' })
  work.changed('danger looked at', { about: referral.member, thing: id })
  return 'looked'
}
