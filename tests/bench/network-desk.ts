import { randomBytes } from 'node:crypto'
import type { MadeProposal, MadeReferral } from './network-matches.ts'
import type { Someone } from './network-people.ts'
import type { Maker } from './sheet.ts'

type Raised = { kind: string; about: string | null; thing: string; dueDaysAgo: number; settled: boolean }

/** A task of a coordinator's day, done or still to do, with a colleague as its fallback. */
function addTask(maker: Maker, staff: readonly Someone[], raised: Raised) {
  const { organisation_id, chance, sheet } = maker
  const [owner, fallback] = chance.some(staff, 2)
  if (!owner || !fallback) throw new Error('A network needs two coordinators.')
  const at = maker.moment(Math.max(0, raised.dueDaysAgo + 7))
  const done = raised.settled ? maker.moment(Math.max(0, raised.dueDaysAgo)) : null
  sheet.task.push({
    organisation_id, id: maker.id(at), kind: raised.kind, about_id: raised.about, thing_id: raised.thing, owner_id: owner.hat, fallback_id: fallback.hat, due_on: maker.day(raised.dueDaysAgo), raised_at: at,
    settled_at: done, settled_by: done && owner.hat, settled_how: done && 'looked',
  })
}

export type Desk = { staff: readonly Someone[]; referrals: readonly MadeReferral[]; asked: readonly MadeProposal[]; agreed: readonly { id: string; member: Someone }[] }

/** What is open today follows from where everything stands; what was settled over the year, from where everything has been. */
export function addTasks(maker: Maker, { staff, referrals, asked, agreed }: Desk) {
  for (const { id, member, state } of referrals) {
    const about = member.hat
    addTask(maker, staff, { kind: 'first conversation', about, thing: id, dueDaysAgo: state === 'received' ? -2 : Math.max(0, member.sinceDaysAgo - 5), settled: state !== 'received' })
    if (state === 'consent_pending') addTask(maker, staff, { kind: 'ask the person first', about, thing: id, dueDaysAgo: 1, settled: false })
    for (let ago = member.sinceDaysAgo - 28; ago > 0 && ago > member.sinceDaysAgo - 120; ago -= 28) addTask(maker, staff, { kind: 'contact while waiting', about, thing: id, dueDaysAgo: ago, settled: true })
    if (state === 'waiting' && maker.chance.yes(0.3)) addTask(maker, staff, { kind: 'contact while waiting', about, thing: id, dueDaysAgo: maker.chance.between(-6, 3), settled: false })
    if (state === 'waiting' && member.sinceDaysAgo > 150) addTask(maker, staff, { kind: 'waiting too long', about, thing: id, dueDaysAgo: 0, settled: false })
  }
  for (const { id, referral } of asked) addTask(maker, staff, { kind: 'proposal to answer', about: referral.member.hat, thing: id, dueDaysAgo: maker.chance.between(-5, 2), settled: false })
  for (const { id, member } of agreed) addTask(maker, staff, { kind: maker.chance.yes(0.5) ? 'arrange the introduction' : 'introduction due', about: member.hat, thing: id, dueDaysAgo: maker.chance.between(-10, 1), settled: false })
}

/** Messages of a year: sent ones keep their subject and have lost their text. */
export function addMessages(maker: Maker, people: readonly Someone[], count: number) {
  const { organisation_id, chance, sheet } = maker
  for (let number = 0; number < count; number += 1) {
    const to = chance.one(people)
    const at = maker.moment(chance.between(1, 364))
    const id = maker.id(at)
    sheet.message.push({ organisation_id, id, to_id: to.hat, kind: 'proposal to a supporter', channel: 'email', address: `person${number}@example.org`, message_id: `<${id}@example.org>`, subject: 'A question for you', body_sealed: null, state: 'sent', queued_at: at, sending_at: at, settled_at: at, why: null })
  }
}

/** Two lists brought in at the beginning of the year, one undone, and one whose questions wait for answers. */
export function addImports(maker: Maker, people: readonly Someone[]) {
  const { organisation_id, chance, sheet } = maker
  for (const [place, state] of (['brought in', 'brought in', 'undone', 'put aside', 'questions'] as const).entries()) {
    const at = maker.moment(300 - place * 70)
    const id = maker.id(at)
    const name = `list-${place + 1}.csv`
    sheet.import.push({ organisation_id, id, state, as_of: maker.day(300 - place * 70), mapping: JSON.stringify({ [name]: { kind: 'members', columns: { 0: 'name', 1: 'telephone', 2: 'not used' } } }), started_by: null, started_at: at, state_since: at })
    sheet.import_file.push({ organisation_id, import_id: id, name, place: 0, bytes_sealed: maker.seal(id, { table: 'import_file', column: 'bytes_sealed', row: `${id}/${name}` }, randomBytes(20_000)), size: 20_000, hash: randomBytes(32) })
    for (let row = 2; row < 202; row += 1) {
      const someone = chance.one(people)
      sheet.import_row.push({ organisation_id, import_id: id, file: name, row, cells_sealed: maker.seal(id, { table: 'import_row', column: 'cells_sealed', row: `${id}/${name}/${row}` }, JSON.stringify([someone.name, '01632 960123', 'ring after two'])), became: 'people' })
      if (state === 'brought in') sheet.import_made.push({ organisation_id, import_id: id, what: 'person', thing_id: someone.person, file: name, row, made_at: at })
    }
  }
}
