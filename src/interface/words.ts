/** One way to reach urgent help. `href` is null where there is nothing to press, only something to know. */
export interface HelpLine {
  readonly number: string
  readonly what: string
  readonly href: string | null
}

/** Every sentence that the interface itself shows. Rooms have their own catalogues; a language is one object of this shape. */
export interface InterfaceWords {
  /** BCP 47, for the page’s lang attribute. */
  readonly language: string
  readonly product: string
  readonly skip: string
  readonly navigation: string
  readonly onThisPage: string
  readonly help: { readonly label: string; readonly question: string; readonly lines: readonly HelpLine[] }
  readonly leave: { readonly label: string; readonly button: string; readonly hint: string; readonly address: string }
  readonly menu: { readonly opens: string; readonly signOut: string }
  readonly footer: { readonly label: string; readonly about: (organisation: string) => string; readonly product: string }
  readonly problem: { readonly prefix: string; readonly title: (title: string) => string; readonly heading: (count: number) => string }
  readonly field: { readonly optional: string; readonly day: string; readonly month: string; readonly year: string; readonly choose: string }
  /** `{n}` is replaced on the server and, while typing, by the script. Worded so that no language needs a plural. */
  readonly characters: { readonly limit: (most: number) => string; readonly left: string; readonly over: string }
  readonly count: { readonly fewer: string; readonly more: string }
  readonly file: { readonly drop: string; readonly chosen: string }
  readonly pages: { readonly label: string; readonly previous: string; readonly next: string; readonly page: (number: number) => string; readonly of: (number: number, last: number) => string }
  readonly wall: { readonly name: string; readonly here: string; readonly apart: string }
  readonly list: { readonly take: string; readonly csvLabel: string; readonly xlsxLabel: string }
  readonly change: string
  readonly find: string
  readonly notKnown: string
}

const counted = ['Nothing', 'One thing', 'Two things', 'Three things', 'Four things', 'Five things', 'Six things', 'Seven things', 'Eight things', 'Nine things']

export const english: InterfaceWords = {
  language: 'en-GB',
  product: 'Alongside',
  skip: 'Skip to the main part',
  navigation: 'Main',
  onThisPage: 'On this page',
  help: {
    label: 'Urgent help',
    question: 'Need urgent help?',
    lines: [
      { number: '999', what: 'danger to life', href: 'tel:999' },
      { number: '111', what: 'option 2, mental health', href: 'tel:111' },
      { number: '116 123', what: 'Samaritans', href: 'tel:116123' },
      { number: '85258', what: 'Shout, by text', href: 'sms:85258' },
      { number: '999 BSL', what: 'in sign language', href: 'https://999bsl.co.uk/' },
      { number: '18001', what: 'first, for Relay UK', href: null },
    ],
  },
  leave: {
    label: 'Leave quickly',
    button: 'Leave this page',
    hint: 'or press Escape three times',
    address: 'https://www.bbc.co.uk/weather',
  },
  menu: { opens: 'Your own pages', signOut: 'Sign out' },
  footer: {
    label: 'About this site',
    about: (organisation) => `${organisation} uses Alongside, free and open software for people who support each other.`,
    product: 'Alongside, free and open software for people who support each other.',
  },
  problem: {
    prefix: 'Error:',
    title: (title) => `Error: ${title}`,
    heading: (count) => `${counted[count] ?? `${count} things`} to fix`,
  },
  field: { optional: 'If you want', day: 'Day', month: 'Month', year: 'Year', choose: 'Choose one' },
  characters: {
    limit: (most) => `Up to ${most} characters`,
    left: 'Characters left: {n}',
    over: 'Too long by: {n}',
  },
  count: { fewer: 'One fewer', more: 'One more' },
  file: { drop: 'Or drop it here', chosen: 'Chosen: {n}' },
  pages: {
    label: 'Pages',
    previous: 'Previous',
    next: 'Next',
    page: (number) => `Page ${number}`,
    of: (number, last) => `Page ${number} of ${last}`,
  },
  wall: { name: 'Private wall', here: 'You are here', apart: 'Kept apart' },
  list: { take: 'This list as a file:', csvLabel: 'This list as a CSV file', xlsxLabel: 'This list as an XLSX workbook' },
  change: 'Change',
  find: 'Find',
  notKnown: 'Not known',
}
