import { linkMinutes } from '../account.ts'
import { accountWords } from '../words.ts'

/** The mail that carries a sign-in link. It names nobody and no organisation: somebody else may see the screen it arrives on. */
export const signInLetter = (outside: string, secret: string): { subject: string; text: string } => ({
  subject: accountWords.letter.subject,
  text: accountWords.letter.text(`${outside}/sign-in/link/${secret}`, linkMinutes),
})
