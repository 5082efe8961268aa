import { randomInt, scrypt } from 'node:crypto'

const figures = 16

/**
 * A code to be read aloud, written down and typed again: sixteen figures in groups of four, because figures sound apart in
 * every accent and every keyboard has them. 53 random bits: far too many to try where tries are limited.
 */
export const newSpokenCode = (): string => Array.from({ length: figures }, () => randomInt(10)).join('').replaceAll(/(?=(?:\d{4})+$)(?!^)/g, ' ')

/** What somebody typed as the sixteen figures it means, or undefined. Spaces, dashes and full stops between them mean nothing. */
export function readSpokenCode(typed: string): string | undefined {
  const digits = typed.replaceAll(/[\s.\-‐-―]/g, '')
  return digits.length === figures && /^\d+$/.test(digits) ? digits : undefined
}

/**
 * What the database keeps of a code. Slow on purpose (scrypt, RFC 7914, with N 2^14, r 8, p 1: some 30 ms), because 53 bits
 * hashed fast could be found again by whoever had stolen the table; one salt for an organisation, so that a code can be looked up.
 */
export const hashOfSpokenCode = (digits: string, organisation: string): Promise<Buffer> =>
  new Promise((resolve, reject) => scrypt(digits, `spoken code ${organisation}`, 32, (error, hash) => (error ? reject(error) : resolve(hash))))
