import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { peopleWeb, signedIn, somebody } from '../../../tests/support/neighbours.ts'
import { openReferralWorld, type ReferralWorld } from '../../../tests/support/referral-world.ts'
import { type Visitor, visitorOf } from '../../../tests/support/visitor.ts'
import { mondayMorning } from '../../../tests/support/world.ts'
import { checkConsent } from '../consent/check-consent.ts'
import { recordConsent } from '../consent/record-consent.ts'
import { flagDeath } from '../people/deaths/flag-death.ts'
import { joinPeople } from '../people/same-person/join-people.ts'
import { acceptReferral } from './accept-referral.ts'
import { acknowledgeReferral } from './following/acknowledge-referral.ts'
import { askForMore, hearMore } from './ask-for-more.ts'
import { askPerson } from './ask-person.ts'
import { type Channel, moreThanAgreed } from './attempt.ts'
import { decideInBestInterests } from './decide-in-best-interests.ts'
import { declineReferral } from './decline-referral.ts'
import { followReferral } from './following/follow-referral.ts'
import { followMinutes, forgetFollowing, openFollowing } from './following/open-following.ts'
import { lookAgain } from './look-again.ts'
import { markDuplicate } from './mark-duplicate.ts'
import { placeReferral } from './place-referral.ts'
import { readStanding } from './read-standing.ts'
import { recordTalk } from './record-talk.ts'
import { reopenReferral } from './reopen-referral.ts'
import { nothingSaid } from './referral-told.ts'
import { type TakenInReferral, takeInReferral } from './take-in-referral.ts'
import { tellReferrer } from './following/tell-referrer.ts'
import { withdrawReferral } from './withdraw-referral.ts'

let world: ReferralWorld
beforeAll(async () => {
  world = await openReferralWorld()
})
beforeEach(() => world.clock.moveTo(mondayMorning))
afterAll(() => world.close())

const asks = ({ referral }: TakenInReferral, on: string, channel: Channel = 'phone', answer: 'yes' | 'no' | 'not reached' = 'not reached') => world.does((work) => askPerson(work, { referral, answer, channel, on }))

describe('one safe try at a time', () => {
  const triesOf = ({ referral, member, person }: TakenInReferral) => world.does(async (work) => (await readStanding(work, { id: referral, member, person })).attempts)
  it('three on different days are as agreed; an answer is taken whenever it comes', async () => {
    const jean = await world.takesIn('Jean Tries')
    world.clock.moveTo(new Date('2026-11-27T09:00:00Z'))
    for (const [on, channel] of [['2026-11-23', 'phone'], ['2026-11-24', 'text'], ['2026-11-26', 'letter']] as const) expect(await asks(jean, on, channel)).toBe('tried')
    expect(moreThanAgreed(await triesOf(jean))).toBe(false)
    expect(await asks(jean, '2026-11-27', 'phone', 'yes')).toBe('noted')
    expect(await world.stateOf(jean)).toBe('triage')
  })
  it('a second on one day, and a fourth, are written down because they happened, and are known to be more than was agreed', async () => {
    const twice = await world.takesIn('Twice Aday')
    const often = await world.takesIn('Four Times')
    world.clock.moveTo(new Date('2026-11-27T09:00:00Z'))
    expect([await asks(twice, '2026-11-23'), await asks(twice, '2026-11-23', 'text')]).toEqual(['tried', 'tried'])
    for (const on of ['2026-11-23', '2026-11-24', '2026-11-26', '2026-11-27']) expect(await asks(often, on)).toBe('tried')
    expect([(await triesOf(twice)).length, (await triesOf(often)).length]).toEqual([2, 4])
    expect([moreThanAgreed(await triesOf(twice)), moreThanAgreed(await triesOf(often))]).toEqual([true, true])
    expect(await world.stateOf(often)).toBe('consent_pending')
  })
  it('by a way that they closed is written down, because it happened, and marked', async () => {
    const shanice = await world.takesIn('Shanice Text', { hat: { limits: [{ kind: 'text_only', words: 'shares a phone' }] } })
    const visitor = await signedIn(world, peopleWeb(world), world.asha.account)
    const before = (await visitor.get(`/test/referrals/${shanice.referral}`)).html
    expect(before, 'said before').toContain('The person asked us not to. Choose it only if it has happened.')
    const after = await visitor.follow(await visitor.send(`/test/referrals/${shanice.referral}/asking`, { answer: 'not reached', how: 'phone', 'on-day': '23', 'on-month': '11', 'on-year': '2026' }))
    expect(after.html, 'and after').toContain('Shanice had asked us not to get in touch that way')
    expect(after.html, 'and stays written').toContain('They had asked us not to do it that way.')
    expect(await asks(shanice, '2026-11-24', 'text')).toBe('tried')
    expect(await world.does((work) => acknowledgeReferral(work, { referral: shanice.referral, whom: 'the person', channel: 'letter', on: work.today }))).toBe('told')
    expect((await triesOf(shanice)).map(({ channel, closed }) => [channel, closed])).toEqual([['phone', true], ['text', false]])
  })
})

