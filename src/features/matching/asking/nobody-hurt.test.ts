import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { afternoons, openMatchingWorld, type MatchingWorld, type Signed } from '../../../../tests/support/matching-world.ts'

// A no, as it is for everybody it concerns: whoever said it, whoever waits, whoever is asked next, and whoever arranges it.
describe('a proposal declined', () => {
  let world: MatchingWorld
  let colin: Signed
  let gareth: Signed
  let ida: { referral: string; participation: string }
  let proposal = ''
  beforeAll(async () => {
    world = await openMatchingWorld()
    colin = await world.signIn(world.colin, 'supporter', 'Colin')
    gareth = await world.signIn(world.gareth, 'supporter', 'Gareth')
    ida = await world.waiting('Ida Next', { interests: ['allotments', 'trains'], free: afternoons('Tue', 'Thu') })
  })
  afterAll(() => world.close())

  const plain = (html: string) => html.slice(html.indexOf('<main'), html.indexOf('</main>')).replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
  const read = async (who: Signed, path: string) => plain((await world.as(who).get(path)).html)
  const shortlist = (referral: string) => read(world.asha, `/test/referrals/${referral}/shortlist`)
  const ask = async (supporter: string, why: string) => {
    const asha = world.as(world.asha)
    await asha.get(`/test/referrals/${world.joe.referral}/shortlist`)
    const sent = await asha.send(`/test/referrals/${world.joe.referral}/proposals`, { supporter, why, mayknow: 'yes' })
    return (sent.location ?? '').split('/').at(-1) ?? ''
  }

  it('needs no reason, and thanks whoever said no', async () => {
    const others = await shortlist(ida.referral)
    proposal = await ask(world.colin.participation, 'Shared plots.')
    const phone = world.as(colin)
    const page = await phone.get(`/test/proposals/${proposal}`)
    expect(plain(page.html)).toContain('Anything you’d like us to know If you want')
    const sent = await phone.send(`/test/proposals/${proposal}/answers`, { answer: 'no' })
    expect(plain((await phone.follow(sent)).html)).toContain('That’s fine. We’ll think of somebody else. It won’t count against you.')
    expect(await read(colin, '/test/my-proposals')).toContain('Nobody to think about just now.')
    // Nothing of it weighs against Colin: whoever else waits reads of him as before, in the same place.
    expect(await shortlist(ida.referral)).toBe(others)
  })

  it('goes back to matching: Joe waits as before, and the two are not thought of again', async () => {
    const page = await shortlist(world.joe.referral)
    expect(page).toContain('One idea before this came to nothing, and it wasn’t down to Joe.')
    expect(page).not.toMatch(/Colin/)
    const { rows } = await world.work((work) => sql<{ state: string; since: string }>`select state, waiting_since::text as since from referral where organisation_id = ${work.organisation.id} and id = ${world.joe.referral}`.execute(work.db))
    expect(rows).toEqual([{ state: 'waiting', since: '2026-09-07' }])
    expect(await read(world.asha, `/test/proposals/${proposal}`)).toContain('This came to nothing, and that’s all right. All Joe needs to hear is that we’re still looking.')
  })

  it('leaves nothing with Joe that says so: no message, and no word on his record of who looked', async () => {
    const { rows } = await world.work((work) => sql<{ n: number }>`select (select count(*)::int from message where organisation_id = ${work.organisation.id} and to_id = ${world.joe.participation}) + (select count(*)::int from audit_entry where organisation_id = ${work.organisation.id} and about_id = ${world.joe.participation} and account_id = ${colin.account}) as n`.execute(work.db))
    expect(rows).toEqual([{ n: 0 }])
  })

  it('is not heard of by whoever is asked next: Gareth reads what anybody asked first would read', async () => {
    const next = await ask(world.gareth.participation, 'Cricket.')
    const own = await read(gareth, `/test/proposals/${next}`)
    expect(own).toContain('There’s somebody we think you might get on with.')
    expect(own).not.toMatch(/second|third|next|instead|else|before|again|other (?:people|supporters)|came to nothing|Colin|Joe/i)
    proposal = next
  })

  it('and where the person says no, the supporter hears that it isn’t needed, and nothing of a no', async () => {
    const asha = world.as(world.asha)
    await world.as(gareth).get(`/test/proposals/${proposal}`)
    const phone = world.as(gareth)
    await phone.get(`/test/proposals/${proposal}`)
    await phone.send(`/test/proposals/${proposal}/answers`, { answer: 'yes' })
    await asha.get(`/test/proposals/${proposal}`)
    await asha.send(`/test/proposals/${proposal}/answers`, { answer: 'no', 'on-day': '23', 'on-month': '11', 'on-year': '2026', reason: 'Too loud for me.' })
    const own = await read(gareth, `/test/proposals/${proposal}`)
    expect(own).toContain('Thank you. It isn’t needed any more: things have changed on our side. We’ll ring you.')
    expect(own).not.toMatch(/\bno\b|loud|rather not|declined|Joe/i)
    expect(await shortlist(world.joe.referral)).toContain('Two ideas before this came to nothing, and none of it was down to Joe.')
  })
})
