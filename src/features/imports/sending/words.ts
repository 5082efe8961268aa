import type { ListKind, Meaning } from '../../../engines/reading/types.ts'
import { typeset } from '../words.ts'
import type { FileTrouble } from './sent-file.ts'
import type { ListNote } from './unpack-workbooks.ts'

/** Why a file is not taken. */
const troubles: Readonly<Record<FileTrouble, string>> = {
  empty: 'There is nothing in it.',
  'too big': 'It is more than is read at once: 30 MB on the page, 40 MB by command, packed or unpacked. Take out what isn’t a list of people, or send it in parts.',
  'a PDF': 'It’s a PDF, which can’t be read as a list. Find the spreadsheet it was made from and send that.',
  'another document': 'It’s packed, or another kind of document. Open it in your spreadsheet program, choose Save as, then XLSX or CSV UTF-8, and send that file.',
  'a broken workbook': 'It’s a spreadsheet workbook that doesn’t open: perhaps it was cut short. Open it, save it once more as XLSX, and send that file.',
  'an old workbook': 'It’s an older spreadsheet or document. Open it, choose Save as, then XLSX or CSV UTF-8, and send that file.',
  locked: 'It has a password. Open it, take the password off, save it, and send it again. Here it’s sealed.',
  'a picture': 'It’s a picture. Lists need to be typed; send the spreadsheet as XLSX or CSV.',
  'not text': 'It isn’t text, so no list can be read from it. Save the spreadsheet as XLSX or CSV and send that.',
  'too wide': 'It has more than 150 columns. Keep the ones about people and send it again.',
  'too long': 'It has more lines than are read at once: 100,000 on the page, 120,000 by command. Send it in parts.',
  'no rows': 'It has headings at most, and no rows under them.',
  'too many': 'With it there are more than 8 lists: each sheet of a workbook counts as one. Send fewer at once.',
  'sent twice': 'It’s here twice, perhaps under another name. Send it once, or everybody in it would be referred twice.',
}

/** What was noted of a sheet besides its cells. */
const notes: Readonly<Record<ListNote['what'], (count: number, at: string) => string>> = {
  'no value': (count, at) => `${count === 1 ? 'a formula has' : `${count} formulas have`} no value saved (${count === 1 ? '' : 'the first '}in ${at}), so nothing was read there`,
  merged: (count, at) => `${count === 1 ? 'cells are merged' : 'in several places cells are merged'} downwards (${count === 1 ? '' : 'first '}${at}): what they say is read in the first row only`,
  'hidden rows': (count) => `${count === 1 ? 'a row that is hidden in the spreadsheet was' : `${count} rows that are hidden in the spreadsheet were`} read like the others`,
  comments: () => 'comments are pinned on cells, and they aren’t read: copy what matters into a column',
  'hidden sheets': (count) => `${count === 1 ? 'a sheet that is hidden was' : `${count} sheets that are hidden were`} not read: show ${count === 1 ? 'it' : 'them'} in the spreadsheet if people are listed there`,
  'other sheets': (count) => `${count === 1 ? 'another sheet holds' : `${count} other sheets hold`} no list of people and ${count === 1 ? 'was' : 'were'} not read`,
}

