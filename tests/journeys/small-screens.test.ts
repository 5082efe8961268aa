import { afterAll, beforeAll, expect, it } from 'vitest'
import { outsideOrganisations } from '../../src/platform/database/transaction.ts'
import { readOrganisations } from '../../src/features/service/store.ts'
import { routeLines } from '../../src/start/route-lines.ts'
import { readExamples } from '../../src/start/examples.ts'
import type { Somebody } from '../support/somebody.ts'
import { openWenbury, type Wenbury } from '../support/wenbury.ts'

let wenbury: Wenbury
beforeAll(async () => {
  wenbury = await openWenbury()
})
afterAll(() => wenbury.close())

it('needs no sideways scroll at 320 pixels, nor with text twice as large on a phone or a desktop', async () => {
  const asha = await wenbury.signsIn('asha', 'phone')
  const colin = await wenbury.signsIn('colin', 'phone')
  const nobody = await wenbury.somebody('phone')
  const wide: string[] = []
  for (const path of await allPages())
    for (const one of path.startsWith('/wenbury/') ? [asha, colin] : [nobody]) wide.push(...(await tooWide(one, path)))
  expect(wide).toEqual([])
})

async function allPages(): Promise<string[]> {
  const [found] = await outsideOrganisations(wenbury.installation.database, readOrganisations)
  if (!found) throw new Error('Wenbury Neighbours is not there.')
  const lines = routeLines(await readExamples(wenbury.installation.database, found), found.slug)
  return lines.filter(({ method, path }) => method === 'GET' && !path.startsWith('/assets')).map(({ path, example }) => path.replaceAll(/\/:([a-zA-Z]+)\??/g, (_all, name: string) => (example[name] ? `/${example[name]}` : '')))
}

/** WCAG 2.2: 1.4.10 (320 pixels) and 1.4.4 (text at 200 %). */
async function tooWide(somebody: Somebody, path: string): Promise<string[]> {
  const answer = await somebody.asks(path)
  if (answer.status !== 200 || !answer.type.startsWith('text/html')) return []
  const { page } = somebody
  const found: string[] = []
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto(new URL(path, page.url() === 'about:blank' ? wenbury.running.url : page.url()).href)
  const measure = async (what: string) => {
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    if (over > 0) found.push(`${path} ${what}: ${over} pixels too wide`)
  }
  await measure('at 320')
  const usual = await textSize(page)
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'))
  expect(await textSize(page), `text grows on ${path}`).toBeCloseTo(2 * usual, 0)
  await page.setViewportSize({ width: 360, height: 740 })
  await measure('text at 200 % on a phone')
  await page.setViewportSize({ width: 1366, height: 800 })
  await measure('text at 200 % on a desktop')
  return found
}

const textSize = (page: Somebody['page']): Promise<number> => page.evaluate(() => Number.parseFloat(getComputedStyle(document.querySelector('main') ?? document.body).fontSize))
