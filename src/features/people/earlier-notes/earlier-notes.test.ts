import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { peopleWeb, signedIn, somebody, told } from '../../../../tests/support/neighbours.ts'
import type { Visitor } from '../../../../tests/support/visitor.ts'
import { openWorld, type World } from '../../../../tests/support/world.ts'
import { changeTold } from '../change-told.ts'

describe('what an earlier list says of somebody', () => {
  let world: World
  let asha: Visitor
  let mo: Awaited<ReturnType<typeof somebody>>
  let mos: Visitor
  beforeAll(async () => {
    world = await openWorld()
    const app = peopleWeb(world)
    asha = await signedIn(world, app, (await somebody(world, 'Asha Rahman', { kind: 'staff' }, 'coordinator')).account)
    mo = await somebody(world, 'Maureen Tully', { kind: 'member', told: told({ remarks: [{ words: 'likes her tea strong', from: 'Notes (list.csv, row 2)' }, { words: 'son is a worry', from: 'Notes (list.csv, row 9)' }] }) }, 'member')
    mos = await signedIn(world, app, mo.account)
  })
  afterAll(() => world.close())

  const notes = () => `/test/people/${mo.participation}/earlier-notes`
  const own = async () => (await mos.get(`/test/members/${mo.participation}`)).html
  const readOf = (html: string) => /name="read" value="([^"]+)"/.exec(html)?.[1] ?? ''

  it('stays with us until somebody has read it, and then she reads what they said she may', async () => {
    expect(await own()).not.toMatch(/tea strong|worry/)
    const page = await asha.get(notes())
    expect(page.html).toMatch(/likes her tea strong.*son is a worry/s)
    expect((await asha.send(notes(), { theirs: '0', read: readOf(page.html) })).status).toBe(303)
    expect(await own()).toMatch(/likes her tea strong/)
    expect(await own()).not.toMatch(/worry/)
    expect(await own()).toContain('Older notes from before this page are kept apart')
  })

  it('is decided only by whoever has read all of it', async () => {
    const page = await asha.get(notes())
    await world.work((work) => changeTold(work, mo.participation, (before) => ({ ...before, remarks: [{ words: 'moved in June', from: 'by hand' }, ...before.remarks] })))
    const late = await asha.send(notes(), { theirs: '0', read: readOf(page.html) })
    expect([late.status, late.html.includes('Something was added or changed meanwhile')]).toEqual([422, true])
    expect(await own()).not.toMatch(/moved in June/)
  })

  it('is nothing she may open or decide herself', async () => {
    expect((await mos.get(notes())).status).toBe(403)
  })
})
