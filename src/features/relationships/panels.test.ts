import { h } from 'preact'
import { render } from 'preact-render-to-string'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openMatchingWorld, type MatchingWorld, type Signed } from '../../../tests/support/matching-world.ts'
import { asDay } from '../../engines/calendar/day.ts'
import { emptyForm } from '../../platform/http/form.ts'
import type { Actor } from '../audit/actor.ts'
import type { RoomRequest } from '../audit/routing.ts'
import type { Work } from '../audit/work.ts'
import { answerProposal } from '../matching/asking/answer-proposal.ts'
import { proposeSupporter } from '../matching/asking/propose-supporter.ts'
import { matchingPanel, questionsToday } from '../matching/show-panels.ts'
import type { Panel } from '../people/panel.ts'
import { readHat } from '../people/store.ts'
import { waitingList } from '../referrals/waiting/list-referrals.ts'
import { WaitingRow } from '../referrals/waiting/pages/line-parts.tsx'
import { referralsPanel } from '../referrals/show-referrals.ts'
import { seenBy } from '../referrals/show-today.ts'
import { agreeRelationship } from './agree-relationship.ts'
import { arrangeIntroduction } from './arrange-introduction.ts'
import { relationshipPanel } from './show-panels.ts'
import { stopRelationship } from './stop-relationship.ts'

