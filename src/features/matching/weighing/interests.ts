/**
 * How alike two lists of interests are: Jaccard's index (P. Jaccard, 1901) on tags, with families.
 *
 * 1. Each tag is folded (`canonicalTag`): small letters, no brackets, its synonym group's one name.
 * 2. Tags are paired off, each at most once: first the same tag (likeness 1), then what is left within one family
 *    (likeness 0.5), specific tags before generic ones.
 * 3. A pair, and a tag left alone, weighs 1; it weighs 0.5 if every tag in it is generic ("sport", "gardening"), so that
 *    a shared allotment says more than a shared liking for gardens.
 * 4. likeness = Σ weight × likeness over pairs ÷ Σ weight over pairs and tags left alone. Without families and generic
 *    tags that is |A ∩ B| ÷ |A ∪ B|.
 *
 * Worked example: {allotments, chess} and {gardening, chess}: (1 × 0.5 + 1 × 1) ÷ 2 = 0.75.
 *
 * Limits: the table is short and ours; a word outside it is a tag of its own. Faiths are no family: a church and a
 * gurdwara are not half the same.
 */

/** Families of tags. Each tag is a list of words for one thing, its own name first. `generic` names the whole family. */
interface Family {
  readonly generic?: readonly string[]
  readonly tags: readonly (readonly string[])[]
}

const families: readonly Family[] = [
  {
    generic: ['gardening', 'garden', 'gardens', 'growing', 'growing things'],
    tags: [['allotments', 'allotment', 'plot'], ['vegetables', 'veg'], ['roses'], ['houseplants'], ['seed swap', 'seeds']],
  },
  {
    generic: ['sport', 'sports'],
    tags: [
      ['cricket'],
      ['football', 'soccer'],
      ['rugby league', 'rugby'],
      ['rugby union'],
      ['bowls'],
      ['snooker'],
      ['boxing'],
      ['darts'],
      ['tennis'],
    ],
  },
  {
    generic: ['music'],
    tags: [['brass bands', 'brass band'], ['gospel music', 'gospel'], ['choir', 'choirs', 'singing'], ['opera'], ['jazz'], ['reggae']],
  },
  {
    generic: ['crafts', 'craft', 'handicrafts', 'making things'],
    tags: [['knitting'], ['crochet'], ['dressmaking'], ['sewing'], ['embroidery'], ['model making', 'models'], ['woodwork']],
  },
  {
    generic: ['games', 'board games'],
    tags: [['chess'], ['dominoes'], ['cards', 'card games', 'whist'], ['bingo'], ['jigsaws', 'jigsaw'], ['scrabble'], ['crosswords']],
  },
  { generic: ['food'], tags: [['cooking'], ['baking', 'cakes']] },
  {
    generic: ['outdoors', 'nature'],
    tags: [['walking', 'walks', 'rambling'], ['birdwatching', 'birds', 'birding'], ['fishing', 'angling'], ['cycling']],
  },
  { generic: ['transport'], tags: [['trains', 'railways', 'model railways'], ['buses'], ['canals']] },
  { generic: ['animals', 'pets'], tags: [['dogs', 'dog'], ['cats', 'cat'], ['budgies'], ['horses']] },
  {
    generic: ['television', 'TV', 'telly'],
    tags: [['Corrie', 'Coronation Street'], ['films', 'film', 'cinema'], ['Hindi films', 'old Hindi films', 'Bollywood']],
  },
  { generic: ['news', 'current affairs'], tags: [['politics'], ['Radio 4', 'Radio Four'], ['Polish news']] },
  { generic: ['reading', 'books'], tags: [['poetry'], ['crime novels']] },
  {
    generic: ['history'],
    tags: [['local history'], ['family history', 'family tree', 'genealogy'], ['old times', 'reminiscing']],
  },
  { generic: ['art'], tags: [['drawing'], ['painting'], ['photography', 'photos']] },
  { tags: [['church'], ['chapel']] },
]

/** A folded tag. */
export interface Tag {
  /** Folded to small letters: what is compared. */
  readonly name: string
  /** As it is shown. */
  readonly label: string
  readonly family: number | undefined
  readonly generic: boolean
}

const table = new Map<string, Tag>()
for (const [family, { generic = [], tags }] of families.entries()) {
  for (const words of [generic, ...tags]) {
    const label = words[0] ?? ''
    for (const word of words) table.set(word.toLowerCase(), { name: label.toLowerCase(), label, family, generic: words === generic })
  }
}

