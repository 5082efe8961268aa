import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorld, type World } from '../../../tests/support/world.ts'
import { addPerson } from '../people/add-person.ts'
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
    expect(latest(all).get('share with family')?.answer).toBe('withdrawn')
  })
  it('saved twice at one moment is the more careful of the two, in whichever order', async () => {
    world.clock.moveTo(new Date('2026-11-23T09:10:00Z'))
    for (const answers of [['refused', 'given'], ['given', 'refused']] as const) {
      for (const answer of answers) await says(answer)
      expect(await check()).toBe('refused')
      const all = await world.work((work) => readConsents(work, jean))
      expect(latest(all).get('share with family')?.answer).toBe('refused')
      expect(latest(all.toReversed()).get('share with family')?.answer).toBe('refused')
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
      expect(read, JSON.stringify(all)).toBe(await world.work(async (work) => standing(latest(all).get('photographs'), work.today)))
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
