const some = (count: number, one: string, more: string) => (count === 1 ? `One ${one}` : `${count} ${more}`)

/** The list of everybody, and finding somebody in it. */
export const listWords = {
  title: 'People',
  heading: 'People',
  lead: 'Everybody who gets support or gives it. Somebody who does both has a line for each, because each is looked after apart.',
  search: 'Find somebody by name or telephone',
  searchHint: 'Part of a name is enough, and it needn’t be spelt right. A telephone number must be whole.',
  byNumber: 'Find by NHS number',
  found: (count: number, words: string) => (words ? `${some(count, 'line', 'lines')} for “${words}”` : some(count, 'line', 'lines')),
  nobody: 'Nobody is here yet.',
  nobodyHow: 'People come in with a list, or when somebody asks for support.',
  notFound: (words: string) => `Nobody sounds like “${words}”.`,
  notFoundHow: 'Try the first name alone, or the surname as it sounds.',
  all: 'Everybody, by name',
  kinds: { member: 'Member', supporter: 'Supporter', staff: 'Works here' },
  since: (kind: 'member' | 'supporter' | 'staff', year: string) => (kind === 'member' ? `Known to us since ${year}` : `With us since ${year}`),
  died: 'Has died',
  mayHaveDied: 'May have died; nobody has told us for certain',
  file: { name: 'people', headings: ['Name', 'Known as', 'Member or supporter', 'Area', 'Since', 'Died'] },
} as const

/** Looking somebody up by their NHS number. */
export const byNumberWords = {
  title: 'Find by NHS number',
  heading: 'Find somebody by NHS number',
  lead: 'Only for those who told us theirs. The number is sent and not kept: it stands in no address and in no browser’s history.',
  number: 'NHS number',
  hint: 'All ten figures, with or without spaces',
  button: 'Find',
  nobody: 'Nobody who is a member here told us that number',
  several: 'Told by more than one: perhaps one person twice',
} as const
