import type { ReachedTrouble } from './reached-at.ts'

/** How the organisation is reached, as whoever looks after it says. */
export const reachedWords = {
  title: 'How people reach us',
  heading: 'How people reach us',
  lead: 'It stands on letters, on cards and on the form by which anybody asks for support. Leave empty what you don’t have.',
  back: 'Today',
  telephone: 'Telephone',
  telephoneHint: 'As you say it, like 01632 960181.',
  textTelephone: 'Number for texts',
  textTelephoneHint: 'Only if somebody reads them.',
  email: 'Email',
  emailHint: 'Only if somebody reads it every working day.',
  postalAddress: 'Address for letters',
  postalAddressHint: 'Whoever sends the paper form sends it here.',
  save: 'Save',
  saved: 'Saved.',
  savedLine: 'Letters and pages say it within half a minute.',
  troubles: {
    'no number': 'That isn’t a whole telephone number. Write it with its area code, like 01632 960181',
    'several numbers': 'Write one number only',
    'no email': 'An email address has one @, like hello@example.org',
    'too long': 'That is too long. Shorten it here: nothing is lost',
    sign: 'There is a sign in this that can’t be written down, perhaps from copying it. Type it again',
  } satisfies Record<ReachedTrouble, string>,
} as const
