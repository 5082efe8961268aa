import type { Answer, Purpose } from './consent.ts'

export const consentWords = {
  heading: (name: string) => `What ${name} has said is OK`,
  own: 'What you’ve said is OK',
  ownNote: 'You can change your mind about any of these, any time. Saying no to one changes nothing else.',
  notKnown: 'Not known',
  more: (count: number) => (count === 1 ? 'One more nobody has asked about' : `${count} more nobody has asked about`),
  answers: { given: 'Yes', refused: 'No', withdrawn: 'No longer', unclear: 'Not clear' } satisfies Record<Answer, string>,
  purposes: {
    'receive support': 'Getting support',
    'keep notes': 'Keeping notes',
    'be contacted by phone': 'Ringing',
    'be contacted by text': 'Texts',
    'be contacted by post': 'Letters',
    'be contacted by email': 'Email',
    'be left a message': 'Leaving a message',
    'share with the practice': 'Telling the surgery',
    'share with the referrer': 'Telling whoever suggested us',
    'share with family': 'Telling family',
    'share with partner organisations': 'Telling other services',
    'take part in measures': 'Questionnaires',
    'tell their story': 'Using their story',
    photographs: 'Photos',
    'be asked about helping': 'Being asked to help',
  } satisfies Record<Purpose, string>,
} as const
