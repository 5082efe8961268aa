import { fileURLToPath } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import { build } from 'esbuild'
import type { Browser, BrowserContextOptions, Page as Tab } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openChromium } from '../../tests/support/chromium.ts'
import { ComponentPage } from './component-page.tsx'
import { TextField } from './forms/text-field.tsx'
import { Form } from './forms/form.tsx'
import { Button } from './components/button.tsx'
import { PublicPage } from './layouts/public-page.tsx'
import { renderPage } from './render.ts'
import { organisation } from './showcase/samples.ts'
import { markSvg, spriteSvg } from './sprite.ts'
import { english } from './words.ts'

const site = 'http://alongside.test'
const away = 'http://weather.test/'
const policy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'"
const widths = { phone: { width: 360, height: 740 }, laptop: { width: 1366, height: 768 }, small: { width: 320, height: 640 } }
const assets = { version: '1' }
const pages: Record<string, string> = {
  '/components': renderPage(<ComponentPage assets={assets} />),
  '/refer': renderPage(
    <PublicPage words={{ ...english, leave: { ...english.leave, address: away } }} title="Page 1 of 6" assets={assets} organisation={organisation} footer={[]} heading="Who is it about?">
      <Form action="/refer" hidden={{ key: '1' }}>
        <TextField name="who" label="Their name" autocomplete="off" />
        <Button label="Carry on" />
      </Form>
    </PublicPage>,
  ),
}

let browser: Browser
const files = new Map<string, { type: string; body: string | Buffer }>()

beforeAll(async () => {
  await bundle()
  browser = await openChromium()
})
afterAll(() => browser.close())

