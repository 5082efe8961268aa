import type { Work } from '../audit/work.ts'
import { isAnswer, type TalkQuestion } from './conversation.ts'
import { moveReferral } from './move-referral.ts'
import { readStanding } from './read-standing.ts'
import { agrees, newStates } from './referral.ts'
import { findReferral, saidWith } from './store.ts'

export type TalkedAbout = { referral: string; question: TalkQuestion; answer: string; note: string | null }

/**
 * One answer of the first talk. The first one, whether this is something we do, is where getting to know somebody begins; it needs that
 * they know and would like to talk.
 */
export async function recordTalk(work: Work, { referral: id, question, answer, note }: TalkedAbout): Promise<'recorded' | { refused: 'not there' | 'already decided' | 'no consent yet' | 'a person decides first' }> {
  const referral = await findReferral(work, id, { lock: true })
  if (!referral) return { refused: 'not there' }
  if (!newStates.some((state) => state === referral.state)) return { refused: 'already decided' }
  const { obstacles, bestInterests } = await readStanding(work, referral)
  if (!agrees(referral.source, await saidWith(work, referral.id), bestInterests)) return { refused: 'no consent yet' }
  if (obstacles.length > 0) return { refused: 'a person decides first' }
  if (!isAnswer(question, answer)) throw new Error(`"${answer}" is no answer to "${question}".`)
  if (referral.state !== 'triage') await moveReferral(work, { referral: id, to: 'triage', reason: 'first conversation' })
  await addTalk(work, { referral: id, person: referral.person, question, answer, note })
  work.changed('talk recorded', { about: referral.member, thing: id })
  return 'recorded'
}

async function addTalk(work: Work, { referral, person, question, answer, note }: TalkedAbout & { person: string }): Promise<void> {
  const { count } = await work.db
    .selectFrom('referral_talk')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('organisation_id', '=', work.organisation.id)
    .where('referral_id', '=', referral)
    .executeTakeFirstOrThrow()
  const number = Number(count) + 1
  const note_sealed = note ? await work.text.seal(person, { table: 'referral_talk', column: 'note_sealed', row: `${referral}/${number}` }, note) : null
  await work.db.insertInto('referral_talk').values({ organisation_id: work.organisation.id, referral_id: referral, number, question, answer, note_sealed, by_id: work.by, recorded_at: work.now }).execute()
}