export const sendingWords = {
  note: ({ what, count, at }: ListNote): string => notes[what](count, at),
  listing: {
    heading: 'Lists',
    lead: 'Bring in the lists you keep now. You’ll see what each heading means, what would be made, and what isn’t clear, before anything is made.',
    none: 'No lists yet.',
    noneBody: 'Send the ones you have, all together: the people who are waiting and the people who help.',
    before: 'Lists sent so far',
    line: (files: number, rows: number) => `${files === 1 ? '1 file' : `${files} files`}${rows > 0 ? `, ${rows} ${rows === 1 ? 'row' : 'rows'}` : ''}`,
    started: (day: string) => `sent on ${day}`,
  },
  start: {
    heading: 'Send your lists',
    files: 'Lists',
    filesHint: 'XLSX or CSV, at most 30 MB together and 100,000 lines each. Choose several at once if they belong together: the same person is then found in all of them.',
    asOf: 'The day the lists were true',
    asOfHint: 'Leave it empty for today. Ages and years written short are read from this day.',
    button: 'Send, and look at the headings',
    problems: {
      none: 'Choose at least one list',
      many: 'Send at most 8 lists at once',
      day: 'Enter the day as numbers, like 30 6 2025, not later than today, or leave it empty',
      file: (name: string, trouble: FileTrouble) => `${name}: ${troubles[trouble]}`,
    },
  },
  reading: {
    heading: 'Being read',
    lead: 'You can leave this page; it goes on. Nothing is made yet.',
    progress: 'Part of the list that is read',
    soFar: (done: number, of: number) => (of === 0 ? 'It’s about to begin.' : `${done} of ${of} rows read. Then it’s looked at as a whole.`),
    over: 'It has been read, or somebody stopped it.',
    see: 'See what would be made',
  },
  mapping: {
    didNotFit: 'This list doesn’t fit into the room a reading has. Send it in parts, or take out columns that say nothing about people.',
    heading: 'What the headings mean',
    lead: 'Check these against your list. Nothing is made yet.',
    kind: (file: string) => `What ${file} is a list of`,
    kinds: { members: 'People we support, or who are waiting', supporters: 'People who help', contacts: 'Calls and visits', register: 'Who came to a group, day by day', rota: 'Who was on which shift', unknown: 'Not known yet' } satisfies Readonly<Record<ListKind, string>>,
    somethingElse: 'Something else: keep it with the others, make nothing of it',
    notMadeYet: {
      contacts: 'Calls and visits are read and checked now. There’s no place for them here yet: each row is kept with the list, sealed, and no call is made of it.',
      register: 'A register is read and checked now. There’s no place for groups here yet: each row is kept with the list, sealed, and nobody is made of it. If these people should be on your lists, say that they’re people you support.',
      rota: 'A rota is read and checked now. There’s no place for past shifts here yet: each row is kept with the list, sealed.',
    },
    marks: (headings: readonly string[]) => `${headings.length} headings are days, parts of the week or shifts: ${headings.slice(0, 4).map((one) => `“${one.slice(0, 40)}”`).join(', ')}${headings.length > 4 ? ' and so on' : ''}. What stands under them is read as ticks or names.`,
    kindHint: (reason: string) => typeset(reason.startsWith('has ') ? `Suggested because it ${reason}.` : reason.startsWith('confirmed') ? `${reason[0]?.toUpperCase() ?? ''}${reason.slice(1)}.` : `Suggested: ${reason}.`),
    column: (heading: string) => `Heading “${heading}”`,
    hint: (reason: string, examples: readonly string[]) => [reason && typeset(`${reason[0]?.toUpperCase() ?? ''}${reason.slice(1)}.`), examples.length ? `For example ${examples.map((one) => `“${one.length > 60 ? `${one.slice(0, 57)}…` : one}”`).join(', ')}.` : 'Nothing is written under it.'].filter(Boolean).join(' '),
    confidence: { confirmed: 'Confirmed', sure: 'Sure', likely: 'Likely', guess: 'A guess', none: 'Not known' },
    sureHeading: (file: string) => `${file}: headings that speak for themselves`,
    askHeading: (file: string) => `${file}: headings to look at`,
    allSure: 'Every heading of this list was recognised.',
    notUsed: 'Keep as a remark',
    button: 'That’s right, read the lists',
    aside: 'Put this aside',
    problemKind: (file: string) => `Choose what ${file} is a list of`,
    problemNobody: (file: string) => `Choose which heading of ${file} holds the name`,
    problemTwice: (file: string, meaning: string) => `Two headings of ${file} both mean “${meaning}”. Change one of them`,
    about: { rows: (count: number) => `${count} ${count === 1 ? 'row' : 'rows'}`, encoding: (encoding: string) => `letters read as ${encoding.replace(/^utf/, 'UTF')}` },
  },
  meanings: {
    name: 'Name', 'first name': 'First name', initials: 'Initials', surname: 'Surname', 'known as': 'Known as', title: 'Title', reference: 'Reference', received: 'Day received', started: 'Day they started', born: 'Date of birth or age', address: 'Address', town: 'Town', county: 'County', country: 'Country',
    postcode: 'Postcode', telephone: 'Telephone', 'other telephone': 'Other telephone', email: 'Email', 'lives with': 'Who they live with', 'referred by': 'Who told us about them', 'would help': 'What would help', interests: 'Interests', 'when free': 'When they’re free', 'wants visitor': 'A man or a woman to visit',
    language: 'Languages', 'access needs': 'Hearing, sight, getting about', 'NHS number': 'NHS number', consent: 'Consent', 'consent date': 'Day of consent', 'message allowed': 'May we leave a message', status: 'Where things stand', 'matched with': 'Matched with', remarks: 'Remarks', 'more remarks': 'More remarks',
    area: 'Where they’ll go', 'check number': 'Number of the check', 'check date': 'Day of the check', 'check type': 'Kind of check', references: 'References', trained: 'Day trained', refresher: 'Refresher due', induction: 'Induction', 'safeguarding training': 'Safeguarding training', 'dementia training': 'Dementia training',
    capacity: 'How many they can see', 'seeing now': 'How many they see now', travel: 'How they travel', home: 'Pets, smoke, allergies', 'lived experience': 'Their own experience (private)', experience: 'Experience', 'who was ill': 'Who was ill', condition: 'Condition', 'age then': 'Age then', 'year then': 'Year then', 'after effects': 'After effects',
    bereaved: 'Bereaved', 'wants to talk to': 'Whom they’d like to talk to', 'prefers not': 'Would rather not', 'happy to talk about': 'Happy to talk about', 'will not talk about': 'Won’t talk about', supervision: 'Supervision', pair: 'Pair', member: 'Member', supporter: 'Supporter', day: 'Day', start: 'Start', minutes: 'Minutes', direction: 'In or out', result: 'How it went',
  } satisfies Readonly<Record<Meaning, string>>,
  refused: {
    again: (name: string, day: string) => `${name} was brought in before, on ${day}. Say --again to read it again; rows that are as they were change nothing.`,
    noCoordinator: 'There is no coordinator to give the open questions to.',
    unreadable: (name: string, trouble: FileTrouble) => `${name}: ${troubles[trouble]}`,
    noKind: (file: string) => `It isn’t clear what ${file} is a list of. Say “members” or “supporters” in the map.`,
    nobody: (file: string) => `No column of ${file} holds a name. Name it in the map.`,
    twice: (file: string, meaning: string) => `Two columns of ${file} both mean “${meaning}”. Change one in the map.`,
  },
} as const
