import type { DoorRequest } from '../audit/doors.ts'

export type CaughtAccountMail = { id: string; to: string; subject: string; at: Date; text: string | undefined }

/** Sign-in mail of invented people that was caught, newest first. A real person's is never among it. */
export async function readCaughtAccountMail({ db, openForInstallation }: DoorRequest, limit: number): Promise<CaughtAccountMail[]> {
  const rows = await db
    .selectFrom('account_message as m')
    .innerJoin('account as a', 'a.id', 'm.account_id')
    .select(['m.id', 'a.email', 'm.subject', 'm.queued_at as at', 'm.body_sealed as sealed'])
    .where('m.state', '=', 'caught')
    .where('a.invented', '=', true)
    .orderBy('m.queued_at', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ id, email, subject, at, sealed }) => ({ id, to: email, subject, at, text: sealed ? openForInstallation(id, sealed) : undefined }))
}