describe('every component in every state', () => {
  it.each([
    ['on a phone', { viewport: widths.phone }],
    ['on a laptop', { viewport: widths.laptop }],
    ['on a phone in the dark', { viewport: widths.phone, colorScheme: 'dark' }],
    ['on a laptop in the dark', { viewport: widths.laptop, colorScheme: 'dark' }],
  ] as const)('has nothing for axe to find, enhanced contrast included, %s', async (_, options) => {
    await visit('/components', { ...options, bypassCSP: true }, async (tab) => {
      const { violations } = await new AxeBuilder({ page: tab }).withTags(['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
    })
  })

  it.each([100, 200])('fits 320 pixels without sideways scrolling at %i % text', async (percent) => {
    await visit('/components', { viewport: widths.small }, async (tab) => {
      await enlarge(tab, percent)
      expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    })
  })

  it('keeps every edge in the colours of the reader’s system', async () => {
    await visit('/components', { viewport: widths.laptop, forcedColors: 'active' }, async (tab) => {
      for (const part of ['.btn', '.card', '.panel', '.tag', '.done']) expect(await tab.locator(part).first().evaluate((element) => getComputedStyle(element).borderTopStyle)).not.toBe('none')
    })
  })

  it('gives each control its name', async () => {
    await visit('/components', { viewport: widths.laptop }, async (tab) => {
      const named = [
        tab.getByRole('textbox', { name: 'Phone number', exact: true }),
        tab.getByRole('textbox', { name: 'Anything you’d like us to know? If you want', exact: true }),
        tab.getByRole('combobox', { name: 'How often?', exact: true }),
        tab.getByRole('group', { name: 'If nobody answers, is it safe to leave a message?' }).getByRole('radio', { name: 'I’m not sure' }),
        tab.getByRole('group', { name: 'Choose any' }).getByRole('checkbox', { name: 'Afternoons' }),
        tab.getByRole('group', { name: 'When did you last see each other?' }).getByRole('textbox', { name: 'Month' }),
        tab.getByRole('spinbutton', { name: 'New faces' }),
        tab.getByRole('button', { name: 'One more: New faces' }),
        tab.getByRole('searchbox', { name: 'Find a person' }),
        tab.getByRole('link', { name: 'Open Iris Fenn' }),
        tab.getByRole('link', { name: 'Change best time' }),
        tab.getByRole('table', { name: 'Where people live' }).getByRole('rowheader', { name: 'Millgate' }),
        tab.getByRole('region', { name: 'Good news' }),
        tab.getByRole('article', { name: 'Colin Mabey' }),
        tab.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Page 12' }),
        tab.getByRole('complementary', { name: 'Urgent help' }).getByRole('link', { name: '116 123 Samaritans' }),
      ]
      for (const control of named) expect(await control.count(), String(control)).toBe(1)
      expect(await tab.locator('#field-phone').evaluate((input) => input.getAttribute('aria-describedby'))).toBe('field-phone-hint field-phone-problem')
    })
  })

  it('puts the focus on what went wrong, and each problem leads to its field', async () => {
    await visit('/components', { viewport: widths.phone }, async (tab) => {
      expect(await tab.evaluate(() => document.activeElement?.className)).toBe('errbox')
      for (const link of await tab.locator('.errbox a').all()) {
        await link.click()
        expect(await tab.evaluate(() => `#${document.activeElement?.id}`)).toBe(await link.getAttribute('href'))
      }
    })
  })

  it('counts what is left while typing, and steps a number within its limits', async () => {
    await visit('/components', { viewport: widths.phone }, async (tab) => {
      await tab.fill('#field-know', 'Tea at four')
      expect(await tab.textContent('#field-know-count')).toBe('Characters left: 1989')
      await tab.fill('#field-count', '200')
      await tab.getByRole('button', { name: 'One more: How many of you, roughly?' }).click()
      expect(await tab.inputValue('#field-count')).toBe('200')
      await tab.getByRole('button', { name: 'One fewer: How many of you, roughly?' }).click()
      expect(await tab.inputValue('#field-count')).toBe('199')
    })
  })

  it('works without script: nothing that only script can press is shown, and the reader’s own menu opens', async () => {
    await visit('/components', { viewport: widths.phone, javaScriptEnabled: false }, async (tab) => {
      expect(await tab.getByRole('button', { name: /^One more/ }).count()).toBe(0)
      expect(await tab.getByRole('button', { name: 'Sign out' }).isVisible()).toBe(false)
      await tab.getByText('Asha').first().click()
      expect(await tab.getByRole('button', { name: 'Sign out' }).isVisible()).toBe(true)
    })
  })
})

describe('a public page', () => {
  it('is left by Escape three times, and Back does not return to it', async () => {
    await visit('/refer', { viewport: widths.phone }, async (tab) => {
      await tab.goto(`${site}/refer?page=2`)
      for (const key of ['Escape', 'Escape', 'Escape']) await tab.keyboard.press(key)
      await tab.waitForURL(away)
      await tab.goBack({ waitUntil: 'commit' })
      await tab.waitForURL(away)
      expect(await tab.textContent('body')).toBe('Sunny later')
    })
  })

  it('stays for Escape twice and another key', async () => {
    await visit('/refer', { viewport: widths.phone }, async (tab) => {
      for (const key of ['Escape', 'Escape', 'a', 'Escape']) await tab.keyboard.press(key)
      expect(tab.url()).toBe(`${site}/refer`)
    })
  })

  it('has the same way out as a plain link without script', async () => {
    await visit('/refer', { viewport: widths.phone, javaScriptEnabled: false }, async (tab) => {
      await tab.getByRole('link', { name: 'Leave this page' }).click()
      await tab.waitForURL(away)
    })
  })

  it('sends a form once, however often the button is tapped', async () => {
    await visit('/refer', { viewport: widths.phone }, async (tab) => {
      const sent = await tab.evaluate(() => {
        let passed = 0
        window.addEventListener('submit', (event) => {
          if (!event.defaultPrevented) passed += 1
          event.preventDefault()
        })
        const button = document.querySelector<HTMLButtonElement>('form button')
        for (let taps = 0; taps < 3; taps += 1) button?.click()
        return passed
      })
      expect(sent).toBe(1)
    })
  })
})

/** Opens a page with everything it needs from memory and under the content policy; an error on its console fails the test. */
async function visit(path: string, options: BrowserContextOptions, look: (tab: Tab) => Promise<void>) {
  const context = await browser.newContext(options)
  const errors: string[] = []
  await context.route('**/*', async (route) => {
    const { host, pathname } = new URL(route.request().url())
    if (host === new URL(away).host) return route.fulfill({ contentType: 'text/html', body: 'Sunny later' })
    const file = files.get(pathname) ?? { type: 'text/html; charset=utf-8', body: pages[pathname] ?? '' }
    return route.fulfill({ contentType: file.type, body: file.body, headers: options.bypassCSP ? {} : { 'content-security-policy': policy } })
  })
  const tab = await context.newPage()
  tab.on('console', (message) => void (message.type() === 'error' && errors.push(message.text())))
  tab.on('pageerror', (error) => errors.push(error.message))
  await tab.goto(site + path)
  await look(tab)
  await context.close()
  expect(errors).toEqual([])
}

/** As a reader’s own setting would, but for media queries: the harder case, since no narrower layout comes to help. */
const enlarge = (tab: Tab, percent: number) =>
  tab.evaluate((size) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(`html { font-size: ${size}% }`)
    document.adoptedStyleSheets = [sheet]
  }, percent)

async function bundle() {
  const here = (file: string) => fileURLToPath(new URL(file, import.meta.url))
  const { outputFiles } = await build({ entryPoints: { main: here('./styles/main.css'), page: here('./browser/page.ts') }, outdir: '/assets', bundle: true, minify: true, write: false, format: 'esm', loader: { '.woff2': 'copy' }, assetNames: '[name]' })
  const types: Record<string, string> = { css: 'text/css', js: 'text/javascript', woff2: 'font/woff2' }
  for (const { path, contents } of outputFiles) files.set(path, { type: types[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream', body: Buffer.from(contents) })
  files.set('/assets/icons.svg', { type: 'image/svg+xml', body: spriteSvg })
  files.set('/assets/mark.svg', { type: 'image/svg+xml', body: markSvg })
}
