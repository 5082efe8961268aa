import type { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { doorsOf } from '../../tests/support/doors.ts'
import { openMatchingWorld, type MatchingWorld, type Signed } from '../../tests/support/matching-world.ts'
import { visitorOf } from '../../tests/support/visitor.ts'
import type { Role } from '../features/audit/actor.ts'
import { answerEquality } from '../features/equality/answer-equality.ts'
import { chooseQuestions } from '../features/equality/choose-questions.ts'
import { makeEqualityCode } from '../features/equality/hand-over.ts'
import { questions } from '../features/equality/equality.ts'
import { countQuarter } from '../features/matching/fairness/count-quarter.ts'
import { proposeSupporter } from '../features/matching/asking/propose-supporter.ts'
import { addPerson } from '../features/people/add-person.ts'
import { rooms } from './rooms.ts'

// Whoever would like to know what Joe answered about himself, or whether he answered, opens every address there is before and after.
describe('what somebody answered about equality', () => {
  let world: MatchingWorld
  let app: Hono
  let joe: Signed
  let readers: readonly { role: Role; who: Signed }[] = []
  let ids: readonly string[] = []

  beforeAll(async () => {
    world = await openMatchingWorld()
    app = doorsOf(world, { rooms })
    joe = await world.signIn(world.joe, 'member', 'Joe')
    await world.by(world.asha, (work) => chooseQuestions(work, new Set(questions)))
    const colin = await world.signIn(world.colin, 'supporter', 'Colin')
    const asked = await world.by(world.asha, (work) => proposeSupporter(work, { referral: world.joe.referral, supporter: colin.participation, why: '', besides: true, mayKnow: true }))
    ids = [world.joe.participation, world.joe.referral, 'proposal' in asked ? asked.proposal : '']
    const others = await Promise.all((['safeguarding_lead', 'administrator', 'trustee', 'evaluator', 'commissioner'] as const).map(async (role) => ({ role, who: await world.signIn(await world.work((work) => addPerson(work, { name: `Sam ${role}` }, { kind: 'staff', since: '2020-01-06' })), role, 'Sam') })))
    readers = [{ role: 'coordinator', who: world.dev }, { role: 'supporter', who: colin }, ...others]
  })
  afterAll(() => world.close())

  /** Every address with one thing in it or none, whichever thing a reader may put there; the lists as files too. */
  const addresses = () =>
    rooms.flatMap(({ routes }) => routes).flatMap(({ method, path, may }) => {
      if (method !== 'get' || may === 'anyone' || (path.match(/:\w+/g)?.length ?? 0) > 1) return []
      return path.includes(':') ? ids.map((id) => path.replace(/:\w+/, id)) : [path]
    })

  /** As it can be compared: without what changes from one reading to the next. */
  const still = (html: string) => html.replaceAll(/value="[\w-]{20,}"/g, '')

  async function reads(who: Signed, wanted: readonly string[]): Promise<Map<string, string>> {
    const visitor = visitorOf(app)
    visitor.setCookie('alongside', who.secret)
    const found = new Map<string, string>()
    for (const address of wanted) {
      const { status, html } = await visitor.get(`/test${address}`)
      if (status === 200) found.set(address, still(html))
    }
    return found
  }

  it('changes no page and no file that anybody but him may open, nor does that he answered', async () => {
    const before = new Map<string, Map<string, string>>()
    for (const { role, who } of readers) {
      const open = [...(await reads(who, addresses())).keys()]
      before.set(role, await reads(who, open)) // once more: what is noted of a first reading is noted
    }
    expect(before.get('coordinator')?.size).toBeGreaterThan(35)
    expect([...(before.get('coordinator')?.keys() ?? [])]).toEqual(expect.arrayContaining([`/members/${joe.participation}`, `/people/${joe.participation}/equality`, '/people/as-a-file', '/waiting/as-a-file', '/matching/fairness', '/organisation/equality']))
    expect(before.get('supporter')?.has(`/proposals/${ids[2]}`)).toBe(true)
    expect(before.get('trustee')?.has('/matching/fairness')).toBe(true)

    const answers = { 'ethnic group': 'gypsy or irish traveller', religion: 'another', disability: 'a lot', 'sexual orientation': 'another', sex: 'male', 'gender identity': 'not the same' } as const
    for (const question of questions) await world.by(joe, (work) => answerEquality(work, { participation: joe.participation, question, answer: { choice: answers[question], words: question === 'religion' ? 'Zoroastrian' : null } }))
    await world.work((work) => countQuarter(work))
    const own = await reads(joe, ['/my-equality'])
    expect(own.get('/my-equality')).toContain('Zoroastrian')

    for (const { role, who } of readers) {
      const then = before.get(role) ?? new Map<string, string>()
      const after = await reads(who, [...then.keys()])
      expect([...after].filter(([address, page]) => then.get(address) !== page).map(([address]) => `${role} ${address}`)).toEqual([])
      expect([...after.values()].join()).not.toMatch(/zoroastrian/i)
      expect((await reads(who, ['/my-equality', '/my-equality/religion'])).size).toBe(0)
    }
  }, 60_000)

  it('is not read by whoever holds his code either', async () => {
    const made = await world.by(world.asha, (work) => makeEqualityCode(work, joe.participation))
    const visitor = visitorOf(app)
    const pages = []
    for (const question of ['', ...questions.map((one) => `/${one.replaceAll(' ', '-')}`)]) pages.push(await visitor.get(`/test/about-you/${'code' in made ? made.code.replaceAll(' ', '-') : ''}${question}`))
    expect(pages.map(({ status }) => status)).toEqual(pages.map(() => 200))
    expect(pages.map(({ html }) => html).join()).not.toMatch(/Joe|Kaminski|Zoroastrian| checked/)
  })
})
