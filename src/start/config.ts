import path from 'node:path'
import { z } from 'zod'
import { readSmtpUrl, SmtpTrouble } from '../platform/mail/smtp-url.ts'

/** What the environment says, read once. A mistake is one sentence naming the variable, never its value. */
export type Config = {
  port: number
  host: string
  dataFolder: string
  /** the outside address, for links; null until somebody sets it */
  outsideUrl: string | null
  databaseUrl: string | null
  ownerUrl: string | null
  trustProxy: boolean
  keys: string | null
  smtpUrl: string | null
  logLevel: string
  root: string
}

export class ConfigTrouble extends Error {}

const url = (name: string, protocols: readonly string[]) =>
  z
    .string()
    .refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), { message: `${name} is not an address beginning with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}.`, abort: true })
    .refine((text) => isDecodable(new URL(text)), `${name} has a % in its name or password that stands for nothing: write %25 for a % of its own.`)

function isDecodable({ username, password }: URL): boolean {
  try {
    decodeURIComponent(username + password)
    return true
  } catch {
    return false
  }
}

/** Links are this and a path, and a form's origin is compared with it: anything more would refuse every form. */
const isOriginAlone = (text: string): boolean => {
  const { origin, pathname, search, hash, username, password } = new URL(text)
  return origin !== 'null' && /^\/+$/.test(pathname) && !search && !hash && !username && !password
}

const shape = z.object({
  PORT: z.string().regex(/^\d{1,5}$/, 'PORT is not a number from 1 to 65535.').transform(Number).refine((port) => port >= 1 && port <= 65535, 'PORT is not a number from 1 to 65535.').default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  ALONGSIDE_DATA: z.string().min(1).default('./data'),
  ALONGSIDE_URL: url('ALONGSIDE_URL', ['http:', 'https:']).refine((text) => !URL.canParse(text) || isOriginAlone(text), 'ALONGSIDE_URL is more than where it can be reached, such as https://alongside.example: leave out the path, the name and the question.').optional(),
  DATABASE_URL: url('DATABASE_URL', ['postgres:', 'postgresql:']).optional(),
  DATABASE_OWNER_URL: url('DATABASE_OWNER_URL', ['postgres:', 'postgresql:']).optional(),
  TRUST_PROXY: z.enum(['', '0', '1', 'true', 'false'], 'TRUST_PROXY is neither true nor false.').default(''),
  ALONGSIDE_KEYS: z.string().optional(),
  SMTP_URL: url('SMTP_URL', ['smtp:', 'smtps:']).optional(),
  ALONGSIDE_LOG: z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug'], 'ALONGSIDE_LOG is not one of silent, fatal, error, warn, info, debug.').default('warn'),
  ALONGSIDE_ROOT: z.string().min(1).default('.'),
})

export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''))
  const read = shape.safeParse(set)
  if (!read.success) throw new ConfigTrouble(read.error.issues[0]?.message ?? 'The environment cannot be read.')
  const given = read.data
  const outsideUrl = given.ALONGSIDE_URL ? new URL(given.ALONGSIDE_URL).origin : null
  if (given.SMTP_URL) checkSmtp(given.SMTP_URL, outsideUrl ?? `http://localhost:${given.PORT}`)
  return {
    port: given.PORT,
    host: given.HOST,
    dataFolder: path.resolve(given.ALONGSIDE_DATA),
    outsideUrl,
    databaseUrl: given.DATABASE_URL ?? null,
    ownerUrl: given.DATABASE_OWNER_URL ?? null,
    trustProxy: given.TRUST_PROXY === '1' || given.TRUST_PROXY === 'true',
    keys: given.ALONGSIDE_KEYS ?? null,
    smtpUrl: given.SMTP_URL ?? null,
    logLevel: given.ALONGSIDE_LOG,
    root: path.resolve(given.ALONGSIDE_ROOT),
  }
}

function checkSmtp(text: string, outside: string): void {
  try {
    readSmtpUrl(text, outside)
  } catch (error) {
    throw error instanceof SmtpTrouble ? new ConfigTrouble(error.message) : error
  }
}