describe('somebody who cannot decide this themselves', () => {
  const decides = ({ referral }: TakenInReferral, decided: 'go on' | 'not now') => world.does((work) => decideInBestInterests(work, { referral, decided, who: 'Ravi Menon, attorney for health and welfare', why: 'She always loved company', on: work.today }))
  it('goes on by who decided it and why, which is no consent of theirs', async () => {
    const ada = await world.takesIn('Ada Menon')
    expect(await decides(ada, 'go on')).toBe('noted')
    expect(await world.stateOf(ada)).toBe('triage')
    expect(await world.does((work) => checkConsent(work, ada.member, 'receive support'))).toBe('not asked')
    expect(await world.does((work) => recordTalk(work, { referral: ada.referral, question: 'eligible', answer: 'yes', note: null }))).toBe('recorded')
  })
  it('or does not', async () => {
    const ada = await world.takesIn('Ada Other')
    expect(await decides(ada, 'not now')).toBe('noted')
    expect(await world.stateOf(ada)).toBe('withdrawn')
  })
  it('and their own no, said later, is stronger', async () => {
    const ada = await world.takesIn('Ada Later')
    await decides(ada, 'go on')
    await world.does((work) => recordConsent(work, { participation: ada.member, person: ada.person, purpose: 'receive support', answer: 'refused', how: 'face to face' }))
    expect(await world.does((work) => recordTalk(work, { referral: ada.referral, question: 'eligible', answer: 'yes', note: null }))).toEqual({ refused: 'no consent yet' })
  })
})

describe('something is missing', () => {
  it('is asked for, reminded of twice, then decided on what is known', async () => {
    const pat = await world.takesIn('Pat Missing')
    const asksFor = () => world.does((work) => askForMore(work, { referral: pat.referral, what: 'How to reach her', whom: 'whoever suggested them', channel: 'phone', on: work.today }))
    expect([await asksFor(), await asksFor(), await asksFor()]).toEqual(['asked', 'asked', 'asked'])
    expect(await asksFor()).toEqual({ refused: 'reminded enough' })
    expect(await world.does((work) => hearMore(work, { referral: pat.referral, answer: 'go on', note: 'A letter reaches her', on: work.today }))).toBe('heard')
    expect(await world.stateOf(pat)).toBe('received')
    expect(await world.does((work) => hearMore(work, { referral: pat.referral, answer: 'heard', note: 'x', on: work.today }))).toEqual({ refused: 'nothing was missing' })
  })
})

