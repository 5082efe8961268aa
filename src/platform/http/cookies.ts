import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** `__Host-` binds a cookie to this host and to https; browsers refuse it on plain http, so loopback has the plain name. */
export const cookieName = (name: string, secure: boolean) => (secure ? `__Host-${name}` : name)

export type CookieOptions = { secure: boolean; seconds?: number }

export function setCookie(name: string, value: string, { secure, seconds }: CookieOptions): string {
  const parts = [`${cookieName(name, secure)}=${value}`, 'Path=/', 'HttpOnly', 'SameSite=Lax']
  if (secure) parts.push('Secure')
  if (seconds !== undefined) parts.push(`Max-Age=${seconds}`)
  return parts.join('; ')
}

export function readCookie(header: string | undefined, name: string, secure: boolean): string | undefined {
  const wanted = `${cookieName(name, secure)}=`
  const found = (header ?? '').split(';').map((part) => part.trim()).find((part) => part.startsWith(wanted))
  const value = found?.slice(wanted.length)
  return value && /^[A-Za-z0-9_-]{20,200}$/.test(value) ? value : undefined
}

/** 256 random bits for whoever holds them; the database keeps only `hashOf`. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest()

/** The token a form must carry: bound to the cookie it was given with, so another site cannot know it. */
export const formToken = (secret: string): string => createHmac('sha256', secret).update('form').digest('base64url')

export function tokenHolds(secret: string, token: string): boolean {
  const wanted = Buffer.from(formToken(secret))
  const given = Buffer.from(token)
  return wanted.length === given.length && timingSafeEqual(wanted, given)
}
