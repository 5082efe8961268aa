import type { Aversion, Home, Known, Pet } from './profile.ts'

/** What somebody's home holds, and what they cannot or would rather not be around. */
export interface HomeRead {
  readonly home: Home
  readonly aversions: Known<readonly Aversion[]>
}

const animals: readonly (readonly [Pet, RegExp])[] = [
  ['cat', /\bcats?\b|\bkittens?\b/],
  ['dog', /\bdogs?\b|\bpupp(?:y|ies)\b|\b(?:labrador|terrier|spaniel|collie|alsatian|whippet|greyhound)s?\b/],
  ['bird', /\bbirds?\b|\bbudg(?:ie|ies|erigars?)\b|\bparrots?\b|\bcanar(?:y|ies)\b|\bcockatiels?\b/],
  ['other', /\b(?:rabbit|hamster|tortoise|snake|ferret|guinea pig|lizard)s?\b/],
]
const anyPet = /\bpets?\b|\banimals?\b/
const cannot: readonly (readonly [Aversion['kind'], RegExp])[] = [
  ['allergy', /\ballerg/],
  ['breathing', /\basthma|\binhaler|\bbreathing\b/],
  ['fear', /\bscared\b|\bafraid\b|\bfrightened\b|\bterrified\b|\bfears?\b|phobi|\bnervous (?:of|around|with)\b/],
  ['dislike', /\bdislikes?\b|\bhates?\b|\b(?:can'?t|cannot) (?:be|stand|have)\b|\b(?:doesn'?t|don'?t|does not|do not) like\b|\bnot (?:good|ok|okay|keen|happy)\b|\bno (?:cats?|dogs?|birds?)\b|\bno (?:pets|animals) (?:please|pls|thanks)\b/],
]
const severe = /\bsevere|\bterrified\b|\banaphyla|\bepipen\b|\bvery allergic\b|\b(?:can'?t|cannot|must not) be\b|\bbadly\b/
const mild = /\bmild|\bslight|\ba bit\b|\ba little\b/

/**
 * Reads what lists say of pets, smoke and allergies, as written: "scared of dogs", "non smoker pls", "smokes (outside)",
 * "alone + cat", "heavy smoker, befriender w asthma no good".
 *
 * Nothing is made of silence, and only what is said of the person themselves is taken: what a befriender must not have
 * ("befriender w asthma no good") is no aversion of the member's. How bad an aversion is stays not known unless it is said.
 * "Fine with cats" says nothing about dogs, so that the question is asked all the same. Limits: English; one subject a clause.
 */
export function readHome(written: readonly (string | null)[]): HomeRead {
  const clauses = written.flatMap((text) => (text === null ? [] : clausesOf(text)))
  const pets = new Set<Pet>()
  const aversions: Aversion[] = []
  let smoking: Home['smoking'] = 'not known'
  let noPets = false
  for (const clause of clauses) {
    smoking = smokingIn(clause) ?? smoking
    const found = aversionsIn(clause)
    aversions.push(...found)
    if (/\bno (?:pets|animals)\b/.test(clause) && found.length === 0) noPets = true
    else if (found.length === 0 && owns(clause)) for (const pet of petsIn(clause)) pets.add(pet)
  }
  return {
    home: { pets: pets.size > 0 ? [...pets] : noPets ? [] : 'not known', smoking },
    aversions: aversions.length === 0 ? 'not known' : unique(aversions),
  }
}

const clausesOf = (text: string) =>
  text
    .toLowerCase()
    .replaceAll('’', "'")
    .split(/[,;.\n]|\s[–-]\s|\bbut\b|\band (?=(?:is|has|can|scared|afraid|allerg|smoke|no|not|non|wants)\b)/)
    .map((clause) => clause.trim())
    .filter(Boolean)

const aboutTheVisitor = /\b(?:befriender|visitor|volunteer)s?\b/
const wantsNoSmoke = /\bnon[- ]?smok\w*(?: \w+)? ?\b(?:pls|please|only|preferred|wanted)\b|\b(?:wants?|prefers?|needs?) (?:a )?non[- ]?smok|\bno smok\w* (?:pls|please)\b|\bno smokers\b/
const saysNo = /\b(?:no|not|never|isn'?t) (?:an? )?(?:allerg|scared|afraid|frightened|nervous|fear|phobi|asthma)/

function aversionsIn(clause: string): readonly Aversion[] {
  if (wantsNoSmoke.test(clause)) return [{ to: 'smoke', kind: 'dislike', severity: 'not known' }]
  if (saysNo.test(clause) || aboutTheVisitor.test(clause)) return []
  const kind = cannot.find(([, pattern]) => pattern.test(clause))?.[0]
  if (kind === undefined) return []
  const severity = severe.test(clause) ? 'severe' : mild.test(clause) ? 'mild' : 'not known'
  const named = petsIn(clause)
  const to: readonly Aversion['to'][] = [...(named.length === 0 && anyPet.test(clause) ? animals.map(([pet]) => pet) : named), ...(/\bsmok|\bcigar|\btobacco/.test(clause) || (kind === 'breathing' && named.length === 0) ? ['smoke' as const] : [])]
  return to.map((each) => ({ to: each, kind, severity }))
}

function smokingIn(clause: string): Home['smoking'] | undefined {
  if (wantsNoSmoke.test(clause)) return undefined
  if (/\bnon[- ]?smok|\b(?:doesn'?t|don'?t|does not|do not|never|gave up) smok|\bno smok|\bsmoke[- ]free\b|\bgave up\b/.test(clause)) return 'no'
  if (!/\bsmok(?:es|er|ers|ing)\b/.test(clause) || aversionsIn(clause).length > 0) return undefined
  return /\boutside\b|\bgarden\b|\bbalcony\b|\bdoor ?step\b|\bback door\b/.test(clause) ? 'outside' : 'indoors'
}

/** A pet that died, that somebody merely likes, or that lives elsewhere is not in the home. */
function owns(clause: string): boolean {
  return !/\b(?:lost|died|dead|put down|miss(?:es|ing)?|used to|had|loves?|likes?|fine|ok|okay|good with|happy with|mind|next door|neighbour'?s?|not|no|without)\b/.test(clause)
}

function petsIn(clause: string): readonly Pet[] {
  return animals.flatMap(([pet, pattern]) => (pattern.test(clause) ? [pet] : []))
}

function unique(aversions: readonly Aversion[]): readonly Aversion[] {
  const worse = { severe: 2, 'not known': 1, mild: 0 } as const
  const byThing = new Map<Aversion['to'], Aversion>()
  for (const each of aversions) {
    const before = byThing.get(each.to)
    if (!before || worse[each.severity] > worse[before.severity]) byThing.set(each.to, each)
  }
  return [...byThing.values()]
}