describe('accepting', () => {
  const answers = [['eligible', 'yes'], ['offer', 'group'], ['home', 'nobody visits'], ['access', 'something needed'], ['measures', 'no thanks'], ['confidentiality', 'told']] as const
  it('needs every question of the first talk; measures are offered, never required', async () => {
    for (const left of answers) {
      const gwen = await world.takesIn(`Gwen without ${left[0]}`)
      await asks(gwen, '2026-11-23', 'phone', 'yes')
      for (const [question, answer] of answers.filter((one) => one !== left)) await world.does((work) => recordTalk(work, { referral: gwen.referral, question, answer, note: 'large print' }))
      const accepts = () => world.does((work) => acceptReferral(work, { referral: gwen.referral, on: work.today, agreed: '' }))
      expect(await accepts(), left[0]).toEqual({ refused: 'not talked about yet' })
      await world.does((work) => recordTalk(work, { referral: gwen.referral, question: left[0], answer: left[1], note: null }))
      expect(await accepts()).toBe('accepted')
    }
  })
  it('needs the first talk again once a referral was opened again: what was agreed another time is no agreement now', async () => {
    const gwen = await world.takesIn('Gwen Again')
    await world.goesTo('waiting', gwen)
    await world.does((work) => withdrawReferral(work, gwen.referral))
    world.clock.moveTo(new Date('2026-12-01T09:00:00Z'))
    await world.does((work) => reopenReferral(work, { referral: gwen.referral, note: 'Her daughter rang' }))
    const accepts = () => world.does((work) => acceptReferral(work, { referral: gwen.referral, on: work.today, agreed: '' }))
    expect(await accepts()).toEqual({ refused: 'not talked about yet' })
    for (const [question, answer] of answers) await world.does((work) => recordTalk(work, { referral: gwen.referral, question, answer, note: 'large print' }))
    expect(await accepts()).toBe('accepted')
  })
  it.each([['confidentiality', 'not told'], ['access', 'not asked'], ['eligible', 'no']] as const)('is refused while %s is “%s”', async (question, answer) => {
    const gwen = await world.takesIn(`Gwen ${question}`)
    await asks(gwen, '2026-11-23', 'phone', 'yes')
    for (const [other, said] of answers) await world.does((work) => recordTalk(work, { referral: gwen.referral, question: other, answer: said, note: null }))
    await world.does((work) => recordTalk(work, { referral: gwen.referral, question, answer, note: null }))
    expect(await world.does((work) => acceptReferral(work, { referral: gwen.referral, on: work.today, agreed: '' }))).toEqual({ refused: 'not talked about yet' })
  })
})

describe('declining for safety, how somebody behaved or an offence', () => {
  const excludes = ({ referral }: TakenInReferral) => world.does((work) => declineReferral(work, { referral, reason: 'how they behaved, or an offence', onward: 'The community team', told: 'face to face' }))
  it('waits for a second person, who is somebody else, and who may not agree', async () => {
    const mick = await world.takesIn('Mick Second')
    await world.goesTo('triage', mick)
    expect(await excludes(mick)).toBe('asked')
    expect(await world.stateOf(mick)).toBe('triage')
    expect(await excludes(mick)).toEqual({ refused: 'second look open' })
    expect((await world.openTasks(mick)).find(({ kind }) => kind === 'second person to look')?.owner_id).toBe(world.peter.participation)
    expect(await world.does((work) => lookAgain(work, { referral: mick.referral, agrees: true, why: 'I agree with myself' }))).toEqual({ refused: 'somebody else looks' })
    expect(await world.peterDoes((work) => lookAgain(work, { referral: mick.referral, agrees: false, why: 'That was twenty years ago' }))).toBe('looked')
    expect(await world.stateOf(mick)).toBe('triage')
    expect(await excludes(mick)).toBe('asked')
    expect(await world.peterDoes((work) => lookAgain(work, { referral: mick.referral, agrees: true, why: 'Nobody could be safe there' }))).toBe('looked')
    expect(await world.stateOf(mick)).toBe('declined')
  })
  it('is not looked at again by the same human under a second login of theirs', async () => {
    const mick = await world.takesIn('Mick Twice')
    await excludes(mick)
    const again = await somebody(world, 'Asha R', { kind: 'staff' }, 'coordinator')
    await world.does((work) => joinPeople(work, { from: again.person, into: world.asha.person, why: 'somebody compared them' }))
    expect(await world.work((work) => lookAgain(work, { referral: mick.referral, agrees: true, why: 'I agree with myself' }), again.actor)).toEqual({ refused: 'somebody else looks' })
  })
  it('cannot be one person’s doing in the database either', async () => {
    const mick = await world.takesIn('Mick Database')
    await excludes(mick)
    await expect(world.does((work) => work.db.updateTable('referral_decline').set({ looked_by: world.asha.participation, looked_at: work.now, agreed: true }).where('organisation_id', '=', work.organisation.id).where('referral_id', '=', mick.referral).execute())).rejects.toThrow(/check/)
  })
})

