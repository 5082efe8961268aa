import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorld, type World } from '../../../tests/support/world.ts'
import { asDay } from '../../engines/calendar/day.ts'
import { addHat, addPerson } from '../people/add-person.ts'
import { joinPeople, partPeople } from '../people/same-person/join-people.ts'
import { checkConsent } from './check-consent.ts'
import { type Answer, latest, standing } from './consent.ts'
import { recordConsent } from './record-consent.ts'
import { readConsents } from './store.ts'

describe('consent', () => {
  let world: World
  let jean: { person: string; participation: string }
  beforeAll(async () => {
    world = await openWorld()
    jean = await world.work((work) => addPerson(work, { name: 'Jean Whitlock' }, { kind: 'member', since: '2026-11-20' }))
  })
  afterAll(() => world.close())
  const says = (answer: Answer, note?: string) => world.work((work) => recordConsent(work, { ...jean, purpose: 'share with family', answer, how: 'on the phone', note: note ?? null }))
  const check = () => world.work((work) => checkConsent(work, jean.participation, 'share with family'))

  it('that nobody asked for is not known, which is neither yes nor no', async () => {
    expect(await check()).toBe('not asked')
  })
  it('is the latest word, and the earlier ones stay', async () => {
    await says('given', 'Karen may be told')
    expect(await check()).toBe('given')
    world.clock.moveTo(new Date('2026-11-23T09:05:00Z'))
    await says('withdrawn')
    expect(await check()).toBe('withdrawn')
    const all = await world.work((work) => readConsents(work, jean))
    expect(all.map((one) => [one.answer, one.note])).toEqual([['withdrawn', null], ['given', 'Karen may be told']])
    expect(latest(all, asDay('2026-11-23')).get('share with family')?.answer).toBe('withdrawn')
  })
  it('saved twice at one moment is the more careful of the two, in whichever order', async () => {
    world.clock.moveTo(new Date('2026-11-23T09:10:00Z'))
    for (const answers of [['refused', 'given'], ['given', 'refused']] as const) {
      for (const answer of answers) await says(answer)
      expect(await check()).toBe('refused')
      const all = await world.work((work) => readConsents(work, jean))
      expect(latest(all, asDay('2026-11-23')).get('share with family')?.answer).toBe('refused')
      expect(latest(all.toReversed(), asDay('2026-11-23')).get('share with family')?.answer).toBe('refused')
    }
  })
  it('is read by the database as the rule reads it, whatever was said when, written down when and until when', async () => {
    const answers: readonly Answer[] = ['given', 'refused', 'withdrawn', 'unclear']
    const days = [null, '2026-11-01', '2026-11-20', '2026-11-23'] as const
    const ends = [null, '2026-11-22', '2026-11-23'] as const
    for (let place = 0; place < 48; place += 1) {
      const iris = await world.work((work) => addPerson(work, { name: `Iris ${place}` }, { kind: 'member', since: '2026-11-01' }))
      for (let said = 0; said < 4; said += 1) {
        world.clock.moveTo(new Date(Date.parse('2026-11-23T10:00:00Z') + (said > 2 ? 0 : said) * 60_000))
        const nth = place * 7 + said * 5
        await world.work((work) => recordConsent(work, { ...iris, purpose: 'photographs', answer: answers[nth % 4] ?? 'unclear', how: 'on the phone', onDay: days[(nth + place) % 4] ?? null, until: ends[nth % 3] ?? null, forThem: nth % 5 === 0 }))
      }
      const all = await world.work((work) => readConsents(work, iris))
      const read = await world.work((work) => checkConsent(work, iris.participation, 'photographs'))
      expect(read, JSON.stringify(all)).toBe(await world.work(async (work) => standing(latest(all, work.today).get('photographs'), work.today)))
    }
  })
  it('of records that were joined is the more careful last word, until somebody asks again: the database reads it as the rule does', async () => {
    const answers: readonly (Answer | null)[] = ['given', 'refused', 'unclear', null]
    const day = asDay('2026-11-23')
    for (const [place, [here, there]] of answers.flatMap((one) => answers.map((other) => [one, other] as const)).entries()) {
      world.clock.moveTo(new Date('2026-11-23T11:00:00Z'))
      const [iris, irys] = await world.work(async (work) => [await addPerson(work, { name: `Iris Low ${place}` }, { kind: 'member', since: '2026-11-01' }), await addPerson(work, { name: `Irys Low ${place}` }, { kind: 'member', since: '2026-11-01' })] as const)
      const supporter = await world.work((work) => addHat(work, irys.person, { kind: 'supporter', since: '2026-11-01' }))
      const says = (who: typeof iris, answer: Answer | null, onDay: string, until: string | null = null) => answer && world.work((work) => recordConsent(work, { ...who, purpose: 'photographs', answer, how: 'on the phone', onDay, until }))
      await says(iris, here, '2026-11-20')
      await says(irys, there, '2026-11-01', place % 3 === 0 ? '2026-11-22' : null)
      await says({ ...irys, participation: supporter }, 'refused', '2026-11-20')
      world.clock.moveTo(new Date('2026-11-23T11:05:00Z'))
      const join = await world.work((work) => joinPeople(work, { from: irys.person, into: iris.person, why: 'the same mobile' }))
      const read = async (who: typeof iris) => [await world.work((work) => checkConsent(work, who.participation, 'photographs')), await world.work(async (work) => standing(latest(await readConsents(work, who), day).get('photographs'), day))]
      const expected = [here, place % 3 === 0 ? null : there].flatMap((one) => one ?? [])
      const careful = expected.find((one) => one === 'refused') ?? expected.find((one) => one === 'unclear') ?? expected[0] ?? 'not asked'
      expect([await read(iris), await read(irys)], `${here} and ${there}`).toEqual([[careful, careful], [careful, careful]])
      world.clock.moveTo(new Date('2026-11-23T11:10:00Z'))
      await says(irys, 'given', '2026-11-23')
      expect([await read(iris), await read(irys)], 'asked again').toEqual([['given', 'given'], ['given', 'given']])
      if (typeof join !== 'string') throw new Error('They were one already.')
      await world.work((work) => partPeople(work, join))
      expect((await read(iris))[0], 'parted').toBe(here ?? 'not asked')
    }
  })
  it('keeps what was said beside the answer unreadable in the database', async () => {
    const rows = await world.work((work) => work.db.selectFrom('consent').select('note_sealed').where('organisation_id', '=', work.organisation.id).where('note_sealed', 'is not', null).execute())
    expect(rows).toHaveLength(1)
    expect(rows[0]?.note_sealed?.toString('latin1')).not.toContain('Karen')
  })
  it('for one purpose says nothing about another', async () => {
    expect(await world.work((work) => checkConsent(work, jean.participation, 'receive support'))).toBe('not asked')
  })
})
