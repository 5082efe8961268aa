import { giveRole } from '../../src/features/accounts/give-role.ts'
import { handOverTasks } from '../../src/features/tasks/hand-over-tasks.ts'
import { ensureAccount, openSession } from '../../src/features/accounts/store.ts'
import type { Organisation } from '../../src/features/audit/work.ts'
import { addOrganisation } from '../../src/features/service/store.ts'
import type { RelationshipState } from '../../src/features/relationships/relationship.ts'
import type { ReferralState } from '../../src/features/referrals/referral.ts'
import { inOrganisation, outsideOrganisations } from '../../src/platform/database/transaction.ts'
import { hashOf, newSecret } from '../../src/platform/http/cookies.ts'
import type { Alongside } from '../../src/start/compose.ts'
import { insertMany } from './insert-many.ts'
import { fillAudit } from './network-audit.ts'
import { addImports, addMessages, addTasks } from './network-desk.ts'
import { addProposal, addReferral, addRelationship, type MadeReferral } from './network-matches.ts'
import { addAround, addMember, addStaff, addSupporter, type Someone } from './network-people.ts'
import { chanceFrom } from './seeded.ts'
import { makerOf, type Maker } from './sheet.ts'

/** How many referrals stand where: 1,000 members, one each. */
const standing: Readonly<Record<ReferralState, number>> = { draft: 5, received: 15, duplicate: 10, incomplete: 5, consent_pending: 8, triage: 9, accepted: 3, declined: 20, withdrawn: 25, waiting: 120, placed: 400, feedback_sent: 30, closed: 350 }
/** Relationships under way: one for each referral that is placed. The rest of a year's are over. */
const underWay: readonly [RelationshipState, number][] = [['agreed', 15], ['introduced', 20], ['settling_in', 50], ['on_hold', 10], ['ending_planned', 5], ['active', 300]]
const supporters = { enquiry: 1, applied: 2, screening: 3, training: 5, approved: 4, available: 71, paused: 8, suspended: 1 } as const
const leftSupporters = 12

export type Network = {
  organisation: Organisation
  account: string
  /** ids for addresses */
  at: { member: string; supporter: string; waiting: string; proposal: string; relationship: string; surname: string }
  rows: Readonly<Record<string, number>>
}

/**
 * A year of a network with 1,000 members and 95 supporters (Moor Allerton Elderly Care as the report describes it): every
 * text sealed with the organisation's real keys, every audit entry signed, so that the product opens all of it. The same
 * seed makes the same people, ids and days; only keys and nonces differ.
 */
export async function fillNetwork(alongside: Alongside, { seed, auditEntries, reads }: { seed: number; auditEntries: number; reads: readonly string[] }): Promise<Network> {
  const { database, clock } = alongside
  const now = clock.now()
  const chance = chanceFrom(seed)
  const organisation: Organisation = { id: chance.id(now), slug: 'bench', name: 'Moorside Neighbours', zone: 'Europe/London', nation: 'England and Wales', telephone: '01632 960000', textTelephone: null, email: null, postalAddress: null, localHelpName: null, localHelpTelephone: null, recheckMonths: null, invented: false }
  await outsideOrganisations(database, (db) => addOrganisation(db, organisation, now))
  alongside.organisations.forget()
  const keys = await inOrganisation(database, organisation.id, (db) => alongside.keysOf(db, organisation.id))
  const maker = makerOf({ organisation, keys, chance, now })
  const made = makeEverybody(maker)
  const tables = await inOrganisation(database, organisation.id, async (db) => {
    const counts: [string, number][] = []
    for (const [table, rows] of Object.entries(maker.sheet)) counts.push([table, await insertMany(db, table, rows)])
    return counts
  })
  const accounts = await giveAccounts(alongside, organisation, [...made.staff, ...made.supporters])
  const people = [...made.members, ...made.supporters]
  const audit = await inOrganisation(database, organisation.id, (db) => fillAudit(db, maker, { keys, lookers: accounts, people, reads, changes: ['consent recorded', 'what they told us changed', 'referral waiting', 'proposal answered'], entries: auditEntries }))
  const [account = ''] = accounts
  return { organisation, account, at: made.at, rows: { ...Object.fromEntries(tables), audit_entry: audit.entries, audit_seal: audit.seals } }
}