describe('whoever suggested somebody', () => {
  const tells = ({ referral }: TakenInReferral) => world.does((work) => tellReferrer(work, { referral, outcome: 'engaged', on: work.today, sentence: 'She comes every week', how: 'by letter' }))
  it('hears nothing without the person’s yes, family no more than a nurse', async () => {
    for (const source of ['practice', 'family or friend'] as const) {
      const jean = await world.takesIn(`Jean of ${source}`, { source })
      await world.goesTo('waiting', jean)
      expect(await tells(jean)).toEqual({ refused: 'nothing to tell yet' })
      await world.does((work) => placeReferral(work, { referral: jean.referral, how: 'came to a group', on: work.today }))
      for (const answer of [null, 'refused', 'withdrawn', 'unclear'] as const) {
        if (answer) await world.does((work) => recordConsent(work, { participation: jean.member, person: jean.person, purpose: 'share with the referrer', thing: jean.referral, answer, how: 'on the phone' }))
        world.clock.moveTo(new Date(world.clock.now().getTime() + 60_000))
        expect(await tells(jean)).toEqual({ refused: 'they have not agreed' })
      }
      await world.does((work) => recordConsent(work, { participation: jean.member, person: jean.person, purpose: 'share with the referrer', thing: jean.referral, answer: 'given', how: 'on the phone' }))
      expect(await tells(jean)).toBe('told')
    }
  })
  it('hears nothing by a yes that was about another who suggested them, and a no to all is a no to each', async () => {
    const iris = await world.takesIn('Iris Twice')
    const later = () => world.clock.moveTo(new Date(world.clock.now().getTime() + 60_000))
    const suggestsAgain = () => world.does((work) => takeInReferral(work, { whom: iris, source: 'hospital', sourceWords: null, cameBy: 'phone', referrer: { name: 'Bea Holt', asWhat: 'discharge nurse', worksFor: null, telephone: null, email: null }, told: nothingSaid, agreedTo: null }))
    const again = await suggestsAgain()
    const answers = (answer: 'given' | 'withdrawn', thing: string | null) => world.does((work) => recordConsent(work, { participation: iris.member, person: iris.person, purpose: 'share with the referrer', thing, answer, how: 'on the phone' }))
    for (const one of [iris, again]) await world.does((work) => withdrawReferral(work, one.referral))
    const follows = (code: string | null) =>
      world.work(async (work) => {
        const browser = randomBytes(32)
        await openFollowing(work, { begun: undefined, begin: () => browser }, code ?? '')
        return (await followReferral(work, browser))?.how
      }, { kind: 'anyone' })
    await answers('given', iris.referral)
    expect([await follows(iris.code), await follows(again.code)]).toEqual(['finished', 'we have it'])
    expect(await tells(again)).toEqual({ refused: 'they have not agreed' })
    later()
    await answers('withdrawn', null)
    expect([await tells(iris), await tells(again)]).toEqual([{ refused: 'they have not agreed' }, { refused: 'they have not agreed' }])
    later()
    await answers('given', null)
    expect(await follows(again.code), 'a yes to all who had suggested them by then').toBe('finished')
    later()
    const third = await suggestsAgain()
    expect(await follows(third.code)).toBe('we have it')
  })
  it('is nobody where they asked for themselves', async () => {
    const self = await world.takesIn('Abdul Himself', { source: 'self', agreed: true })
    await world.does((work) => withdrawReferral(work, self.referral))
    expect(await tells(self)).toEqual({ refused: 'nobody to tell' })
    expect(self.code).toBeNull()
  })
})

