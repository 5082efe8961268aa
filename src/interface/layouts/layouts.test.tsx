import { HtmlValidate } from 'html-validate'
import { describe, expect, it } from 'vitest'
import { ComponentPage } from '../component-page.tsx'
import { renderPage } from '../render.ts'
import { footer, me, navigation, organisation } from '../showcase/samples.ts'
import { htmlValidation } from '../validation.ts'
import { english } from '../words.ts'
import { Page } from './page.tsx'
import { PlainPage } from './plain-page.tsx'
import { PublicPage } from './public-page.tsx'

const words = english
const assets = { version: '1' }

const pages = {
  'a signed-in page': renderPage(<Page words={words} title="Today" assets={assets} organisation={organisation} nav={navigation} me={me} footer={footer} heading="Today" back={{ label: 'Back', href: '/' }} />),
  'a page on a phone': renderPage(<Page words={words} title="Visits" assets={assets} organisation={organisation} nav={navigation} me={me} footer={footer} heading="Visits" width="phone" theme="dusk" />),
  'a public page': renderPage(<PublicPage words={words} title="Page 1 of 6" assets={assets} organisation={organisation} footer={footer} heading="Who is it about?" />),
  'a plain page': renderPage(<PlainPage words={words} title="Not found" assets={assets} heading="We can’t find that page" />),
  'the page of all components': renderPage(<ComponentPage assets={assets} />),
}
const all = Object.entries(pages)
const validator = new HtmlValidate(htmlValidation)

describe.each(all)('%s', (_, html) => {
  it('has no style attribute and no inline script, because the content policy allows neither', () => {
    expect(html).not.toMatch(/\sstyle=/)
    expect(html).not.toMatch(/\son[a-z]+=/)
    expect(html).not.toMatch(/<style/)
    expect(html.match(/<script[^>]*>[^<]*/g)).toEqual(['<script type="module" src="/assets/page.js?v=1">'])
    expect(html).not.toContain('javascript:')
  })

  it('is valid', async () => {
    const report = await validator.validateString(html)
    expect(report.results.flatMap(({ messages }) => messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} ${selector}`))).toEqual([])
  })

  it('says its language and has one h1', () => {
    expect(html).toMatch(/^<!doctype html><html lang="en-GB" data-theme="(auto|dusk)">/)
    expect(html.match(/<h1/g)).toHaveLength(1)
  })

  it('opens with the skip link, then urgent help, then the rest', () => {
    const places = ['class="skip" href="#main"', 'class="strip"', '<main id="main"', '<footer'].map((part) => html.indexOf(part))
    expect(places).toEqual([...places].sort((one, other) => one - other))
    expect(places).not.toContain(-1)
  })

  it('has every national number for urgent help', () => {
    for (const way of ['href="tel:999"', 'href="tel:111"', 'href="tel:116123"', 'href="sms:85258"', 'href="https://999bsl.co.uk/"', '>18001<']) expect(html).toContain(way)
  })

  it('uses typographic apostrophes', () => {
    expect(html.replaceAll(/<[^>]*>/g, '')).not.toMatch(/\w'\w/)
  })
})

describe('the layouts', () => {
  it('put the organisation’s own number beside the national ones', () => {
    expect(pages['a signed-in page']).toContain('<a href="tel:07700900180"><b dir="ltr">07700 900180</b> Wenbury, day and night</a>')
  })

  it('offer to leave at once on public pages, and only there', () => {
    expect(all.filter(([, html]) => html.includes('data-leave')).map(([name]) => name)).toEqual(['a public page'])
  })

  it('say in the title first that something is wrong', () => {
    const page = (problems: Record<string, string>) => renderPage(<PublicPage words={words} title="Page 1 of 6" assets={assets} organisation={organisation} footer={[]} heading="Who?" mistakes={{ problems, order: ['who'] }} />)
    expect(page({ who: 'Say who' })).toContain('<title>Error: Page 1 of 6</title>')
    expect(page({})).toContain('<title>Page 1 of 6</title>')
    expect(page({})).not.toContain('errbox')
  })

  it('sign out by posting a form with its token, never by a link', () => {
    expect(pages['a signed-in page']).toMatch(/<form action="#sign-out" method="post"><input type="hidden" name="token" value="sample"\/><button/)
  })

  it('escape what people write', () => {
    const html = renderPage(<PlainPage words={words} title="<b>" assets={assets} heading={'<img src=x onerror="a()">'} />)
    expect(html).toContain('<title>&lt;b></title>')
    expect(html).not.toContain('<img')
  })
})
