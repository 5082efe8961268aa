import { AxeBuilder } from '@axe-core/playwright'
import { HtmlValidate } from 'html-validate'
import type { Browser, Page, Response } from 'playwright-core'
import { expect } from 'vitest'
import { htmlValidation } from '../../src/interface/validation.ts'

export type Screen = 'phone' | 'desktop'
const sizes = { phone: { width: 360, height: 740 }, desktop: { width: 1366, height: 800 } } as const

const validate = new HtmlValidate(htmlValidation)

/** Somebody in front of a browser. What they do reads as a sentence; every page they come to is checked with html-validate, and with axe where script may run. */
export class Somebody {
  readonly complaints: string[] = []
  private last: Response | undefined
  private constructor(
    readonly page: Page,
    private readonly home: string,
    private readonly script: boolean,
  ) {}

  static async arrives(browser: Browser, home: string, { screen, script = true }: { screen: Screen; script?: boolean }): Promise<Somebody> {
    const context = await browser.newContext({ viewport: sizes[screen], javaScriptEnabled: script, locale: 'en-GB', timezoneId: 'Europe/London' })
    const page = await context.newPage()
    page.setDefaultTimeout(120_000)
    const visitor = new Somebody(page, home, script)
    page.on('console', (said) => {
      // A browser also reports an answer of 4xx as an error of its own; what we answer is asserted by the tests.
      if (said.type() === 'error' && !/Failed to load resource: the server responded with a status of 4\d\d/.test(said.text())) visitor.complaints.push(`${page.url()}: ${said.text()}`)
    })
    page.on('pageerror', (error) => visitor.complaints.push(`${page.url()}: ${error.message}`))
    page.on('response', (response) => {
      if (response.request().isNavigationRequest() && response.frame() === page.mainFrame() && response.status() !== 303) visitor.last = response
    })
    return visitor
  }

  async signsInAs(slug: string): Promise<void> {
    await this.opens('/sign-in')
    await this.page.locator(`form:has(input[name="person"][value="${slug}"]) button`).click()
    await this.arrived()
  }

  async opens(path: string): Promise<void> {
    await this.page.goto(new URL(path, this.home).href)
    await this.arrived()
  }

  /** The same page, or another, on another screen. */
  async turnsTheScreen(screen: Screen, path?: string): Promise<void> {
    await this.page.setViewportSize(sizes[screen])
    if (path === undefined) await this.arrived()
    else await this.opens(path)
  }

  /** What an address answers to this browser, without going there: redirections are not followed. */
  async asks(path: string, form?: Readonly<Record<string, string>>): Promise<{ status: number; goesTo: string; type: string; text: string }> {
    const url = new URL(path, this.home).href
    const { request } = this.page.context()
    const answer = await (form ? request.post(url, { form, maxRedirects: 0, headers: { 'sec-fetch-site': 'same-origin' } }) : request.get(url, { maxRedirects: 0 }))
    const { location = '', 'content-type': type = '' } = answer.headers()
    return { status: answer.status(), goesTo: location, type, text: await answer.text() }
  }

  /** Goes by the main navigation. */
  async turnsTo(place: string): Promise<void> {
    await this.page.locator('header nav').getByRole('link', { name: place, exact: true }).click()
    await this.arrived()
  }

  async presses(button: string | RegExp, within?: string): Promise<void> {
    const place = within ? this.page.locator(within) : this.page
    await place.getByRole('button', { name: button }).first().click()
    await this.arrived()
  }

  async follows(link: string | RegExp, within?: string): Promise<void> {
    const place = within ? this.page.locator(within) : this.page
    await place.getByRole('link', { name: link }).first().click()
    await this.arrived()
  }

  async fills(label: string | RegExp, text: string): Promise<void> {
    await this.page.getByLabel(label).first().fill(text)
  }

  async chooses(label: string | RegExp, within?: string): Promise<void> {
    const place = within ? this.page.locator(within) : this.page
    // As a person does: on the words, which is where a thumb lands.
    await place.locator('label').filter({ hasText: label }).first().click()
  }

  async reads(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).first().waitFor()
  }

  async doesNotRead(text: string | RegExp): Promise<void> {
    expect(await this.page.getByText(text).count(), `“${text}” on ${this.page.url()}`).toBe(0)
  }

  async heading(): Promise<string> {
    return (await this.page.locator('h1').first().innerText()).replaceAll(/\s+/g, ' ').trim()
  }

  path(): string {
    return new URL(this.page.url()).pathname
  }

  status(): number {
    return this.last?.status() ?? 0
  }

  /** Checks the page just come to: its HTML as served, its accessibility as rendered, and that nothing is wider than the screen. */
  private async arrived(): Promise<void> {
    await this.page.waitForLoadState('load')
    const where = `${this.path()} (${this.status()})`
    expect(await this.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), `${where} is wider than the screen`).toBeLessThanOrEqual(0)
    const served = await this.last?.text()
    if (served) {
      const report = await validate.validateString(served)
      expect(report.results.flatMap((result) => result.messages.map((message) => `${message.ruleId}: ${message.message} (line ${message.line})`)), `${where} is not valid HTML`).toEqual([])
    }
    // axe is script itself: a page that may run none is judged by the visitors who come to it with script.
    if (!this.script) return
    // Our pages hold no frames, so axe needs no second page to put its findings together, which takes longer than finding them.
    const { violations } = await new AxeBuilder({ page: this.page }).setLegacyMode(true).options({ resultTypes: ['violations'] }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze()
    expect(violations.map((violation) => `${violation.id}: ${violation.help} ${violation.nodes.map((node) => node.target.join(' ')).join(', ')}`), `${where} has something axe objects to`).toEqual([])
  }
}
