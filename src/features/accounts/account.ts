/** How long a sign-in link opens, in minutes: short, because it lies in a mailbox. */
export const linkMinutes = 20
/** How long the link opens that makes somebody an organisation's first coordinator, in days: it is passed on by hand. */
export const invitationDays = 7
/** A session ends after this many hours without use, and in any case after `sessionDays`. A shared computer asks for less (domain: 15 minutes; a setting of the organisation). */
export const idleHours = 12
export const sessionDays = 14
/** Links one address can be sent in an hour. */
export const linksPerHour = 5

/** Whether a text can be a link's secret: 256 bits as base64url (RFC 4648 §5). */
export const looksLikeSecret = (text: string): boolean => /^[A-Za-z0-9_-]{43}$/.test(text)

/** The short name an invented person is known by in forms: what stands before the @. */
export const slugOf = (email: string): string => foldEmail(email).replace(/@.*$/, '')

/** The address two spellings share. Only the part after the @ and letters' case are folded: no provider's own rules are guessed. */
export const foldEmail = (email: string): string => email.trim().normalize('NFKC').toLowerCase()

/** Whether it can be an address at all; that it works is proved by the link that arrives. */
export const looksLikeEmail = (email: string): boolean => /^[^\s@<>"',;]+@[^\s@<>"',;]+\.[^\s@<>"',;]+$/.test(email.trim()) && email.length <= 254

/** What a person recognises their own device by: the browser's and the system's names, never the whole string. */
export function deviceFrom(agent: string): string {
  const browser = /Edg\//.test(agent) ? 'Edge' : /Firefox\//.test(agent) ? 'Firefox' : /Chrome\//.test(agent) ? 'Chrome' : /Safari\//.test(agent) ? 'Safari' : 'A browser'
  const system = /Android/.test(agent) ? 'Android' : /iPhone|iPad/.test(agent) ? 'iPhone or iPad' : /Windows/.test(agent) ? 'Windows' : /Mac OS/.test(agent) ? 'Mac' : /Linux/.test(agent) ? 'Linux' : 'a device'
  return `${browser} on ${system}`
}

/** A page inside this installation to go back to after signing in; anything else becomes the front door, so a link cannot lead away. */
export const safeReturn = (path: string): string => (/^\/[a-z0-9][a-z0-9-]*(\/[A-Za-z0-9-]+)*(\?[A-Za-z0-9=&%-]*)?$/.test(path) && !path.startsWith('/sign-in') ? path : '/')