describe('following by a code', () => {
  let app: ReturnType<typeof peopleWeb>
  let nurse: Visitor
  let visitor: Visitor
  beforeAll(async () => {
    app = peopleWeb(world)
    nurse = visitorOf(app)
    visitor = await signedIn(world, app, world.asha.account)
  })
  const looks = async (code: string) => {
    if (/follow\/closing/.test((await nurse.get('/test/follow')).html)) await nurse.follow(await nurse.send('/test/follow/closing'))
    return nurse.follow(await nurse.send('/test/follow', { code }))
  }
  it('says no more than that we have it until the person agrees, then how far it is, and never a name', async () => {
    const iris = await world.takesIn('Iris Follow')
    const code = iris.code ?? ''
    expect(code).toMatch(/^(\d{4} ){3}\d{4}$/)
    await world.goesTo('waiting', iris)
    const before = await looks(code.replaceAll(' ', '-'))
    expect(before.html).toContain('We have it, and somebody sees to it.')
    expect(before.html).not.toContain('A plan is agreed')
    await world.does((work) => recordConsent(work, { participation: iris.member, person: iris.person, purpose: 'share with the referrer', thing: iris.referral, answer: 'given', how: 'on the phone' }))
    const after = await looks(code)
    expect(after.html).toContain('A plan is agreed. We are looking for somebody who suits.')
    for (const kept of ['Iris', 'Follow', 'Tuesday']) expect(before.html + after.html).not.toContain(kept)
    const page = (await visitor.get(`/test/members/${iris.member}`)).html
    expect(page).toContain('Whoever holds a referral’s code')
    expect(page).not.toContain('followed by code')
  })
  it('says the same of somebody who has died, so that nobody learns of it there', async () => {
    const ned = await world.takesIn('Ned Follow', { agreed: true })
    await world.does((work) => flagDeath(work, { person: ned.person, about: ned.member, certain: false, died: null, words: 'heard' }))
    expect((await looks(ned.code ?? '')).html).toContain('We have it, and somebody sees to it.')
  })
  it('opens nothing for a wrong code, an old one, or one of another organisation', async () => {
    const iris = await world.takesIn('Iris Codes')
    expect((await looks('hello')).html).toContain('That doesn’t look like one of our codes')
    expect((await looks('2222 2222 2222 2222')).html).toContain('That code opens nothing')
    await world.another('elsewhere-follow')
    await nurse.get('/elsewhere-follow/follow')
    expect((await nurse.send('/elsewhere-follow/follow', { code: iris.code ?? '' })).html).toContain('That code opens nothing')
    await visitor.get(`/test/referrals/${iris.referral}`)
    const made = await visitor.send(`/test/referrals/${iris.referral}/codes`)
    expect(made.status).toBe(200)
    const fresh = /(\d{4} ){3}\d{4}/.exec(made.html.split('<main')[1] ?? '')?.[0] ?? ''
    expect((await looks(iris.code ?? '')).html).toContain('That code opens nothing')
    expect((await looks(fresh)).html).toContain('We have it')
    world.clock.moveTo(new Date('2027-11-24T09:00:00Z'))
    expect((await looks(fresh)).html).toContain('That code opens nothing')
  })
  it('leaves nothing in the address, is over when it is closed or its minutes are, and ends no form begun in the same browser', async () => {
    const iris = await world.takesIn('Iris Shared')
    const shared = visitorOf(app)
    await shared.get('/test/refer')
    await shared.send('/test/refer', { who: 'myself' })
    await shared.get('/test/follow')
    const seen = await shared.follow(await shared.send('/test/follow', { code: iris.code ?? '' }))
    expect(seen.at).toBe('/test/follow')
    expect(seen.html).not.toContain(iris.code)
    await shared.send('/test/follow/closing')
    expect((await shared.get('/test/follow')).html).not.toContain('We have it')
    expect((await shared.get('/test/refer')).html, 'the form begun before is still there').toContain('A form was begun on this device')
    await shared.get('/test/follow')
    await shared.send('/test/follow', { code: iris.code ?? '' })
    world.clock.moveTo(new Date(world.clock.now().getTime() + followMinutes * 60_000))
    expect((await shared.get('/test/follow')).html).not.toContain('We have it')
    expect(await world.work(forgetFollowing)).toBeGreaterThan(0)
  })
  it('is kept as a hash alone, and tried no more than twenty times a minute', async () => {
    const iris = await world.takesIn('Iris Guess')
    const kept = await world.does((work) => work.db.selectFrom('referral_code').select('code_hash').where('organisation_id', '=', work.organisation.id).where('referral_id', '=', iris.referral).executeTakeFirstOrThrow())
    expect(kept.code_hash).toHaveLength(32)
    const guesser = visitorOf(peopleWeb(world))
    const statuses: number[] = []
    await guesser.get('/test/follow')
    while (statuses.at(-1) !== 429 && statuses.length < 25) statuses.push((await guesser.send('/test/follow', { code: '2222 2222 2222 2223' })).status)
    expect(statuses.filter((status) => status === 422).length).toBeLessThanOrEqual(21)
    expect(statuses.at(-1)).toBe(429)
  })
})

