import { addDays, asDay } from '../../engines/calendar/day.ts'
import type { Work } from '../../features/audit/work.ts'
import { answerProposal } from '../../features/matching/asking/answer-proposal.ts'
import { proposeSupporter } from '../../features/matching/asking/propose-supporter.ts'
import { readMember } from '../../features/matching/matching-profiles.ts'
import { detailsOfMember } from '../../features/matching/preparing/details.ts'
import { toldThings } from '../../features/matching/preparing/preparation.ts'
import { preparePerson } from '../../features/matching/preparing/prepare-person.ts'
import { agreeRelationship } from '../../features/relationships/agree-relationship.ts'
import { arrangeIntroduction } from '../../features/relationships/arrange-introduction.ts'
import { carryOn } from '../../features/relationships/carry-on.ts'
import { recordHolding } from '../../features/relationships/record-holding.ts'
import { beginSettlingIn } from '../../features/relationships/settle-in.ts'
import { stopRelationship } from '../../features/relationships/stop-relationship.ts'
import { type Happened, type Known, theOne } from './happened.ts'
import type { InventedMember } from './people.ts'

type Met = { proposal: string; relationship: string; introduction: string }

const agreement = { way: 'home', where: 'At home, or the café on the corner', often: 'Every two weeks, about an hour', isPrivate: 'What is said stays between you, unless somebody is in danger', ifWorried: 'Ring Asha; at night, the numbers at the top of every page', howLong: 'We look at it together after six weeks' } as const

/** Throws where a step of the history was refused: the history is made by the rules or not at all. */
function done<T extends object>(result: T, what: string): Exclude<T, { refused: string }> {
  if (isDone(result)) return result
  throw new Error(`The history was refused: ${what} (${JSON.stringify(result)}).`)
}

const isDone = <T extends object>(result: T): result is Exclude<T, { refused: string }> => !('refused' in result)

/** How a member and a supporter came together, as far as their story goes: days before the end of the history. */
export function cameTogether(one: InventedMember, known: Known): Happened[] {
  const met: Met = { proposal: '', relationship: '', introduction: '' }
  const recent = one.story === 'asked' ? [3] : one.story === 'agreed' ? [12, 9, 6, 4] : one.story === 'introduced' ? [30, 27, 24, 20, 3] : undefined
  const [asked = 0, answered = 0, agreed = 0, arranged = 0, held = 0] = recent ?? [one.received - 10, one.received - 12, one.received - 14, one.received - 15, one.received - 20]
  const steps: (Happened | undefined)[] = [
    at(asked, (work) => ask(work, one, { known, met })),
    one.slug === 'hilda' ? at(1, (work) => says(work, met, 'supporter')) : undefined,
    ...(one.story === 'asked' ? [] : [at(answered, (work) => bothSayYes(work, met)), at(agreed, (work) => agree(work, met))]),
    ...(one.story === 'asked' || one.slug === 'agnes' ? [] : [at(arranged, (work) => arrange(work, met, one.story === 'agreed' ? arranged + 2 : arranged - held))]),
    ...(['together', 'introduced', 'ended', 'died'].includes(one.story) ? [at(held, (work) => hold(work, met))] : []),
    ...(['together', 'ended', 'died'].includes(one.story) ? goesOn(one, met) : []),
  ]
  return steps.flatMap((step) => step ?? [])
}

const at = (daysAgo: number, does: Happened['does']): Happened => ({ daysAgo: Math.max(0, daysAgo), does })

function goesOn(one: InventedMember, met: Met): Happened[] {
  const on = [
    at(one.received - 27, async (work) => void done(await beginSettlingIn(work, met.relationship, { member: true, supporter: true }), 'settling in')),
    at(one.received - 62, async (work) => void done(await carryOn(work, met.relationship, { heldOn: work.today, agreed: true }), 'going on')),
  ]
  if (one.story === 'ended') return [...on, at(endedDaysAgo(one), (work) => partAsFriends(work, met))]
  if (one.story === 'died') return [...on, at(39, async (work) => void done(await stopRelationship(work, met.relationship, { reason: 'death of a member' }), 'stopping'))]
  return on
}

/** Lately with Nora: whoever suggested her is still to hear of it, if she agrees. */
const endedDaysAgo = (one: InventedMember): number => (one.slug === 'nora' ? 6 : Math.round(one.received / 3))

/** It ended well, and nobody is looked for again. */
async function partAsFriends(work: Work, met: Met) {
  done(await stopRelationship(work, met.relationship, { reason: 'would rather not', next: 'that was all' }), 'stopping')
}

async function ask(work: Work, one: InventedMember, { known, met }: { known: Known; met: Met }) {
  const member = theOne(known.members, one.slug)
  const supporter = theOne(known.supporters, one.with ?? '')
  await isPrepared(work, { referral: member.referral ?? '', member: member.participation })
  const asked = await proposeSupporter(work, { referral: member.referral ?? '', supporter: supporter.participation, why: 'They would make each other laugh.', besides: false, mayKnow: true })
  met.proposal = done(asked, `asking ${one.with} about ${one.slug}`).proposal
}

/** Told how it goes, in their own time; what they like and who lives with them may be said. */
export async function isPrepared(work: Work, who: { referral: string; member: string }) {
  const read = await readMember(work, { member: who.member, waitingSince: null })
  const picked = read ? detailsOfMember(read.profile).map(({ id }) => id) : []
  const prepared = await preparePerson(work, { referral: who.referral, on: work.today, format: 'face to face', told: toldThings, words: { asked: 'How soon would that be?', picked, describedAs: null, mayKnow: null } })
  if (prepared !== 'prepared') throw new Error(`The history was refused: preparing (${JSON.stringify(prepared)}).`)
}

async function says(work: Work, met: Met, side: 'member' | 'supporter') {
  done(await answerProposal(work, { proposal: met.proposal, side, answer: 'yes', on: work.today, reason: '' }), `${side} says yes`)
}

async function bothSayYes(work: Work, met: Met) {
  await says(work, met, 'supporter')
  await says(work, met, 'member')
}

async function agree(work: Work, met: Met) {
  met.relationship = done(await agreeRelationship(work, { proposal: met.proposal, agreement }), 'agreeing').relationship
}

async function arrange(work: Work, met: Met, inDays: number) {
  const on = addDays(asDay(work.today), inDays)
  met.introduction = done(await arrangeIntroduction(work, { relationship: met.relationship, on, at: '14:00', place: 'At home', withId: work.by ?? '', held: false }), 'arranging').introduction
}

async function hold(work: Work, met: Met) {
  done(await recordHolding(work, { introduction: met.introduction, held: true }), 'meeting')
}
