import type { LookFirst } from './look-first.ts'
import type { FieldName, ProblemKind } from './question.ts'

/** Whom a sentence of the public form speaks of: whoever fills it in, or somebody else by the name they go by. */
export type Spoken = { self: boolean; name: string }
type Says = string | ((spoken: Spoken) => string)
type FieldWords = { label: Says; hint?: Says; choices?: Readonly<Record<string, Says>>; problems?: Readonly<Partial<Record<ProblemKind, Says>>> }

const yesNoSure = { yes: 'Yes', no: 'No', 'not sure': 'I’m not sure' }
const their = ({ self, name }: Spoken) => (self ? 'your' : `${name}’s`)
const them = ({ self, name }: Spoken) => (self ? 'you' : name)
const safe = 'Choose yes, no or not sure'
const aNumber = 'Enter a phone number, like 07700 900123'
const anEmail = 'Enter an email address, like name@example.org'

const ages: Readonly<Record<string, string>> = { 'under 18': 'Under 18', '18 to 29': '18 to 29', '30 to 49': '30 to 49', '50 to 64': '50 to 64', '65 to 79': '65 to 79', '80 or more': '80 or more', 'not sure': 'I’m not sure' }
const whenToRing: Readonly<Record<string, string>> = { 'any time': 'Any time.', 'in an emergency': 'Only in an emergency.', 'ask first': 'Ask first, each time.', 'not sure': 'Not sure.' }