const saysNothing: ReadonlySet<string> = new Set(['anything', 'various', 'etc', 'not sure', 'none', '?'])

/** The tags in a cell of a list: "knitting, Corrie, chapel", "allotment / brass bands". "Anything" is no tag. */
export function tagsOf(written: string): readonly string[] {
  const parts = written.replace(/\([^)]*\)/g, ' ').split(/[,/;&+\n]|\band\b/)
  return [...new Map(parts.map(find).map((tag) => [tag.name, tag])).values()].filter(saysSomething).map((tag) => tag.label)
}

/** A tag as it is shown: without what stands in brackets ("reading (large print)" says more than an interest). */
export function labelOf(word: string): string {
  return find(word).label
}

/** The one name of a tag: "Allotment" is allotments, "reading (large print)" is reading. */
export function canonicalTag(word: string): string {
  return find(word).name
}

/** A pair of interests, one from each side: the same thing, or two things of one family. */
export interface InCommon {
  readonly one: string
  readonly other: string
  readonly same: boolean
}

export interface Likeness {
  /** From 0 to 1. */
  readonly value: number
  /** Specific and same first: what is worth saying comes first. */
  readonly inCommon: readonly InCommon[]
}

/** How alike two lists of tags are, and in what. Undefined where either list says nothing. */
export function likeness(one: readonly string[], other: readonly string[]): Likeness | undefined {
  return alike(uniqueTags(one), uniqueTags(other))
}

/** The same of tags that were folded before, once for each list. */
export function alike(one: readonly Tag[], other: readonly Tag[]): Likeness | undefined {
  if (one.length === 0 || other.length === 0) return undefined
  const [left, right] = [[...one], [...other]]
  const pairs: Pair[] = []
  if (left.some((tag) => right.some((twin) => belongs(tag, twin)))) {
    pairOff(left, right, pairs, isSame)
    pairOff(left, right, pairs, belongs)
  }
  let shared = 0
  let whole = 0
  for (const tag of left) whole += weightOf(tag)
  for (const tag of right) whole += weightOf(tag)
  for (const pair of pairs) {
    const weight = Math.max(weightOf(pair.one), weightOf(pair.other))
    shared += weight * (pair.one.name === pair.other.name ? 1 : 0.5)
    whole += weight
  }
  return { value: shared / whole, inCommon: pairs.toSorted((pair, next) => dull(pair) - dull(next)).map(shown) }
}

const isSame = (tag: Tag, twin: Tag) => tag.name === twin.name
const belongs = (tag: Tag, cousin: Tag) => isSame(tag, cousin) || (tag.family !== undefined && tag.family === cousin.family)

interface Pair {
  readonly one: Tag
  readonly other: Tag
}

/** Moves each pair that belongs together out of both lists. */
function pairOff(left: Tag[], right: Tag[], pairs: Pair[], belong: (one: Tag, other: Tag) => boolean): void {
  for (let at = 0; at < left.length; ) {
    const one = left[at]
    const found = one === undefined ? -1 : right.findIndex((other) => belong(one, other))
    const other = right[found]
    if (one === undefined || other === undefined) {
      at += 1
      continue
    }
    pairs.push({ one, other })
    left.splice(at, 1)
    right.splice(found, 1)
  }
}

function weightOf(tag: Tag): number {
  return tag.generic ? 0.5 : 1
}

/** 0 for the same specific thing, 1 for the same generic one, 2 for cousins. */
function dull({ one, other }: Pair): number {
  if (one.name !== other.name) return 2
  return one.generic ? 1 : 0
}

function shown({ one, other }: Pair): InCommon {
  return { one: one.label, other: other.label, same: one.name === other.name }
}

/** Specific tags first, then by name, so that the result never depends on the order in which people were typed in. */
export function uniqueTags(words: readonly string[]): readonly Tag[] {
  const tags: Tag[] = []
  for (const word of words) {
    const tag = find(word)
    if (saysSomething(tag) && !tags.some((each) => each.name === tag.name)) tags.push(tag)
  }
  return tags.sort((one, other) => Number(one.generic) - Number(other.generic) || (one.name < other.name ? -1 : 1))
}

function saysSomething({ name }: Tag): boolean {
  return name !== '' && !saysNothing.has(name)
}

function find(word: string): Tag {
  const atOnce = table.get(word)
  if (atOnce) return atOnce
  const label = word.replace(/\([^)]*\)/g, ' ').replace(/\s+/g, ' ').trim()
  const name = label.toLowerCase()
  return table.get(name) ?? { name, label, family: undefined, generic: false }
}
