import { expect, it } from 'vitest'
import { ConfigTrouble, readConfig } from './config.ts'

const key = (id: string) => `${id}:${Buffer.alloc(32).toString('base64')}`

it('says what holds where nothing is set', () => {
  expect(readConfig({})).toMatchObject({ port: 3000, host: '127.0.0.1', outsideUrl: null, databaseUrl: null, ownerUrl: null, trustProxy: false, keys: null, smtpUrl: null, logLevel: 'warn' })
  expect(readConfig({ PORT: '', ALONGSIDE_URL: '' })).toMatchObject({ port: 3000, outsideUrl: null })
})

it('reads what is set', () => {
  expect(readConfig({ PORT: '8080', HOST: '0.0.0.0', TRUST_PROXY: 'true', ALONGSIDE_KEYS: key('k1') })).toMatchObject({ port: 8080, host: '0.0.0.0', trustProxy: true, keys: key('k1') })
  expect(readConfig({ ALONGSIDE_URL: 'https://Alongside.example/' }).outsideUrl).toBe('https://alongside.example')
  expect(readConfig({ DATABASE_URL: 'postgresql://app:a%25b@127.0.0.1/alongside' }).databaseUrl).toBe('postgresql://app:a%25b@127.0.0.1/alongside')
})

it.each([
  [{ PORT: '0' }, 'PORT is not a number from 1 to 65535.'],
  [{ PORT: '65536' }, 'PORT is not a number from 1 to 65535.'],
  [{ PORT: '80a' }, 'PORT is not a number from 1 to 65535.'],
  [{ ALONGSIDE_URL: 'alongside.example' }, 'ALONGSIDE_URL is not an address beginning with http:// or https://.'],
  [{ ALONGSIDE_URL: 'https://alongside.example/app' }, 'ALONGSIDE_URL is more than where it can be reached'],
  [{ ALONGSIDE_URL: 'https://name:secret@alongside.example' }, 'ALONGSIDE_URL is more than where it can be reached'],
  [{ ALONGSIDE_URL: 'https://alongside.example?a=1' }, 'ALONGSIDE_URL is more than where it can be reached'],
  [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL is not an address beginning with postgres:// or postgresql://.'],
  [{ DATABASE_URL: 'postgresql://app:100%@127.0.0.1/x' }, 'DATABASE_URL has a % in its name or password that stands for nothing'],
  [{ DATABASE_OWNER_URL: 'x' }, 'DATABASE_OWNER_URL is not an address beginning with postgres:// or postgresql://.'],
  [{ TRUST_PROXY: 'maybe' }, 'TRUST_PROXY is neither true nor false.'],
  [{ SMTP_URL: 'smtp://' }, 'SMTP_URL names no server.'],
  [{ SMTP_URL: 'smtp://mail.example?from=nobody' }, 'The from= of SMTP_URL is not an email address.'],
  [{ SMTP_URL: 'http://mail.example' }, 'SMTP_URL is not an address beginning with smtp:// or smtps://.'],
  [{ ALONGSIDE_LOG: 'loud' }, 'ALONGSIDE_LOG is not one of silent, fatal, error, warn, info, debug.'],
])('says of %j in one sentence what is wrong, and never the value', (environment, sentence) => {
  const said = () => readConfig(environment)
  expect(said).toThrow(ConfigTrouble)
  expect(said).toThrow(sentence)
  expect(said).not.toThrow(/secret|100%@/)
})
