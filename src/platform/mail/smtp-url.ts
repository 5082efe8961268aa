export type SmtpSettings = {
  host: string
  port: number
  /** encrypted from the first byte */
  secure: boolean
  /** refuses to go on where the server offers no encryption */
  requireTls: boolean
  login: { user: string; pass: string } | null
  from: string
}

/** A mistake in SMTP_URL, as one sentence without its name or password. */
export class SmtpTrouble extends Error {}

const here = new Set(['localhost', '127.0.0.1', '[::1]', '::1'])

/**
 * Reads SMTP_URL. The sender is `?from=`, else the login where it is an address, else alongside@ the outside address's
 * host. Sign-in links travel by this road, so a server beyond this machine must offer encryption unless `?tls=off`.
 */
export function readSmtpUrl(text: string, outside: string): SmtpSettings {
  if (!URL.canParse(text)) throw new SmtpTrouble('SMTP_URL is not an address.')
  const url = new URL(text)
  const secure = url.protocol === 'smtps:'
  if (!secure && url.protocol !== 'smtp:') throw new SmtpTrouble('SMTP_URL begins with neither smtp:// nor smtps://.')
  if (url.hostname === '') throw new SmtpTrouble('SMTP_URL names no server.')
  const user = decodeURIComponent(url.username)
  const from = url.searchParams.get('from') ?? (isAddress(user) ? user : `alongside@${new URL(outside).hostname}`)
  if (!isAddress(from)) throw new SmtpTrouble('The from= of SMTP_URL is not an email address.')
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
    secure,
    requireTls: !secure && !here.has(url.hostname) && url.searchParams.get('tls') !== 'off',
    login: user === '' ? null : { user, pass: decodeURIComponent(url.password) },
    from,
  }
}

const isAddress = (text: string) => /^[^\s@<>"',;]+@[^\s@<>"',;]+$/.test(text)
