import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openMatchingWorld, type MatchingWorld } from '../../../tests/support/matching-world.ts'
import { asDay } from '../../engines/calendar/day.ts'
import { readPair } from '../../features/matching/matching-profiles.ts'
import { usualSettings } from '../../features/matching/weighing/settings.ts'
import { weighPair } from '../../features/matching/weighing/weigh-pair.ts'
import { loadPlaces, places } from './places.ts'
import { runToExit, Unusable } from './trouble.ts'

describe('places load', () => {
  let world: MatchingWorld
  let folder = ''
  beforeAll(async () => {
    world = await openMatchingWorld()
    folder = mkdtempSync(path.join(tmpdir(), 'places-'))
  })
  afterAll(async () => {
    rmSync(folder, { recursive: true })
    await world.close()
  })
  const file = (name: string, ...lines: string[]) => {
    const at = path.join(folder, name)
    writeFileSync(at, `${lines.join('\n')}\n`)
    return at
  }
  const load = (at: string) => loadPlaces(world.alongside.database, at)

  it('keeps a directory once, whatever how often it is read, and takes what a newer one knows better', async () => {
    const first = file('onspd.csv', 'pcd,pcds,lat,long', 'LS8 7QD,LS8 7QD,53.83,-1.50', 'LS8 6RT,LS8 6RT,53.84,-1.50', 'LS1 1AA,LS1 1AA,99.999999,0.000000')
    expect(await load(first)).toEqual({ read: 3, kept: 2, changed: 2, withoutPlace: 1, notReadable: 0 })
    expect(await load(first)).toEqual({ read: 3, kept: 2, changed: 0, withoutPlace: 1, notReadable: 0 })
    expect(await load(file('newer.csv', 'pcds,lat,long', 'LS8 6RT,53.831,-1.50', 'LS8 7QD,53.83,-1.50'))).toMatchObject({ kept: 2, changed: 1 })
  })

  it('tells matching how long somebody takes by their own way of travelling', async () => {
    const minutesFor = async (name: string, travel: string, postcode: string) => {
      const { participation } = await world.supporter(name, { told: { travel }, hat: { postcode } })
      const pair = await world.work((work) => readPair(work, { member: world.joe.participation, supporter: participation, waitingSince: null }))
      const weighed = pair && weighPair(pair, { asOf: asDay('2026-11-23'), settings: usualSettings })
      return weighed && 'fits' in weighed ? weighed.fits.ground.minutes : undefined
    }
    // 111 m as the crow flies, by three tenths more on the ground: two minutes on foot, one by bus, none in a car.
    expect(await minutesFor('Wilf Walks', 'walks', 'LS8 6RT')).toBe(2)
    expect(await minutesFor('Bea Bus', 'bus', 'LS8 6RT')).toBe(1)
    expect(await minutesFor('Dora Drives', 'car', 'ls86rt')).toBe(0)
    expect(await minutesFor('Nick Nowhere', 'bus', 'ZZ1 1ZZ')).toBe('not known')
  })

  it('shows areas and minutes, never an address, a postcode or a point', async () => {
    const html = (await world.as(world.asha).get(`/test/referrals/${world.joe.referral}/shortlist`)).html
    expect(html).not.toMatch(/LS8 ?\d[A-Z]{2}|53\.8|-1\.5/)
  })

  it.each([
    ['a list of people', ['Name,Postcode', 'Joe,LS8 7QD'], 'no column called “lat”'],
    ['headings and nothing else', ['pcds,lat,long'], 'no postcodes'],
    ['another list under the right headings', ['pcds,lat,long', ...Array.from({ length: 40 }, (_, n) => `row ${n},x,y`)], 'this is another list'],
  ])('says in one sentence why it cannot use %s', async (_, lines, sentence) => {
    const failed = await load(file('wrong.csv', ...lines)).catch((error: unknown) => error)
    expect(failed instanceof Unusable && failed.message).toContain(sentence)
  })

  it('keeps nothing of a list that turns out to be another one half way, or of which the database refuses a part', async () => {
    const good = (n: number) => `ZE1 ${Math.floor(n / 400) % 10}${'ABDEFGHJLNPQRSTUWXYZ'[Math.floor(n / 20) % 20]}${'ABDEFGHJLNPQRSTUWXYZ'[n % 20]}`
    const lines = ['pcds,lat,long', ...Array.from({ length: 4000 }, (_, n) => `${good(n)},60.1,-1.2`), ...Array.from({ length: 7000 }, (_, n) => `row ${n},x,y`)]
    await expect(load(file('half.csv', ...lines))).rejects.toThrow('this is another list')
    const kept = await world.work(async (work) => (await sql<{ n: number }>`select count(*)::int as n from postcode_place where postcode like 'ZE1%'`.execute(work.db)).rows[0]?.n)
    expect(kept).toBe(0)
  })

  it('reads what another program wrote: every cell in quotes, lines that end its way, none at the end', async () => {
    const at = path.join(folder, 'crlf.csv')
    writeFileSync(at, '"pcd","name","lat","long"\r\n"ZE2 9AA","Brae, ""the"" Voe","60.39","-1.35"\r\n"ZE2 9AB","","60.40","-1.36"')
    expect(await load(at)).toEqual({ read: 2, kept: 2, changed: 2, withoutPlace: 0, notReadable: 0 })
  })

  it.each([
    ['no such file', ['load', 'nowhere.csv'], 2],
    ['nothing to do', [], 2],
    ['another word', ['drop', 'it.csv'], 2],
    ['a flag it does not know', ['load', 'x.csv', '--fast'], 2],
    ['help', ['--help'], 0],
  ])('ends with %s: exit %s', async (_, args, exit) => {
    expect(await runToExit(places, args)).toBe(exit)
  })
})
