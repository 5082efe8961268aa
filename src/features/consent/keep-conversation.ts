import type { Work } from '../audit/work.ts'
import { readHat } from '../people/read-hats.ts'
import type { AfterConsent } from './after-consent.ts'
import { checkConsent } from './check-consent.ts'
import { answerToKeep, askAlone, type Conversation, type Unsound, whyUnsound } from './conversation.ts'
import { recordConsent } from './record-consent.ts'
import { wordsNow } from './wording.ts'

/** Writes down one talk about what is OK, and each answer under its purpose. Refused where it cannot be kept as consent, or nobody can be asked any more. */
export async function keepConversation(work: Work, { participation, talk }: { participation: string; talk: Conversation }, after: AfterConsent): Promise<'kept' | { refused: 'not there' | 'has died' | Unsound }> {
  const hat = await readHat(work, participation, { lock: true })
  if (!hat) return { refused: 'not there' }
  if (hat.died === 'yes') return { refused: 'has died' }
  const unsound = whyUnsound(talk, work.today)
  if (unsound) return { refused: unsound }
  const conversation = await saveConversation(work, hat, talk)
  for (const one of talk.about) {
    const answer = answerToKeep(one, talk, await checkConsent(work, participation, one.purpose))
    if (answer) await recordConsent(work, { participation, person: hat.person, purpose: one.purpose, answer, how: talk.how, onDay: talk.onDay, until: one.until, each: one.each ?? new Map(), note: one.words, wordsVersion: wordsNow(one.purpose).version, conversation, forThem: talk.decision !== null })
  }
  if (askAlone(talk)) await after.toAskAlone(work, participation)
  await after.talkedOver(work, { participation, alone: talk.company !== 'partner', aboutSupport: talk.about.some(({ purpose }) => purpose === 'receive support') })
  work.changed('talk about what is OK kept', { about: participation, thing: conversation })
  return 'kept'
}

async function saveConversation(work: Work, { participation, person }: { participation: string; person: string }, talk: Conversation): Promise<string> {
  const id = work.newId()
  const seal = async (column: string, words: string | null) => (words ? await work.text.seal(person, { table: 'consent_conversation', column, row: id }, words) : null)
  const decidedBy = talk.decision && talk.decision.by !== 'family alone' ? talk.decision.by : null
  await work.db
    .insertInto('consent_conversation')
    .values({
      organisation_id: work.organisation.id,
      id,
      participation_id: participation,
      on_day: talk.onDay,
      how: talk.how,
      asked_by_sealed: await work.text.seal(person, { table: 'consent_conversation', column: 'asked_by_sealed', row: id }, talk.askedBy),
      company: talk.company,
      company_sealed: await seal('company_sealed', talk.companyWords),
      interpreter_sealed: await seal('interpreter_sealed', talk.interpreter),
      late_sealed: await seal('late_sealed', talk.late),
      decided_by: decidedBy,
      best_interests_sealed: await seal('best_interests_sealed', decidedBy === null ? null : (talk.decision?.words ?? null)),
      recorded_by: work.by,
      recorded_at: work.now,
    })
    .execute()
  return id
}
