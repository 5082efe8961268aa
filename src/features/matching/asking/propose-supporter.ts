import { addWorkingDays } from '../../../engines/calendar/working-days.ts'
import type { Work } from '../../audit/work.ts'
import { type Outgoing, queueMessage } from '../../messages/queue-message.ts'
import { firstName, firstNames } from '../../people/person.ts'
import { answerFor } from '../../people/reaching/reach.ts'
import { readReach, type Hat } from '../../people/read-hats.ts'
import { rulesOf } from '../../people/reaching/read-reach.ts'
import { findReferral } from '../../referrals/find-referral.ts'
import { raiseTask } from '../../tasks/raise-task.ts'
import { readPair } from '../matching-profiles.ts'
import { readPreparation } from '../preparing/read-preparation.ts'
import { settingsFor } from '../weights/read-settings.ts'
import { mayKnowEachOther } from './may-know.ts'
import { roomForOneMore } from './two-supporters.ts'
import { rememberChoice } from './remember-choice.ts'
import type { Shortlist } from '../weighing/shortlist.ts'
import { readAround } from './read-around.ts'
import { holdReferral, holdSupporter, saveProposal } from './store.ts'
import { weighPair } from '../weighing/weigh-pair.ts'
import { askingWords } from './words.ts'

export type Proposed = {
  referral: string
  supporter: string
  /** in a line, for whoever covers: sealed, staff alone */
  why: string
  /** a person's decision to ask although somebody else has been asked or is being introduced */
  besides: boolean
  /** where the two may know each other: the person was asked first, without a name, and it’s fine */
  mayKnow?: boolean
  /** who stood on the page, in order, when they were chosen */
  shown?: readonly string[]
}

export type ProposeRefused =
  | { refused: 'not there' }
  | { refused: 'not waiting' | 'asked already' | 'somebody is asked' | 'not prepared' | 'may know'; member: string; supporter: string }
  | { refused: 'not now'; why: NonNullable<Shortlist['notNow']>; member: string }
  | { refused: 'does not fit'; because: string; private: boolean; supporter: string }

/** Leaves a message for later; the messages room's own way unless another is handed over. */
export type Tell = (work: Work, letter: Outgoing) => Promise<unknown>

/**
 * Notes that a supporter is to be asked about somebody waiting. They hear no name, and no tie is made: it would open the
 * page. Both rows are held first and read afterwards, so that of two coordinators at once the second sees what the first did.
 */
export async function proposeSupporter(work: Work, proposed: Proposed, tell: Tell = queueMessage): Promise<{ proposal: string } | ProposeRefused> {
  const found = await findReferral(work, proposed.referral)
  if (!found) return { refused: 'not there' }
  const referral = await holdReferral(work, proposed.referral)
  const there = await holdSupporter(work, proposed.supporter)
  const pair = await readPair(work, { member: found.member, waitingSince: found.waitingSince, supporter: proposed.supporter })
  if (!referral || !there || !pair) return { refused: 'not there' }
  const [member = '', supporter = ''] = firstNames([pair.memberHat, pair.supporter.hat])
  const names = { member, supporter }
  if (referral.state !== 'waiting') return { refused: 'not waiting', ...names }
  const { open, relationship, together } = await readAround(work, proposed.referral)
  if (open.some((one) => one.supporter === proposed.supporter)) return { refused: 'asked already', ...names }
  const oneMore = roomForOneMore(pair.member, { asked: open.length, together })
  if (!oneMore && !proposed.besides) return { refused: 'somebody is asked', ...names }
  const { settings, setting } = await settingsFor(work, proposed.referral)
  const weighed = weighPair(pair, { asOf: work.today, settings })
  if ('notNow' in weighed) return { refused: 'not now', why: weighed.notNow, member: names.member }
  if ('because' in weighed) return { refused: 'does not fit', because: weighed.because, private: weighed.private, supporter: names.supporter }
  const preparation = await readPreparation(work, { referral: proposed.referral })
  if (!preparation) return { refused: 'not prepared', ...names }
  const near = mayKnowEachOther(pair.memberHat, pair.supporter.hat)
  if (near && proposed.mayKnow !== true) return { refused: 'may know', ...names }
  const id = work.newId()
  const why = proposed.why.trim()
  const whySealed = why === '' ? null : await work.text.seal(pair.memberHat.person, { table: 'proposal', column: 'why_sealed', row: id }, why)
  await saveProposal(work, { id, referral: proposed.referral, member: found.member, supporter: proposed.supporter, besides: open.length > 0 || relationship, whySealed, preparation: preparation.id, setting, mayKnow: near ? 'asked and it’s fine' : 'not likely' })
  await rememberChoice(work, { proposal: id, referral: proposed.referral, shown: proposed.shown ?? [] })
  await raiseTask(work, { kind: 'proposal to answer', about: found.member, thing: id, dueOn: addWorkingDays(work.today, settings.answerDays, work.organisation.nation), owner: work.by })
  work.changed('supporter asked', { about: found.member, thing: id })
  await tellSupporter(work, pair.supporter.hat, tell)
  return { proposal: id }
}

/** A neutral line, where they have an email address of their own and have not asked us not to use it. */
async function tellSupporter(work: Work, hat: Hat, tell: Tell): Promise<void> {
  const reach = await readReach(work, hat)
  const email = reach.points.find((point) => point.kind === 'email' && point.whose === null)
  if (!email || answerFor('email', rulesOf(reach)) === 'no') return
  const { subject, body } = askingWords.letter(firstName(hat), work.actor.kind === 'person' ? work.actor.name : null)
  await tell(work, { to: hat.participation, person: hat.person, kind: 'proposal to a supporter', address: email.value, subject, body })
}