describe('a duplicate', () => {
  it('points to the one that goes on, which shows what was told there too and by whom; nothing is changed or thrown away', async () => {
    const first = await world.takesIn('Doris Hay', { told: { wants: 'To sing again', ownWords: true }, source: 'self' })
    const second = await world.takesIn('Doris Hay', { told: { wants: 'She is lonely since the spring', hardForThem: 'Stairs', forVisitors: 'A loud dog' } })
    expect(await world.does((work) => markDuplicate(work, { referral: second.referral, other: second.referral }))).toEqual({ refused: 'not another one' })
    const visitor = await signedIn(world, peopleWeb(world), world.asha.account)
    const asked = await visitor.get(`/test/referrals/${second.referral}/duplicates`)
    expect(asked.html).toContain('a name that sounds the same')
    expect((await visitor.send(`/test/referrals/${second.referral}/duplicates`, {})).status).toBe(422)
    const linked = await visitor.send(`/test/referrals/${second.referral}/duplicates`, { other: first.referral })
    const seen = await visitor.follow(linked)
    expect(seen.at).toContain(first.referral)
    expect(seen.html).toContain('To sing again')
    expect(seen.html).toContain('Also told by Tom Adair')
    for (const told of ['She is lonely since the spring', 'Stairs', 'A loud dog']) expect(seen.html).toContain(told)
    expect(await world.stateOf(first)).toBe('received')
    const kept = await world.does((work) => work.db.selectFrom('referral_told').select('number').where('organisation_id', '=', work.organisation.id).where('referral_id', 'in', [first.referral, second.referral]).execute())
    expect(kept).toHaveLength(2)
    await world.does((work) => reopenReferral(work, { referral: second.referral, note: 'They are two people' })).then((done) => expect(done).toEqual({ refused: 'not over yet' }))
  })
})

describe('danger named', () => {
  it('stands on Today before anything else, in words that no timer says, until somebody says what they did', async () => {
    const visitor = await signedIn(world, peopleWeb(world), world.peter.account)
    const one = await world.takesIn('Dana Ger', { source: 'self', told: { danger: 'yes', dangerWords: 'I can’t go on like this', wants: null } })
    const today = (await visitor.get('/test/today')).html
    expect(today).toContain('Somebody has to look')
    expect(today.indexOf('Dana Ger')).toBeLessThan(today.indexOf('New referrals'))
    expect(today).toContain('Look by today at 1:00pm.')
    const page = (await visitor.get(`/test/referrals/${one.referral}`)).html
    expect(page).toContain('I can’t go on like this')
    expect(page).toContain('Nothing has been judged')
    expect((await visitor.send(`/test/referrals/${one.referral}/looking`, { done: ' ' })).status).toBe(422)
    expect((await visitor.send(`/test/referrals/${one.referral}/looking`, { done: 'Rang her. Her sister is with her.' })).status).toBe(303)
    expect((await visitor.get(`/test/referrals/${one.referral}`)).html).toContain('Peter Lowe looked today at 9:00am.')
    expect((await visitor.get('/test/today')).html).not.toContain('Somebody has to look')
  })
})

describe('the page of a referral', () => {
  it('takes the naughtiest strings in every field and gives them back as written', async () => {
    const naughty = `<script>alert("x")</script> O’Brien & Sons; Ὀδυσσεύς 👩‍👩‍👧 ﷽ ' OR 1=1 -- \u202Eabc`
    const one = await world.takesIn('Nina Naughty', { told: { wants: naughty, ownWords: true, hardForThem: naughty, forVisitors: naughty } })
    const visitor = await signedIn(world, peopleWeb(world), world.asha.account)
    const send = async (thing: string, fields: Record<string, string>) => {
      await visitor.get(`/test/referrals/${one.referral}`)
      return visitor.send(`/test/referrals/${one.referral}/${thing}`, fields)
    }
    expect((await send('missing', { missing: naughty, 'missing-whom': 'whoever suggested them', 'missing-way': 'phone' })).status).toBe(303)
    expect((await send('answers', { came: 'heard', 'came-note': naughty })).status).toBe(303)
    const page = (await visitor.get(`/test/referrals/${one.referral}`)).html
    expect(page).not.toContain('<script>alert')
    expect(page.split('Ὀδυσσεύς').length - 1).toBeGreaterThanOrEqual(5)
  })
  it('keeps what was typed where something else is wrong', async () => {
    const one = await world.takesIn('Nina Typed')
    const visitor = await signedIn(world, peopleWeb(world), world.asha.account)
    await visitor.get(`/test/referrals/${one.referral}`)
    const back = await visitor.send(`/test/referrals/${one.referral}/best-interests`, { 'best-who': 'Ravi', 'best-why': '' })
    expect(back.status).toBe(422)
    expect(back.html).toContain('value="Ravi"')
    expect(back.html).toContain('Choose what they decided')
  })
})
