import { type Expression, sql } from 'kysely'
import { asDay, type Day } from '../../../engines/calendar/day.ts'
import type { Work } from '../../audit/work.ts'
import { type InterimOffer, interimAnswers } from './interim-offer.ts'

/** Why somebody stands where they stand, as a person said it on a day. */
export type Reason = { id: string; words: string; since: Day; by: string | null }
export type Paused = { since: Day; ringOn: Day; words: string | null; card: string }

/** What is kept of somebody's wait beside its length. */
export type WhileWaiting = { reasons: Reason[]; offers: InterimOffer[]; paused: Paused | null }

type Sealed = { id: string; sealed: string | null; by: string | null }
/** As it comes out of the one query of a list: sealed words in base 64. */
export type WhileWaitingRow = {
  reasons: (Sealed & { since: string })[] | null
  offers: (Sealed & { answer: string; on: string; until: string | null })[] | null
  paused: (Sealed & { since: string; ringOn: string; card: string }) | null
}

/** Columns for a row of a list: reasons that hold, the last few things offered meanwhile, and the pause there is. */
export function whileWaitingColumns(work: Work, referral: Expression<string>) {
  const organisation = work.organisation.id
  const by = (column: string) => sql`(select split_part(coalesce(n.known_as, n.name), ' ', 1) from participation a join person n on n.organisation_id = ${organisation} and n.id = a.person_id where a.organisation_id = ${organisation} and a.id = ${sql.ref(column)})`
  return {
    reasons: sql<WhileWaitingRow['reasons']>`(
      select json_agg(json_build_object('id', w.id, 'sealed', encode(w.words_sealed, 'base64'), 'since', w.since, 'by', ${by('w.by_id')}) order by w.since, w.id) from referral_reason w
      where w.organisation_id = ${organisation} and w.referral_id = ${referral} and w.until is null)`,
    offers: sql<WhileWaitingRow['offers']>`(
      select json_agg(json_build_object('id', o.id, 'sealed', encode(o.what_sealed, 'base64'), 'answer', o.answer, 'on', o.on_day, 'until', o.until, 'by', ${by('o.by_id')}) order by o.on_day desc, o.id desc) from (
        select * from interim_offer i where i.organisation_id = ${organisation} and i.referral_id = ${referral} order by i.on_day desc, i.id desc limit 10) o)`,
    paused: sql<WhileWaitingRow['paused']>`(
      select json_build_object('id', u.id, 'sealed', encode(u.words_sealed, 'base64'), 'since', u.from_day, 'ringOn', u.ring_on, 'card', u.card, 'by', null) from referral_pause u
      where u.organisation_id = ${organisation} and u.referral_id = ${referral} and u.ended_on is null)`,
  }
}

/** Opens the words of a row with the key of the person it is about; what was erased has none. */
export function openWhileWaiting(work: Work, { person, key }: { person: string; key: Buffer | null }, row: WhileWaitingRow): WhileWaiting {
  const open = (table: string, column: string, { id, sealed }: Sealed) => work.text.open(person, { table, column, row: id }, { sealed: sealed === null ? null : Buffer.from(sealed, 'base64'), key }) ?? null
  return {
    reasons: (row.reasons ?? []).map((one) => ({ id: one.id, words: open('referral_reason', 'words_sealed', one) ?? '', since: asDay(one.since), by: one.by })),
    offers: (row.offers ?? []).flatMap((one) => {
      const answer = interimAnswers.find((each) => each === one.answer)
      return answer ? [{ id: one.id, what: open('interim_offer', 'what_sealed', one) ?? '', answer, on: asDay(one.on), until: one.until === null ? null : asDay(one.until), by: one.by }] : []
    }),
    paused: row.paused && { since: asDay(row.paused.since), ringOn: asDay(row.paused.ringOn), card: row.paused.card, words: open('referral_pause', 'words_sealed', row.paused) },
  }
}

/** The same of one referral. One query. */
export async function readWhileWaiting(work: Work, referral: { id: string; person: string }): Promise<WhileWaiting> {
  const columns = whileWaitingColumns(work, sql`${referral.id}::uuid`)
  const { rows } = await sql<WhileWaitingRow & { key: Buffer | null }>`
    select ${columns.reasons} as reasons, ${columns.offers} as offers, ${columns.paused} as paused,
      (select wrapped from data_key where organisation_id = ${work.organisation.id} and subject_id = ${referral.person}) as key`.execute(work.db)
  const [row] = rows
  return row ? openWhileWaiting(work, { person: referral.person, key: row.key }, row) : { reasons: [], offers: [], paused: null }
}
