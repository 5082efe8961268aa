import type { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { doorsOf } from '../../tests/support/doors.ts'
import { afternoons, openMatchingWorld, ready, type MatchingWorld, type Signed } from '../../tests/support/matching-world.ts'
import { visitorOf } from '../../tests/support/visitor.ts'
import { proposeSupporter } from '../features/matching/asking/propose-supporter.ts'
import { askForPlan } from '../features/matching/planning/ask-for-plan.ts'
import { makePlan } from '../features/matching/planning/make-plan.ts'
import { newestPlan } from '../features/matching/planning/read-plan.ts'
import { runPlan } from '../features/matching/planning/run-plan.ts'
import { keepTwoApart } from '../features/people/around/keep-apart.ts'
import { rooms } from './rooms.ts'

// Somebody who would like to know whether Zed and Joe are kept apart opens every address there is, with every id they may know, before and after.
describe('a block between two people', () => {
  let world: MatchingWorld
  let zed: Signed
  let ids: Readonly<Record<string, string>> = {}
  let app: Hono

  beforeAll(async () => {
    world = await openMatchingWorld()
    app = doorsOf(world, { rooms })
    for (const name of ['Ann', 'Ben', 'Cat', 'Dot']) await world.supporter(`${name} Suits`, { told: { interests: ['cricket', 'allotments'], free: afternoons('Mon', 'Tue', 'Wed') } })
    const added = await world.supporter('Zed Hush', { told: { interests: ['opera'], free: afternoons('Mon') }, file: { capacity: 3, since: '2024-05-01', started: '2024', readiness: ready() } })
    zed = await world.signIn(added, 'supporter', 'Zed')
    const pat = await world.waiting('Pat Other', { interests: ['opera'], free: afternoons('Mon') })
    const ask = async (referral: string) => {
      const asked = await world.by(world.asha, (work) => proposeSupporter(work, { referral, supporter: zed.participation, why: '', besides: false, mayKnow: true }))
      return 'proposal' in asked ? asked.proposal : ''
    }
    // Zed has been asked about both, so that he has something to read again afterwards.
    ids = { joe: world.joe.participation, 'joe’s referral': world.joe.referral, zed: zed.participation, pat: pat.participation, 'pat’s referral': pat.referral, 'about joe': await ask(world.joe.referral), 'about pat': await ask(pat.referral) }
    await world.by(world.asha, askForPlan)
    const plan = await world.work(newestPlan)
    await runPlan({ work: (does) => world.work(does), workOut: (inputs, { report }) => makePlan(inputs, report) }, plan?.id ?? '')
  })
  afterAll(() => world.close())

  /** Every address with one thing in it or none, and whatever a reader might put there. */
  const addresses = () =>
    rooms.flatMap(({ routes }) => routes).flatMap(({ method, path, may }) => {
      const things = path.match(/:\w+/g)?.length ?? 0
      // Open to anyone, they know no reader; and who guesses at secrets is soon told to wait.
      if (method !== 'get' || things > 1 || may === 'anyone') return []
      return things === 0 ? [{ address: path, at: path }] : Object.entries(ids).map(([whose, id]) => ({ address: `${path} of ${whose}`, at: path.replace(/:\w+/, id) }))
    })

  /** As it can be compared: without what changes from one reading to the next. */
  const still = (html: string) => html.replaceAll(/value="[\w-]{20,}"/g, '')

  async function reads(who: Signed, wanted = addresses()): Promise<Map<string, string>> {
    const visitor = visitorOf(app)
    visitor.setCookie('alongside', who.secret)
    const found = new Map<string, string>()
    for (const { address, at } of wanted) {
      const { status, html } = await visitor.get(`/test${at}`)
      found.set(address, status === 200 ? still(html) : String(status))
    }
    return found
  }

  const shownIn = (found: Map<string, string>) => addresses().filter(({ address }) => (found.get(address) ?? '').length > 3)
  const differing = (before: Map<string, string>, after: Map<string, string>) => new Map([...after].filter(([address, page]) => before.get(address) !== page))

  it('changes nothing that Zed may open; and of what a coordinator may, nothing beyond the pages where it is written and “something has changed”', async () => {
    // Read once beforehand by both, so that what is noted of a first reading is noted.
    const [notedByZed, notedByDev] = [await reads(zed), await reads(world.dev)]
    const [own, desk] = [shownIn(notedByZed), shownIn(notedByDev)]
    expect(own.map(({ address }) => address)).toEqual(expect.arrayContaining(['/today', '/my-proposals', '/supporters/:id of zed', '/proposals/:id of about joe', '/proposals/:id of about pat']))
    expect(desk.length).toBeGreaterThan(70)
    expect(notedByZed.get('/proposals/:id of about joe')).toContain('You’re both free on Monday afternoons.')
    const [before, deskBefore] = [new Map([...notedByZed, ...(await reads(zed, own))]), new Map([...notedByDev, ...(await reads(world.dev, desk))])]
    const kept = await world.by(world.asha, (work) => keepTwoApart(work, { hat: world.joe.participation, other: zed.participation, reason: 'He was my landlord.' }))
    expect(kept).toHaveProperty('conflict')
    const [after, deskAfter] = [await reads(zed), await reads(world.dev)]
    expect([...differing(before, after).keys()]).toEqual([])
    const changed = differing(deskBefore, deskAfter)
    const whereItStands = ['/members/:id of joe', '/people/:id/kept-apart of joe', '/people/:id/kept-apart of zed', '/supporters/:id of zed']
    const somethingChanged = ['/proposals/:id of about joe', '/waiting/plan', '/waiting/plan/together', '/waiting/plan/left-out']
    expect([...changed.keys()].toSorted()).toEqual([...whereItStands, ...somethingChanged].toSorted())
    // Neither of these says what: the sentence is the same for a check that ran out, a must, or somebody who moved.
    for (const address of somethingChanged) expect(withoutThatItChanged(changed.get(address) ?? '')).toBe(withoutThatItChanged(deskBefore.get(address) ?? ''))
    expect([...changed].filter(([address]) => !whereItStands.includes(address)).map(([, page]) => page).join()).not.toMatch(/landlord|kept apart|not to be introduced/i)
  }, 60_000)

  const withoutThatItChanged = (html: string) =>
    html.slice(html.indexOf('<main')).replaceAll(/<[^>]+>/g, ' ').replaceAll(/(?:Nothing that it is made from has changed since\.|Something that it is made from has changed since: [^.]*\.|Something has changed since: [^.]*\. Have another look before you ask\.|As things stood[^.]*\. Asked for by \w+\.|Make it again\s+It can take a minute for a long list\. You can leave this page meanwhile\.)/g, '').replaceAll(/This does not hold any more: something has changed since\.|[A-Z][^.]*; [^.]*\.\s+To check: [^.]*\./g, '').replaceAll(/\s+/g, ' ')
})