const draftFields: Readonly<Record<FieldName, FieldWords>> = {
  who: {
    label: 'Who is this for?',
    choices: { myself: 'Me', 'family or friend': 'Somebody in my family, or a friend', professional: 'Somebody I meet in my work', member: 'Somebody I know; I come here myself' },
    problems: { missing: 'Choose who this is for' },
  },
  danger: {
    label: ({ self }) => (self ? 'Are you in danger, or thinking of ending your life?' : 'Is anybody in danger, or thinking of ending their life?'),
    hint: 'We ask everybody. Danger can also be somebody hurting you, or you hurting somebody. If you’re not sure, choose yes: the only thing that follows is that a person reads it.',
    choices: { yes: 'Yes', no: 'No', 'rather not say': 'I’d rather not say' },
    problems: { missing: 'Choose yes, no, or rather not say' },
  },
  dangerWords: { label: 'What’s happening?', hint: 'Only if you want to say.' },
  name: { label: ({ self }) => (self ? 'Your name' : 'Their name'), hint: 'One name is enough.', problems: { missing: ({ self }) => (self ? 'Enter a name we can call you' : 'Enter a name we can call them'), long: 'Keep the name under 300 characters' } },
  knownAs: { label: ({ self }) => (self ? 'What you like to be called' : 'What they like to be called') },
  age: { label: ({ self, name }) => (self ? 'How old are you?' : `How old is ${name}?`), choices: ages },
  born: { label: 'Or the date of birth', hint: 'For example, 31 3 1944', problems: { day: 'Enter the day as three numbers, like 31 3 1944, or leave it empty', later: 'Enter a day that has been, or leave it empty' } },
  where: { label: (s) => (s.self ? 'Where do you live?' : 'Where do they live?'), hint: 'A postcode, or the name of the area. It tells us who is near.' },
  knows: {
    label: ({ name }) => `Does ${name} know about this?`,
    hint: ({ name }) => `Whatever you choose, we ask ${name} ourselves before anything else. Nobody can say yes for somebody else.`,
    choices: { 'knows and agrees': ({ name }) => `Yes, and ${name} would like it`, knows: 'Yes, but I don’t know what they think', 'not asked': 'No, not yet', 'not known': 'I’m not sure' },
    problems: { missing: ({ name }) => `Choose whether ${name} knows` },
  },
  way: {
    label: (s) => (s.self ? 'What’s the best way to reach you?' : `What’s the best way to reach ${s.name}?`),
    hint: (s) => (s.self ? 'We won’t say why to anyone else.' : `We’ll try gently, once, to ask if ${s.name} would like to hear more. We won’t say why to anyone else.`),
    choices: { phone: 'By phone', text: 'By text', email: 'By email', relay: 'By Relay UK', letter: 'By letter', 'through me': 'Through me' },
    problems: { missing: 'Choose a way to reach them' },
  },
  telephone: { label: (s) => `${capital(their(s))} phone number`, hint: 'A landline is fine', problems: { missing: (s) => `Enter ${their(s)} phone number`, telephone: aNumber } },
  message: { label: 'If nobody answers, is it safe to leave a message?', choices: { yes: 'Yes', no: 'No, someone else may hear it', 'not sure': 'I’m not sure' }, problems: { missing: 'Choose whether it’s safe to leave a message' } },
  textSafe: { label: 'Is it safe to send a text to this number?', choices: yesNoSure, problems: { missing: safe } },
  textTelephone: { label: (s) => `${capital(their(s))} mobile number`, problems: { missing: (s) => `Enter ${their(s)} mobile number`, telephone: aNumber } },
  ringSafe: { label: 'Is it safe to ring this number too?', choices: yesNoSure, problems: { missing: safe } },
  email: { label: (s) => `${capital(their(s))} email address`, hint: 'We never say in the subject what it is about.', problems: { missing: (s) => `Enter ${their(s)} email address`, email: anEmail } },
  relayTelephone: { label: (s) => `${capital(their(s))} number`, hint: 'Without 18001; we put it first.', problems: { missing: (s) => `Enter ${their(s)} number`, telephone: aNumber } },
  address: { label: (s) => `${capital(their(s))} address`, problems: { missing: (s) => `Enter ${their(s)} address` } },
  letter: { label: 'Is a letter safe?', hint: 'It comes in a plain envelope.', choices: { yes: 'Yes', no: 'No, someone else may open it', 'not sure': 'I’m not sure' }, problems: { missing: 'Choose whether a letter is safe' } },
  times: { label: 'Good times, or times to avoid', hint: 'For example, mornings; never after six.' },
  writeSafe: { label: (s) => (s.self ? 'Is it safe to write to you at home?' : `Is it safe to write to ${s.name} at home?`), choices: yesNoSure, problems: { missing: safe } },
  wants: { label: (s) => (s.self ? 'What would you like?' : `What would ${s.name} like?`), hint: (s) => (s.self ? 'In your own words. A line is enough.' : `In ${s.name}’s own words, if you can. A line is enough.`), problems: { missing: 'Write a line, or choose that you’re not sure yet', long: 'Keep it under 2,000 characters' } },
  wantsOpen: { label: 'Or', choices: { yes: 'I’m not sure yet. I’d rather talk about it.' } },
  whose: { label: 'Whose words are these?', choices: { theirs: ({ name }) => `${name}’s own`, mine: 'Mine' } },
  hopes: { label: (s) => (s.self ? 'What do you hope will be different?' : `What does ${s.name} hope will be different?`) },
  language: { label: 'Language', hint: (s) => (s.self ? 'The one you like best for talking.' : 'The one they like best for talking.') },
  interpreter: { label: 'Would an interpreter help?', hint: 'We bring one. We don’t ask family to do it.', choices: yesNoSure, problems: { missing: safe } },
  help: { label: 'What helps when we talk or write?', hint: 'For example, large print, speaking slowly, sign language.' },
  beside: { label: (s) => (s.self ? 'Is there someone beside you who would like someone too?' : `Is there someone beside ${s.name} who would like someone too?`), hint: 'A partner, for example. We ask each person by themselves.', choices: { yes: 'Yes', no: 'No' }, problems: { missing: 'Choose yes or no' } },
  besideName: { label: 'Their name', problems: { missing: 'Enter their name, or choose no' } },
  besideReach: { label: 'A number, email or address of their own', hint: (s) => `Without one we try the same way as for ${them(s)}, and ask for them by name.` },
  yourName: { label: 'Your name', problems: { missing: 'Enter your name', long: 'Keep the name under 300 characters' } },
  yourRole: { label: 'Who you are to them', hint: 'For example, daughter, neighbour, practice nurse.' },
  worksFor: { label: 'Where you work' },
  yourTelephone: { label: 'Your phone number', problems: { missing: 'Enter your phone number or your email address', telephone: aNumber } },
  yourEmail: { label: 'Your email address', hint: 'Only if you’d like to hear how it came out, once they agree to that.', problems: { email: anEmail } },
  practice: { label: (s) => `${capital(their(s))} GP surgery`, hint: 'We tell them nothing without being asked to.' },
  nhsNumber: { label: 'NHS number', hint: 'Never needed.', problems: { 'nhs number': 'This NHS number has a slip in it. Check its ten figures, or leave it empty' } },
  visitors: { label: 'Is there anything a visitor should know?', hint: 'For example, a dog, somebody who smokes, stairs, anything that has frightened a visitor before.' },
  hard: { label: (s) => (s.self ? 'Is anything hard for you just now?' : `Is anything hard for ${s.name} just now?`), hint: 'Only what they’d be happy for us to know.' },
  others: { label: 'Who else is involved?', hint: 'Family, services, anybody who comes by.' },
  emergency: { label: 'Somebody to ring in an emergency', hint: 'A name and a number.' },
  mayContact: { label: 'When may we ring them?', choices: whenToRing, problems: { missing: 'Choose when we may ring them' } },
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** The words somebody agrees to when they ask for themselves; a change of the sentence is a new version. */
export const agreedWords = { version: 'form-2026-11', says: (organisation: string) => `By sending this you say: yes, I’d like ${organisation} to get in touch with me, and to keep what I wrote so that they can. I can change my mind any time, and needn’t say why.` }

/** Every sentence of the public form. Titles say nothing: somebody else may see the tab. */
export const draftWords = {
  fields: draftFields,
  said: { ages, whenToRing },
  problems: { missing: 'Answer this question', telephone: aNumber, email: anEmail, day: 'Enter the day, like 31 3 1944', later: 'Enter a day that has been', 'nhs number': 'Check the number, or leave it empty', whole: 'This is more than we can keep for you. Shorten it, then go on. What you wrote before is still kept.' } satisfies Record<Exclude<ProblemKind, 'long'>, string>,
  tooLong: (most: number) => `Keep it under ${most.toLocaleString('en-GB')} characters`,
  headings: { name: (s: Spoken) => (s.self ? 'What’s your name?' : 'Who is it?'), person: () => 'Who is it?', you: () => 'Who are you, and how can we answer you?', work: () => 'Who are you, and how can we answer you?', talk: (s: Spoken) => (s.self ? 'What helps when we talk with you?' : `What helps when we talk with ${s.name}?`), practice: () => 'GP surgery', emergency: () => 'In an emergency' },
  agreedHow: 'on the form',
  kept: { interpreter: 'Would like an interpreter.', relay: 'Through Relay UK: put 18001 before the number.', ringMe: 'somebody who named danger and left a number to be rung; it may be about somebody else', sharedWith: (name: string) => `shared with ${name}`, besideOf: (name: string) => `${name}, who asked at the same time` },
  page: (place: number, of: number) => `Page ${place} of ${of}`,
  title: (place: number) => `Page ${place}`,
  plainTitle: 'A form',
  thePerson: 'the person',
  readBy: (day: string, time: string) => `${time} ${/^(today|tomorrow|yesterday)$/.test(day) ? '' : 'on '}${day}`,
  back: 'Back',
  carryOn: 'Carry on',
  later: 'Save and finish later',
  start: {
    heading: 'Would you, or somebody you know, like some company?',
    lead: (organisation: string) => `Tell ${organisation} here. It takes a few minutes, nobody needs an account, and almost everything can be left empty.`,
    begin: 'Begin',
    under: 'A form was begun on this device a little while ago.',
    goOn: 'Go on with it',
    anew: 'Or begin again below. What was written before is then gone.',
    code: 'I have a code from before',
    paper: 'A paper form to print',
  },
  talk: {
    heading: 'Rather talk to someone?',
    ring: 'Ring us on',
    hours: ', Monday to Friday, 9am to 5pm. We’ll fill this in for you. If you use Relay UK, put 18001 first.',
    noNumber: 'Come by or write to us, and we’ll fill this in for you.',
    text: 'Text us on', email: 'Email us at',
    notWatched: 'This form isn’t watched at night. If someone might be in danger, use the numbers at the top of the page.',
  },
  help: {
    title: 'Help now',
    heading: 'Help is there now',
    lead: 'If a life is in danger, ring 999. If you can’t speak, press 55 when asked.',
    lines: [
      { label: 'Ring 999', href: 'tel:999', about: 'Danger to life, or somebody is being hurt' },
      { label: 'Ring 111, option 2', href: 'tel:111', about: 'Somebody to talk with about your mind, day and night' },
      { label: 'Ring Samaritans on 116 123', href: 'tel:116123', about: 'Free, day and night' },
      { label: 'Text 85258', href: 'sms:85258', about: 'Shout, free, day and night' },
    ],
    who: (when: string) => `Nobody here sees this until you send it, and this form isn’t watched at night. Once you send it, a person reads it by ${when}.`,
    nobody: 'Nobody here sees this until you send it, and we can’t say when somebody reads it after that. Please don’t wait for us.',
    ringMe: { heading: 'Just ring me', about: 'You needn’t fill in the rest. Leave a name and a number, and somebody rings.', nobody: 'You needn’t fill in the rest. Leave a name and a number. We can’t say when somebody rings.', name: 'Name', number: 'Phone number', button: 'Send this, just ring' },
    goOn: 'Go on with the form',
    stop: 'You can also stop here. Then nothing is sent.',
  },
  check: {
    title: 'Look it over',
    heading: 'Look it over before you send it',
    change: 'Change', add: 'Add', notSaid: 'Nothing said',
    more: 'If you’d like to say more', moreAbout: 'None of it is needed.',
    asked: (name: string) => `Before anything else we ask ${name} whether they’d like to hear from us. What you have written is not their yes.`,
    send: 'Send it',
    trap: 'Leave this empty',
    trapFilled: 'Take out what stands in the last box: it is there to stop programs. If you didn’t write it, your browser did.',
    stillNeeded: 'Something is still missing. It is shown on the page you come to.',
  },
  sent: {
    title: 'Sent', heading: 'Thank you. It has arrived.', next: 'What happens next',
    self: (by: string | null) => [
      { what: 'A person reads it', how: `${by ? `By ${by}` : 'Within two working days'}, and writes or rings back the way you said is safe.` },
      { what: 'You talk', how: 'Within ten working days, about what you’d like. You decide whether to go on.' },
      { what: 'You can say no', how: 'At any time, and needn’t say why.' },
    ],
    other: (name: string, by: string | null, hears: boolean) => [
      { what: 'A person reads it', how: by ? `By ${by}.` : 'Within two working days.' },
      { what: `We ask ${name}`, how: 'Gently, by themselves, the way you said is safe. Only they can say yes.' },
      hears
        ? { what: 'If they agree, you hear how it came out', how: 'What they are happy for you to know, and no more.' }
        : { what: 'You left us no way to reach you', how: 'So you won’t hear from us. They can tell you themselves, if they like.' },
    ],
    alert: (when: string) => `You told us that somebody may be in danger. A person reads it by ${when}. Until then, these people are there now.`,
    alertAlone: 'You told us that somebody may be in danger. It is kept, but nobody has read it, and we can’t say when somebody does. Please don’t wait for us: these people are there now.',
    alone: [
      { what: 'It is kept', how: 'Nobody has read it yet, and we can’t say when somebody does.' },
      { what: 'A person reads it before anything else happens', how: 'Whoever it is about is asked themselves. Only they can say yes.' },
    ],
    ring: (telephone: string) => `You can also try us on ${telephone}.`,
    follow: 'To ask how far it is', followAbout: 'Keep this code. With it you can see how far it is, without a name.', followHere: 'See how far it is',
    beside: 'We ask the other person apart.', done: 'You can close this page now.',
    another: 'Tell us about somebody else',
  },
  saved: {
    title: 'Saved', heading: 'It is kept for you', about: (until: string) => `Write this code down. With it you can go on, on any device, until ${until}. After that it is gone.`,
    code: 'Your code', nobody: 'Nobody here can look it up or read what you wrote.', goOn: 'Go on now',
  },
  code: { title: 'A code', heading: 'What is your code?', label: 'Your code', hint: 'Sixteen figures, such as 4827 1935 6604 2718', button: 'Go on', problem: 'We don’t have anything under that code. Check its figures. It may also be too old.', missing: 'Enter the sixteen figures' },
  closed: { title: 'Nothing here', heading: 'There is nothing open here', body: 'On this device nothing is kept for long. If you had begun something, you can begin again, or go on with a code.', begin: 'Go to the first page' },
  tooMuch: { title: 'A moment', heading: 'That was a lot at once', wait: 'Wait a minute and try again. What you wrote is kept.', ring: (telephone: string) => `You can also ring us on ${telephone}, and we’ll write it down for you.` },
  paper: {
    title: 'On paper', heading: 'The same questions on paper', about: 'Fill in what you like. Almost everything can stay empty.', print: 'Print this page with your browser.', choose: 'Tick one', needed: 'Needed',
    danger: 'Paper is slow. If somebody may be in danger, don’t post it: ring one of the numbers at the top.', forYou: 'If it is for you',
    send: 'Send it to', poster: 'A line for a noticeboard', posterLine: (organisation: string, telephone: string) => `Fancy some company? ${organisation}: ${telephone}. Ring, or ask somebody to ring for you.`, posterAlone: (organisation: string) => `Fancy some company? Ask for ${organisation}.`,
  },
} as const

/** Why a person looks at a referral before anything is done with it. */
export const lookFirstWords = {
  heading: 'Look at this first',
  reasons: {
    'under 18': (name: string) => `${name} may be under 18.`,
    'may have died': () => 'Somebody of the same name has died, or may have. It may be another person.',
    'may have asked for no contact': () => 'Somebody of the same name asked us not to be in touch. It may be another person.',
  } satisfies Record<LookFirst, (name: string) => string>,
  decide: 'Nothing has been turned away and nothing sent. What happens is for you to decide.',
  looked: 'I’ve looked',
} as const
