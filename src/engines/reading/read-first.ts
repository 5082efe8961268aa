/**
 * Finds in a remark what a person must read before anything is stored or anybody rings: suicide and self-harm, and
 * safeguarding (Care Act 2014, s. 42). The words are only found, never judged; training in safeguarding is not meant.
 *
 * Examples: "GP says suicidal?? rang surgery 9/5 - see safeguarding folder" gives both; "safeguarding training 05/24" nothing.
 */
export function mustBeReadFirst(text: string): string | undefined {
  const found = TOPICS.filter(([pattern]) => pattern.test(text)).map(([, topic]) => topic)
  return found.length ? `Mentions ${[...new Set(found)].join(' and ')}: a person reads it first; the remark belongs with safeguarding, not in general notes` : undefined
}

const TOPICS: readonly [RegExp, string][] = [
  [/\bsuicid|\bself[- ]?harm|\boverdos|\bkill (?:him|her|my|them)sel|\bend(?:ing)? (?:it all|(?:his|her|their|my) (?:own )?life)|\b(?:take|taking|took) (?:his|her|their|my) own life|\bwants? to die\b|\b(?:cuts?|cutting|harms?|harming|hurts?|hurting) (?:him|her|them|my)sel/i, 'suicide or self-harm'],
  [/\bbetter off (?:dead|gone|not here|not being here|without (?:me|him|her|them)\b)|(?:\bnot|n['’]t) want(?:s|ed|ing)? to (?:be here|be alive|live|go on|carry on|wake up)\b(?! (?:with|in|at|alone|there|any longer with))|\bno (?:point|reason)\b[^.;]{0,8}\b(?:living|going on|carrying on|to live|to go on)\b|\ba plan and (?:the )?means\b|\b(?:taken|took|swallowed|saving up|stockpil\w+) (?:some |a lot of |too many |all (?:her |his |the )?|an? )?(?:tablets|pills|paracetamol)\b|\b(?:wish\w*|wants?) (?:to be|(?:s?he|they|i) (?:was|were)) (?:dead|not here)\b|\blife\b[^.;]{0,12}\b(?:not|n['’]t) worth\b|\brisk to (?:him|her|them)?self\b|\bcut (?:her|his|their) wrists?\b|\blife (?:is|was|['’]s)n['’]?t worth\b|\bdo(?:ing)? (?:something|anything) (?:silly|stupid|to (?:him|her|them)sel)/i, 'suicide or self-harm'],
  [/(?<!\b(?:our|the|is|as) )\bsafeguarding\b(?! (?:training|course|certificate|cert|module|level|refresher|done|✓|y\b))|\badult at risk\b|\bs\.? ?42\b|\bmarac\b|\bSG (?:concern|alert|raised|referral)\b/i, 'safeguarding'],
  [/\babus(?:e|ed|ive|ing|er)\b|\bdomestic violence\b|\bcoerci|\bassault|\braped?\b|\b(?:hits|hit|beats|beating) (?:him|her|them)\b|\bneglect(?:ed|ing)?\b|\bexploit|\bcuckoo|\bDV\b|\b(?:afraid|scared|frightened) of (?:her|his|the)?\s?(?:partner|husband|wife|son|daughter|ex|carer|neighbour|family)\b|\b(?:takes?|taking|took|stole|steals|stealing) (?:her|his|their|the|all) (?:money|pension|card|benefits)\b/i, 'harm by others'],
  [/\b(?:hits|hit|beats|hurts|kicks|punche[sd]|slaps|slapped|threaten(?:s|ed|ing)) (?:him|her|them|me)\b|\b(?:he|she|partner|husband|wife|ex|son|daughter)(?:['’]s| is| can be| was| very)+ (?:controlling|violent)\b|\b(?:in|at|from|left) (?:a |the )?(?:women['’]s )?refuge\b|\bstalk(?:s|ed|ing|er)\b|\brestraining order\b|\bnon[- ]?mol(?:estation)?\b|\binjunction\b|\b(?:her|his|their|my) ex\b[^.;]{0,30}\b(?:door|house|find|found|finds|know|following|outside)\b|\bmust never find out where\b|\bnot safe at home\b|\bIDVA\b|\b(?:rough with|locks?|locked) (?:her|him|them)(?: in)?\b|\blocked in\b(?! syndrome)|\bmodern slavery\b|\btraffick(?:ed|ing)\b|\bforced marriage\b|\bhonou?r[- ]based\b|\bFGM\b|\bcounty lines\b|\bbruis(?:es|ed|ing)\b|\bchild protection\b|\bLADO\b/i, 'harm by others'],
  [/\bMAPPA\b|\bsex offender|\bSHPO\b|\bschedule (?:1|one) offender|\b(?:knife|weapon|gun|firearms?|machete)\b[^.;]{0,15}\b(?:house|home|flat|door|table|visit|carries|owns|keeps)\b|\b(?:carries|has|owns|keeps) a (?:knife|weapon|gun|machete)\b|\bconvicted of (?!driving|speeding)|\brisk to (?:children|women|staff|visitors|others)\b/i, 'a risk to others'],
]

/**
 * Finds an age under 18 said in a remark: "he is 16 now", "only 17", "aged 15". The age of somebody else ("mum of 3 yr old",
 * "son is 12") is not meant.
 */
export function youngAgeIn(text: string): number | undefined {
  const child = /\b(?:boy|girl|lad|lass|schoolboy|schoolgirl|pupil|child)\b[,( ]{1,3}(?:aged? |of )?([5-9]|1[0-7])\b(?! ?(?:am|pm|[./:]\d))|^\(?(1[0-7])\s*[-–]\s*(?!mon|tue|wed|thu|fri|sat|sun|min|am\b|pm\b|noon|midday|week|month|year)\p{L}{3}/iu.exec(text.trim())
  if (child) return Number(child[1] ?? child[2])
  const year = /^(?:[^.;]{0,20}\b(?:is|she|he|they|in|now)\s+)?(?:in )?(?:year|yr|y) ?(7|8|9|10|11|12) (?:pupil|student|at\b|doing|gcse)/i.exec(text.trim())
  if (year) return Number(year[1]) + 4
  const found = /(?:^|[.;,(]\s*|\b(?:he|she|they)(?:['’]s|\s+is|\s+are)?\s+(?:now\s+|only\s+|just\s+)?|\bonly\s+|\bcurrently\s+)(?:aged?\s+)?(1[0-7])\b(?!\s*(?:mins?|minutes|hours?|days?|weeks?|wks?|months?|mths?|[/.:]\d|am\b|pm\b|\d|stone|st\b|miles|%|yrs? (?:ago|in|of|since|with)|years? (?:ago|in|of|since|with)))(?=\s*(?:now\b|yrs?\b|years?\b|y\/?o\b|$|[.,;)]|\s+\w))/i.exec(text)
  if (!found) return undefined
  const said = found[0].toLowerCase()
  return /he|she|they|only|current|aged?/.test(said) || /^\s*(?:now|yrs? old|years? old|y\/?o)/i.test(text.slice(found.index + found[0].length)) ? Number(found[1]) : undefined
}
