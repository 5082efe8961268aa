import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { formsOn } from '../../../../tests/support/visitor.ts'
import { openMatchingWorld, type MatchingWorld, type Signed } from '../../../../tests/support/matching-world.ts'

// Told as it happens at a desk and on a supporter's phone, through the addresses, with what each of them reads.
describe('asking both', () => {
  let world: MatchingWorld
  let colin: Signed
  let gareth: Signed
  let proposal = ''
  beforeAll(async () => {
    world = await openMatchingWorld()
    colin = await world.signIn(world.colin, 'supporter', 'Colin')
    gareth = await world.signIn(world.gareth, 'supporter', 'Gareth')
  })
  afterAll(() => world.close())

  const shortlist = () => `/test/referrals/${world.joe.referral}/shortlist`
  const words = (html: string) => html.slice(html.indexOf('<main')).replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

  it('chooses nobody until somebody chooses, and says which field is missing', async () => {
    const asha = world.as(world.asha)
    await asha.get(shortlist())
    const sent = await asha.send(`/test/referrals/${world.joe.referral}/proposals`, { why: 'x'.repeat(301) })
    expect(sent.status).toBe(422)
    expect(words(sent.html)).toContain('Choose whom to ask first')
    expect(words(sent.html)).toContain('Keep it to a line: 300 characters at most')
    expect(sent.html).toContain('x'.repeat(301))
  })

  it('asks Colin, whose name stands on the button once he is chosen', async () => {
    const asha = world.as(world.asha)
    const page = await asha.get(`${shortlist()}?choose=${world.colin.participation}`)
    expect(words(page.html)).toContain('Ask Colin first')
    const sent = await asha.send(`/test/referrals/${world.joe.referral}/proposals`, { supporter: world.colin.participation, why: 'Shared plots.', mayknow: 'yes' })
    expect(sent.status).toBe(303)
    proposal = sent.location ?? ''
    const seen = words((await asha.follow(sent)).html)
    for (const line of ['Joe Kaminski and Colin Mabey', 'First ask Colin, without a name.', 'What to say to Colin', 'There’s a cat at home.', 'Don’t say Joe’s name, street or health.', 'Shared plots.']) expect(seen).toContain(line)
    const again = await asha.get(shortlist())
    expect(words(again.html)).toContain('Colin has been asked.')
  })

  it('says the same to Colin himself, on his own page: no name, place, age, need or condition', async () => {
    const phone = world.as(colin)
    const list = await phone.get('/test/my-proposals')
    expect(words(list.html)).toContain('Somebody you might get on with')
    const page = await phone.get(proposal)
    expect(page.status).toBe(200)
    expect(words(page.html)).toContain('You both like allotments.')
    expect(words(page.html)).toContain('That you like allotments')
    for (const seen of [list.html, page.html]) {
      expect(words(seen)).not.toMatch(/Joe|LS8|79|[Hh]earing|stairs/)
      expect(seen).not.toMatch(/Kaminski|Canal End/)
      expect(seen).not.toContain(world.joe.participation)
      expect(seen).not.toContain(world.joe.referral)
    }
  })

  it('is not there for a supporter who was not asked, nor for another organisation', async () => {
    expect((await world.as(gareth).get(proposal)).status).toBe(404)
    expect((await world.as(gareth).get('/test/my-proposals')).html).toContain('Nobody to think about just now.')
    await world.another('elsewhere')
    expect((await world.as(world.asha).get(proposal.replace('/test/', '/elsewhere/'))).status).toBe(404)
  })

  it('lets Colin answer for himself and not for Joe', async () => {
    const phone = world.as(colin)
    const page = await phone.get(proposal)
    const hidden = formsOn(page.html).find(({ action }) => action === `${proposal}/answers`)?.hidden ?? {}
    expect(hidden['side']).toBe('supporter')
    const forged = await world.app.request(`http://localhost:3000${proposal}/answers`, { method: 'POST', body: new URLSearchParams({ ...hidden, side: 'member', answer: 'yes' }).toString(), headers: { 'content-type': 'application/x-www-form-urlencoded', cookie: `alongside=${colin.secret}`, 'sec-fetch-site': 'same-origin' } })
    expect(forged.status).toBe(404)
    const sent = await phone.send(`${proposal}/answers`, { answer: 'yes', tell: 'likes:allotments' })
    expect(words((await phone.follow(sent)).html)).toContain('Thank you. We’ll ask the other person now, and ring you.')
  })

  it('leaves nothing on Joe’s record of who looked that would tell him who was asked', async () => {
    const by = await world.work((work) => work.db.selectFrom('audit_entry').select('did').where('organisation_id', '=', work.organisation.id).where('about_id', '=', world.joe.participation).where('account_id', '=', colin.account).execute())
    expect(by).toEqual([])
  })

  it('then tells Asha what to say to Joe: a first name and what both share', async () => {
    const asha = world.as(world.asha)
    const page = words((await asha.get(proposal)).html)
    expect(page).toContain('What to say to Joe')
    expect(page).toContain('They’re called Colin, and they’d like to meet you.')
    expect(page.slice(page.indexOf('What to say to Joe'), page.indexOf('What did Joe say?'))).not.toMatch(/Mabey|check|DBS/)
  })

  it('keeps a day in the future out, and what was typed in', async () => {
    const asha = world.as(world.asha)
    await asha.get(proposal)
    const sent = await asha.send(`${proposal}/answers`, { answer: 'yes', 'on-day': '24', 'on-month': '12', 'on-year': '2026', reason: 'He laughed' })
    expect(sent.status).toBe(422)
    expect(words(sent.html)).toContain('That day hasn’t come yet')
    expect(sent.html).toContain('He laughed')
  })

  it('makes one answer of two taps', async () => {
    const asha = world.as(world.asha)
    await asha.get(proposal)
    const yes = { answer: 'yes', 'on-day': '23', 'on-month': '11', 'on-year': '2026' }
    const first = await asha.send(`${proposal}/answers`, yes)
    const second = await asha.send(`${proposal}/answers`, yes)
    expect([first.status, second.status]).toEqual([303, 303])
    expect(words((await asha.follow(second)).html)).toContain('Both said yes. Next: what you agree, and a day to meet.')
  })

  it('says to somebody who is too late that it is settled', async () => {
    const dev = world.as(world.dev)
    await dev.get(proposal)
    const page = await world.as(world.asha).get(proposal)
    expect(page.html).not.toContain(`action="${proposal}/answers"`)
  })

  it('tells Colin no more than that both said yes', async () => {
    const page = await world.as(colin).get(proposal)
    expect(words(page.html)).toContain('You both said yes.')
    expect(words(page.html)).not.toMatch(/Joe|Kaminski/)
  })
})
