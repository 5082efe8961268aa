import type { Role } from '../audit/actor.ts'

// Outside every organisation there is no zone to ask for; everywhere Alongside knows the holidays of keeps this clock.
const moment = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit', timeZone: 'Europe/London' })

/** Every sentence of signing in. */
export const accountWords = {
  signIn: {
    title: 'Sign in',
    heading: 'Sign in',
    lead: 'No password to remember. Tell us your email address and we’ll send you a link that opens once.',
    email: 'Your email address',
    hint: 'The one your organisation knows you by',
    problem: 'Enter an email address, like name@example.org',
    button: 'Send me a link',
    noMail: 'Mail isn’t set up here yet, so a link can’t reach you. Whoever looks after this installation can set it up, or make you a link.',
    unsaved: 'You were signed out, so what you sent just now wasn’t saved. Sign in to go back to that page and write it again.',
    already: (email: string) => `You’re signed in here as ${email}.`,
    goOn: 'Go on to your pages',
  },
  invented: {
    heading: 'Look around',
    about: (organisation: string) => `${organisation} and everyone in it are made up, so you can’t break anything. Choose who to be.`,
    begin: 'A good place to begin.',
    byMail: 'Or by email, as it will be',
    button: 'Sign in',
    as: (name: string) => `as ${name}`,
    mailHeading: 'Mail goes nowhere here',
    mail: 'What would have been sent is kept on a page of its own.',
    mailLink: 'See the caught mail',
    groups: {
      coordinator: 'Coordinators',
      supporter: 'Supporters',
      member: 'Members',
      administrator: 'Administrators',
      safeguarding_lead: 'Safeguarding leads',
      professional_on_call: 'Professionals on call',
      group_leader: 'Group leaders',
      line_peer: 'Peers on the line',
      family_carer: 'Family carers',
      referrer: 'Referrers',
      practice: 'Practices',
      commissioner: 'Commissioners',
      evaluator: 'Evaluators',
      trustee: 'Trustees',
    } satisfies Record<Role, string>,
    roles: {
      coordinator: 'Listen, keep an eye on who is waiting, and bring people together',
      supporter: 'Give some time to somebody they were matched with',
      member: 'Take part, and read what is written about them',
      administrator: 'Look after sign-ins and settings, and see nobody’s record',
      safeguarding_lead: 'Look at worries and decide what happens next',
      professional_on_call: 'Can be rung when something is too much',
      group_leader: 'Open the door and put the kettle on',
      line_peer: 'Answer the line in the evening',
      family_carer: 'See what somebody agreed to share with them',
      referrer: 'Tell us about people who might like company',
      practice: 'Hear how it went with people they told us about',
      commissioner: 'See numbers, never names',
      evaluator: 'Ask whether it helps, and how sure we can be',
      trustee: 'Ask whether people are safe and whether we reach who we should',
    } satisfies Record<Role, string>,
    one: {
      coordinator: 'coordinator',
      supporter: 'supporter',
      member: 'member',
      administrator: 'administrator',
      safeguarding_lead: 'safeguarding lead',
      professional_on_call: 'professional on call',
      group_leader: 'group leader',
      line_peer: 'peer on the line',
      family_carer: 'family carer',
      referrer: 'referrer',
      practice: 'practice',
      commissioner: 'commissioner',
      evaluator: 'evaluator',
      trustee: 'trustee',
    } satisfies Record<Role, string>,
    and: (others: readonly string[]) => `Also: ${others.join(', ')}.`,
  },
  sent: {
    title: 'Look in your mail',
    heading: 'Look in your mail',
    body: (minutes: number) => `If we know that address, a link is on its way. It opens once, within ${minutes} minutes.`,
    nothing: 'Nothing after a few minutes? Look in the spam folder, and check the address was the one your organisation has for you. If it was, ask them to look.',
    back: 'Try another address',
  },
  link: {
    title: 'Sign in',
    heading: 'Here you are',
    lead: 'One more press and you’re in. We ask, because mail programs open links by themselves to look at them.',
    button: (email: string) => `Sign in as ${email}`,
    notYou: 'Not you? Then close this page. Nothing has happened.',
    over: {
      title: 'That link is over',
      heading: 'That link is over',
      body: 'It may have been used already, or it was too old. It’s quick to get another.',
      button: 'Get a new link',
    },
  },
  places: {
    title: 'Where to',
    heading: 'Where would you like to go?',
    none: 'You’re signed in, but not part of an organisation here any more.',
    noneHelp: 'If that isn’t right, ask whoever looks after sign-ins where you help or take part.',
  },
  devices: {
    title: 'Where you are signed in',
    heading: 'Where you are signed in',
    lead: (email: string) => `As ${email}. Something here you don’t know? Sign out everywhere.`,
    label: 'Where you are signed in',
    here: 'This one',
    since: (at: Date) => `Since ${moment.format(at)}`,
    used: (at: Date) => `Last used ${moment.format(at)}`,
    signOut: 'Sign out here',
    everywhere: 'Sign out everywhere',
    back: 'Back to your pages',
  },
  tooOften: {
    title: 'A moment',
    heading: 'That was a lot at once',
    body: 'Wait a minute, then try again.',
  },
  letter: {
    subject: 'Your link to sign in',
    text: (link: string, minutes: number) =>
      `Hello,

here is the link you asked for. It opens once, within ${minutes} minutes:

${link}

If you didn’t ask for it, do nothing. Nobody can sign in without this mail.
`,
  },
} as const