describe('what a person’s page shows of finding and being together', () => {
  let world: MatchingWorld
  let colin: Signed
  let gareth: Signed
  let joe: Signed
  beforeAll(async () => {
    world = await openMatchingWorld()
    colin = await world.signIn(world.colin, 'supporter', 'Colin')
    gareth = await world.signIn(world.gareth, 'supporter', 'Gareth')
    joe = await world.signIn(world.joe, 'member', 'Joe')
  })
  afterAll(() => world.close())

  const requestOf = (work: Work): RoomRequest => ({ work, param: () => '', query: new URLSearchParams(), form: emptyForm, hidden: () => ({}), address: (path) => `/test${path}`, begun: undefined, begin: () => Buffer.alloc(0), outside: '', allowed: () => true })
  const shown = (panel: Panel, about: string, actor: Actor) =>
    world.work(async (work) => {
      const hat = await readHat(work, about)
      if (!hat) throw new Error('There is such a person.')
      world.queries.length = 0
      const view = await panel.show(requestOf(work), hat)
      return { queries: world.queries.length, words: view ? render(view).replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ').trim() : null }
    }, actor)
  const ask = (supporter: string, besides = false) =>
    world.by(world.asha, async (work) => {
      const done = await proposeSupporter(work, { referral: world.joe.referral, supporter, why: '', besides, mayKnow: true })
      if (!('proposal' in done)) throw new Error(`Refused: ${JSON.stringify(done)}`)
      return done.proposal
    })

  it('shows whom we asked to those who arrange it: one query', async () => {
    expect(await shown(matchingPanel, world.joe.participation, world.asha.actor)).toEqual({ queries: 1, words: 'Finding somebody What suits them, for matching' })
    await ask(world.colin.participation)
    expect(await shown(matchingPanel, world.joe.participation, world.asha.actor)).toEqual({ queries: 1, words: 'Finding somebody Colin was asked on 23 November. See how far it is What suits them, for matching' })
    expect(await shown(matchingPanel, world.colin.participation, world.asha.actor)).toEqual({ queries: 1, words: 'Being asked Asked about Joe on 23 November. See how far it is What suits them, for matching' })
  })

  it('tells a supporter that there is a question, and not about whom', async () => {
    expect(await shown(matchingPanel, world.colin.participation, colin.actor)).toEqual({ queries: 1, words: 'A question for you Somebody you might get on with. Read and answer' })
    const today = await world.work((work) => questionsToday.show(requestOf(work)), colin.actor)
    expect(today?.jump).toEqual({ id: 'asked', label: 'question for you', count: 1 })
    expect(await world.work((work) => questionsToday.show(requestOf(work)), gareth.actor)).toBeNull()
  })

  it('shows a member nothing of who is being asked, nor another supporter', async () => {
    expect((await shown(matchingPanel, world.joe.participation, joe.actor)).words).toBeNull()
    expect((await shown(matchingPanel, world.joe.participation, gareth.actor)).words).toBeNull()
    expect((await shown(matchingPanel, world.colin.participation, gareth.actor)).words).toBeNull()
  })

  it('shows the two one another by first name, those who arrange it both names, and a second supporter not the first', async () => {
    for (const supporter of [world.colin, world.gareth]) {
      const proposal = supporter === world.colin ? await firstOpen() : await ask(supporter.participation, true)
      await world.by(world.asha, async (work) => {
        for (const side of ['supporter', 'member'] as const) await answerProposal(work, { proposal, side, answer: 'yes', on: work.today, reason: '' })
        await agreeRelationship(work, { proposal, agreement: { way: 'home', where: '', often: 'weekly', isPrivate: '', ifWorried: 'ring', howLong: 'six months' } })
      })
    }
    const staff = await shown(relationshipPanel, world.joe.participation, world.asha.actor)
    expect(staff.queries).toBe(1)
    for (const name of ['Gareth Pugh', 'Colin Mabey']) expect(staff.words).toContain(name)
    expect((await shown(relationshipPanel, world.colin.participation, world.asha.actor)).words).toContain('Joe Kaminski')
    expect((await shown(relationshipPanel, world.joe.participation, joe.actor)).words).toMatch(/Gareth.*Colin|Colin.*Gareth/)
    expect((await shown(relationshipPanel, world.joe.participation, joe.actor)).words).not.toMatch(/Pugh|Mabey/)
    expect((await shown(relationshipPanel, world.colin.participation, colin.actor)).words).toContain('Joe')
    expect((await shown(relationshipPanel, world.joe.participation, colin.actor)).words).toBeNull()
    expect((await shown(relationshipPanel, world.colin.participation, gareth.actor)).words).toBeNull()
  })

  const firstOpen = () => world.work(async (work) => (await work.db.selectFrom('proposal').select('id').where('organisation_id', '=', work.organisation.id).executeTakeFirstOrThrow()).id)
})

describe('somebody who is being introduced, while they still wait', () => {
  let world: MatchingWorld
  beforeAll(async () => void (world = await openMatchingWorld()))
  afterAll(() => world.close())

  const request = (work: Work): RoomRequest => ({ work, param: () => '', query: new URLSearchParams(), form: emptyForm, hidden: () => ({}), address: (path) => `/test${path}`, begun: undefined, begin: () => Buffer.alloc(0), outside: '', allowed: () => true })
  const seen = () =>
    world.by(world.asha, async (work) => {
      const hat = await readHat(work, world.joe.participation)
      const [line] = await waitingList(work, 1, 25)
      if (!hat || !line) throw new Error('Joe waits.')
      const row = render(h(WaitingRow, { line, seen: seenBy(work), address: (path: string) => `/test${path}` }))
      const card = await referralsPanel.show(request(work), hat)
      return { row, card: card ? render(card) : '', introducing: line.introducing }
    })

  it('is not looked for again: the list and their page say who arranges it, and lead there', async () => {
    const before = await seen()
    expect(before.introducing).toBeNull()
    for (const html of [before.row, before.card]) expect(html).toContain('Find someone')
    const proposal = await world.by(world.asha, async (work) => {
      const done = await proposeSupporter(work, { referral: world.joe.referral, supporter: world.colin.participation, why: '', besides: false, mayKnow: true })
      if (!('proposal' in done)) throw new Error(`Refused: ${JSON.stringify(done)}`)
      for (const side of ['supporter', 'member'] as const) await answerProposal(work, { proposal: done.proposal, side, answer: 'yes', on: work.today, reason: '' })
      return done.proposal
    })
    const agreed = await seen()
    expect(agreed.introducing).toEqual({ path: `/proposals/${proposal}`, by: 'Asha' })
    for (const html of [agreed.row, agreed.card]) {
      expect(html).toContain('Being introduced')
      expect(html).toContain('Both said yes. Asha arranges it.')
      expect(html).toContain(`/test/proposals/${proposal}`)
      expect(html).not.toContain('Find someone')
    }
    const made = await world.by(world.asha, (work) => agreeRelationship(work, { proposal, agreement: { way: 'home', where: '', often: 'Weekly', isPrivate: '', ifWorried: 'Ring', howLong: 'A year' } }))
    if (!('relationship' in made)) throw new Error('They agreed.')
    await world.by(world.asha, (work) => arrangeIntroduction(work, { relationship: made.relationship, on: asDay('2026-12-03'), at: '14:00', place: 'x', withId: world.dev.participation, held: false }))
    expect((await seen()).introducing, 'whoever goes with them arranges it from now on').toEqual({ path: `/relationships/${made.relationship}`, by: 'Dev' })
    await world.by(world.asha, (work) => stopRelationship(work, made.relationship, { reason: 'would rather not' }))
    expect((await seen()).row, 'it came to nothing, and somebody is looked for again').toContain('Find someone')
  })
})
