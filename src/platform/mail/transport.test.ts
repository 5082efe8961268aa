import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type MailServer, type Manner, openMailServer } from '../../../tests/support/mail-server.ts'
import { afterwards, mayHandOver } from './crash-rule.ts'
import { readSmtpUrl, SmtpTrouble } from './smtp-url.ts'
import { transportOf } from './transport.ts'

const outside = 'https://wenbury.example'
const letter = { messageId: '<one@wenbury.example>', to: 'pat@example.org', subject: 'Thursday at 2', text: 'Hello Pat,\n\nroom for one more — come if you like. Café after.\n.\nA dot alone on a line stays.\n' }

describe('handing a letter to a mail server', () => {
  let server: MailServer
  beforeAll(async () => {
    server = await openMailServer()
  })
  beforeEach(() => server.behave('takes everything'))
  afterAll(() => server.stop())

  it('arrives as text, whole, with the Message-ID it was given and the sender of SMTP_URL', async () => {
    expect(await transportOf(server.url, outside).handOver(letter)).toEqual({ done: 'handed over' })
    const mail = await server.expectsMailTo('pat@example.org')
    expect(mail.text.trimEnd()).toBe(letter.text.trimEnd())
    expect(mail.from).toBe('hello@wenbury.example')
    expect(Object.fromEntries(mail.headers)).toMatchObject({ 'message-id': '<one@wenbury.example>', subject: 'Thursday at 2', 'content-type': expect.stringMatching(/^text\/plain/), 'auto-submitted': 'auto-generated' })
  })

  const answers: [Manner, object][] = [
    ['refuses the address', { done: 'refused for good', code: '550' }],
    ['is full', { done: 'refused for now', code: '452' }],
    ['refuses the words', { done: 'refused for good', code: '554' }],
    ['hangs up after the words', { done: 'not known', code: 'ECONNECTION' }],
  ]
  it.each(answers)('a server that %s leaves it %o', async (manner, outcome) => {
    server.behave(manner)
    expect(await transportOf(server.url, outside).handOver(letter)).toEqual(outcome)
  })

  it('a server that is not there leaves it certain that nothing left', async () => {
    await server.down()
    expect(await transportOf(server.url, outside).handOver(letter)).toMatchObject({ done: 'refused for now' })
    await server.up()
    expect(await transportOf(server.url, outside).handOver(letter)).toEqual({ done: 'handed over' })
  })

  it('a server that wants no password from us, or ours not, is the installation’s trouble and waits', async () => {
    const url = server.url.replace('smtp://', 'smtp://somebody:wrong@')
    expect(await transportOf(url, outside).handOver(letter)).toMatchObject({ done: 'refused for now' })
  })
})

describe('SMTP_URL', () => {
  it('asks for encryption of every server beyond this machine', () => {
    expect(readSmtpUrl('smtp://mail.example.org', outside)).toMatchObject({ port: 587, secure: false, requireTls: true })
    expect(readSmtpUrl('smtps://mail.example.org', outside)).toMatchObject({ port: 465, secure: true })
    expect(readSmtpUrl('smtp://localhost:25', outside)).toMatchObject({ port: 25, requireTls: false })
    expect(readSmtpUrl('smtp://relay:25?tls=off', outside)).toMatchObject({ requireTls: false })
  })
  it('says who writes: from=, else the login, else the outside address', () => {
    expect(readSmtpUrl('smtp://a%40b.org:p%3A@mail.b.org', outside)).toMatchObject({ from: 'a@b.org', login: { user: 'a@b.org', pass: 'p:' } })
    expect(readSmtpUrl('smtp://key:x@mail.b.org?from=hello@b.org', outside)).toMatchObject({ from: 'hello@b.org' })
    expect(readSmtpUrl('smtp://localhost', outside)).toMatchObject({ from: 'alongside@wenbury.example', login: null })
  })
  it('is refused with a sentence that holds none of it', () => {
    expect(() => readSmtpUrl('smtp://me:secret@mail.b.org?from=nobody', outside)).toThrow(SmtpTrouble)
    expect(() => readSmtpUrl('http://me:secret@mail.b.org', outside)).toThrow(/neither smtp/)
  })
})

describe('the crash rule', () => {
  const now = new Date('2026-11-23T09:00:00Z')
  const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000)
  it.each([
    [{ state: 'queued', sendingAt: null }, 'hand it over'],
    [{ state: 'queued', sendingAt: ago(20) }, 'hand it over'],
    [{ state: 'sending', sendingAt: ago(1) }, 'leave it'],
    [{ state: 'sending', sendingAt: ago(3) }, 'not known'],
    [{ state: 'sent', sendingAt: ago(3) }, 'leave it'],
    [{ state: 'not known', sendingAt: ago(3) }, 'leave it'],
    [{ state: 'caught', sendingAt: null }, 'leave it'],
  ])('%o: %s', (standing, what) => expect(mayHandOver(standing, now)).toBe(what))

  it('keeps what may be tried again, until that is useless', () => {
    expect(afterwards({ done: 'refused for now', code: '421' }, { useless: false })).toEqual({ state: 'queued', why: '421' })
    expect(afterwards({ done: 'refused for now', code: '421' }, { useless: true })).toEqual({ state: 'failed', why: '421' })
    expect(afterwards({ done: 'refused for good', code: '550' }, { useless: false })).toEqual({ state: 'failed', why: '550' })
    expect(afterwards({ done: 'not known', code: 'ECONNECTION' }, { useless: false })).toEqual({ state: 'not known', why: 'ECONNECTION' })
  })
})