function makeEverybody(maker: Maker) {
  const { chance, sheet, organisation_id } = maker
  sheet.service.push({ organisation_id, id: maker.id(), name: 'Friendly visiting', model: 'befriending', since: maker.day(3000), until: null })
  const staff = Array.from({ length: 3 }, () => addStaff(maker))
  const [host] = staff
  if (!host) throw new Error('A network needs somebody who coordinates.')
  const files = Object.entries(supporters).flatMap(([state, count]) => Array.from({ length: count }, () => addSupporter(maker, stateOf(state))))
  const left = Array.from({ length: leftSupporters }, () => addSupporter(maker, 'ended'))
  const members = Array.from({ length: Object.values(standing).reduce((sum, count) => sum + count, 0) }, () => addMember(maker))
  const referrals = Object.entries(standing).flatMap(([state, count], place, all) => {
    const before = all.slice(0, place).reduce((sum, [, each]) => sum + each, 0)
    return members.slice(before, before + count).map((member) => addReferral(maker, member, referralState(state)))
  })
  const matches = addMatches(maker, { referrals, staff, host, free: files.slice(15, 86), left })
  addAround(maker, referrals.filter((each) => each.state === 'closed').map((each) => each.member))
  addTasks(maker, { staff, referrals, ...matches })
  addMessages(maker, [...members, ...files], 3000)
  addImports(maker, members)
  const waiting = referrals.filter((each) => each.state === 'waiting')
  const longest = waiting.reduce((one, other) => (other.member.sinceDaysAgo > one.member.sinceDaysAgo ? other : one), waiting[0] ?? fail())
  const together = matches.together[120] ?? fail()
  return {
    staff,
    supporters: files,
    members,
    at: { member: together.member.hat, supporter: together.supporter.hat, waiting: longest.id, proposal: matches.asked[0]?.id ?? fail(), relationship: together.id, surname: chance.one(members).name.split(' ')[1] ?? fail() },
  }
}

const fail = (): never => {
  throw new Error('The network lacks somebody it should have.')
}
const stateOf = (text: string) => Object.keys(supporters).find((state): state is keyof typeof supporters => state === text) ?? fail()
const referralState = (text: string) => Object.keys(standing).find((state): state is ReferralState => state === text) ?? fail()

type Parties = { referrals: readonly MadeReferral[]; staff: readonly Someone[]; host: Someone; free: readonly Someone[]; left: readonly Someone[] }

/** Every placed referral has a relationship under way, every closed one had one, some waiting ones have been asked about. */
function addMatches(maker: Maker, { referrals, host, free, left }: Parties) {
  const { chance } = maker
  const states = underWay.flatMap(([state, count]) => Array.from({ length: count }, () => state))
  const asked: ReturnType<typeof addProposal>[] = []
  const agreed: { id: string; member: Someone }[] = []
  const together: { id: string; member: Someone; supporter: Someone }[] = []
  const propose = (referral: MadeReferral, state: 'proposed' | 'declined' | 'agreed' | 'withdrawn', daysAgo: number) => {
    const supporter = chance.one(chance.yes(0.15) && state !== 'proposed' && referral.state !== 'placed' ? left : free)
    return addProposal(maker, { referral, supporter, others: chance.some(free, 7), state, daysAgo })
  }
  for (const referral of referrals) {
    const ago = referral.placedDaysAgo
    if (referral.state === 'waiting' && asked.length < 25 && chance.yes(0.25)) asked.push(propose(referral, 'proposed', Math.min(ago, chance.between(0, 5))))
    else if (['waiting', 'placed', 'closed'].includes(referral.state) && chance.yes(0.2)) propose(referral, chance.yes(0.9) ? 'declined' : 'withdrawn', ago + 2)
    if (referral.state !== 'placed' && referral.state !== 'closed') continue
    const state = referral.state === 'placed' ? (states.pop() ?? 'active') : chance.yes(0.85) ? 'ended' : 'ended_unplanned'
    const proposal = propose(referral, 'agreed', ago)
    const id = addRelationship(maker, proposal, { state, host })
    if (state === 'agreed') agreed.push({ id, member: referral.member })
    if (state === 'active') together.push({ id, member: referral.member, supporter: proposal.supporter })
  }
  return { asked, agreed, together }
}

/** Coordinators and supporters who sign in; the first is who the benchmark looks as. */
async function giveAccounts(alongside: Alongside, organisation: Organisation, people: readonly Someone[]): Promise<string[]> {
  return alongside.work(organisation, { kind: 'software', name: 'history' }, async (work) => {
    const accounts: string[] = []
    for (const [place, someone] of people.entries()) {
      const account = await ensureAccount(work.db, { id: work.newId(), email: `bench${place}@example.org`, invented: false, now: work.now })
      await giveRole(work, { account: account.id, role: place < 3 ? 'coordinator' : 'supporter', participation: someone.hat }, handOverTasks)
      accounts.push(account.id)
    }
    return accounts
  })
}

/** A session like any other, and the secret of its cookie. */
export async function signIn(alongside: Alongside, account: string): Promise<string> {
  const secret = newSecret()
  await outsideOrganisations(alongside.database, (db) => openSession(db, { hash: hashOf(secret), account, device: 'The benchmark', now: alongside.clock.now() }))
  return secret
}
