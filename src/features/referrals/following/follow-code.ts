/** Letters and figures that nobody mistakes for one another, read out or written by hand. */
export const codeAlphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
export const codeLength = 12

/** A code as people read it out: `7KQ-M2X-4TD-9RV`. */
export const inThrees = (plain: string): string => plain.match(/.{1,3}/g)?.join('-') ?? plain

/** A code as somebody types it, small or large, with or without dashes; undefined where it cannot be one. */
export function readFollowCode(typed: string): string | undefined {
  const plain = typed.toUpperCase().replaceAll(/[\s\-–—.]/g, '')
  return plain.length === codeLength && [...plain].every((letter) => codeAlphabet.includes(letter)) ? inThrees(plain) : undefined
}
