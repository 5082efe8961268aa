/**
 * Finds in a remark what a person must read before anything is stored or anybody rings: suicide and self-harm, and
 * safeguarding (Care Act 2014, s. 42). The words are only found, never judged; training in safeguarding is not meant.
 *
 * Examples: "GP says suicidal?? rang surgery 9/5 - see safeguarding folder" gives both; "safeguarding training 05/24" nothing.
 */
export function mustBeReadFirst(text: string): string | undefined {
  const found = TOPICS.filter(([pattern]) => pattern.test(text)).map(([, topic]) => topic)
  return found.length ? `Mentions ${found.join(' and ')}: a person reads it first; the remark belongs with safeguarding, not in general notes` : undefined
}

const TOPICS: readonly [RegExp, string][] = [
  [/\bsuicid|\bself[- ]?harm|\boverdos|\bkill (?:him|her|my|them)sel|\bend(?:ing)? (?:it all|(?:his|her|their|my) (?:own )?life)|\b(?:take|taking|took) (?:his|her|their|my) own life|\bwants? to die\b|\b(?:cuts?|cutting|harms?|harming) (?:him|her|them)sel/i, 'suicide or self-harm'],
  [/(?<!\b(?:our|the|is|as) )\bsafeguarding\b(?! (?:training|course|certificate|cert|module|level|refresher|done|✓|y\b))|\badult at risk\b|\bs\.? ?42\b|\bmarac\b|\bSG (?:concern|alert|raised|referral)\b/i, 'safeguarding'],
  [/\babus(?:e|ed|ive|ing|er)\b|\bdomestic violence\b|\bcoerci|\bassault|\braped?\b|\b(?:hits|hit|beats|beating) (?:him|her|them)\b|\bneglect(?:ed|ing)?\b|\bexploit|\bcuckoo|\bDV\b|\b(?:afraid|scared|frightened) of (?:her|his|the)?\s?(?:partner|husband|wife|son|daughter|ex|carer|neighbour|family)\b|\b(?:takes?|taking|took|stole|steals|stealing) (?:her|his|their|the|all) (?:money|pension|card|benefits)\b/i, 'harm by others'],
]

/**
 * Finds an age under 18 said in a remark: "he is 16 now", "only 17", "aged 15". The age of somebody else ("mum of 3 yr old",
 * "son is 12") is not meant.
 */
export function youngAgeIn(text: string): number | undefined {
  const found = /(?:^|[.;,(]\s*|\b(?:he|she|they)(?:['’]s|\s+is|\s+are)?\s+(?:now\s+|only\s+|just\s+)?|\bonly\s+|\bcurrently\s+)(?:aged?\s+)?(1[0-7])\b(?!\s*(?:mins?|minutes|hours?|days?|weeks?|wks?|months?|mths?|[/.:]\d|am\b|pm\b|\d|stone|st\b|miles|%|yrs? (?:ago|in|of|since|with)|years? (?:ago|in|of|since|with)))(?=\s*(?:now\b|yrs?\b|years?\b|y\/?o\b|$|[.,;)]|\s+\w))/i.exec(text)
  if (!found) return undefined
  const said = found[0].toLowerCase()
  return /he|she|they|only|current|aged?/.test(said) || /^\s*(?:now|yrs? old|years? old|y\/?o)/i.test(text.slice(found.index + found[0].length)) ? Number(found[1]) : undefined
}
