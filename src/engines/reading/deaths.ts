import { firstNamesAgree } from './nicknames.ts'

/** What a remark says about a death: the row's own person, somebody else by name, or not clear whose. */
export type FoundDeath =
  | { readonly whose: 'own'; readonly certain: boolean; readonly said: string; readonly name?: string }
  | { readonly whose: 'named'; readonly name: string; readonly said: string }
  | { readonly whose: 'unclear'; readonly said: string }

const DIED = /\b(died|dies|no longer alive|(?<=^(?:now |is )?)dead(?=$|\W)|passed away|passed on(?! (?:to|the|by|a|all|details|info|message|her|his|my)\b)|passed(?= (?:in|on (?:\d|\p{L}{3,9}day)|last|peacefully|this|sadly|at home|\d{1,2}[./-]))|(?<=sadly )passed(?=$|\W*$)|deceased|dec['’]?d|rip(?! (?:club|off|tide|current))|r\.i\.p\.?|rest in peace|is dead|death (?:notified|reported|confirmed|registered|told)|(?<=^)death(?=:? ?\d)|wedi marw|bu farw|fuair b[aá]s|(?:of|about) (?:her|his|their|the) death|obit(?:uary)?s?(?! (?:writer|column|page)))(?=\W|$)/iu
const OTHERS =
  '(?:husband|husb|hubby|wife|partner|spouse|son|daughter|dau|child|baby|twin|mum|mam|mother|mom|dad|father|parents?|sister|brother|sis|bro|aunt(?:ie|y)?|uncle|niece|nephew|cousin|gran|nan|nana|grandma|grandad|granddad|grandfather|grandmother|grand(?:son|daughter|child)|friend|mate|neighbour|carer|befriender|volunteer|visitor|in-law|mil|fil|dog|cat|pet|bird|budgie|parrot|rabbit|horse|animal|everyone|family|people|someone|somebody|lodger|flatmate|colleague|doctor|gp|nurse|gi|ci|g[wŵ]r|gwraig|tad|chwaer|brawd|mab|merch|athair|m[aá]thair|deirfi[uú]r|deart[aá]ir)(?:s|[\'’]s)?'
const OTHER = new RegExp(`\\b${OTHERS}\\b`, 'i')
/** Words that may mean a death and may not. */
const VEILED = /^(?:s?he is |now )?no longer with us\b|^funeral\b(?! (?:plan|director|paid|song|hymn|costs|insurance|policy|parlour|club|fund|tea))|^lost (?:her|his) (?:fight|battle)\b|^at rest\b|^(?:s?he )?(?:has |is )?(?:slipped away|gone to (?:the lord|glory|god|(?:her|his|their) rest)|called home|with the lord)\b|^(?:s?he (?:was |has )?)?(?:taken from us|gone to (?:a better place|heaven)|lost to (?:covid|cancer)|cremated|killed in)\b|^(?:probate|executors?|(?:her |his )?estate (?:being|is|of|sorted|in))\b|^d\.? ?(?=\d{1,2}[./-]\d|\d{4}\b)/i
const RELATIVE_ALONE = new RegExp(`^(?:[Hh]er |[Hh]is |[Tt]heir |[Tt]he |[Mm]y )?${OTHERS}(?: \\p{Lu}\\p{L}+)?$`, 'iu')
/** What is dead without anybody having died. */
const THINGS = /\b(?:(?:tele)?phone|mobile|mob|line|number|battery|bell|alarm|car|tv|telly|computer|laptop|tablet|e-?mail|link|plant)\s*$/i
/** Post that came back: the postman's word is no certainty. */
const RETURNED = /\b(?:card|letter|post|mail|envelope|newsletter|it)s?\b[^.;]{0,20}\b(?:returned|came back|sent back|back)\b[^.;]{0,15}$/i
/** "RIP husband": the noun right after the word may be its subject. */
const SOMEBODY_ELSE = new RegExp(`^[\\s,:(]*(?:her |his |my |the )?${OTHERS}\\b`, 'i')
const REPORTED = /\b(?:rang|rung|called|phoned|says?|said|told|tells|reports?|reported|informed|emailed|e-mailed|wrote|let (?:us|me) know|confirmed|confirms|advised|notified|in touch|texted)\b/i
/** Words that may stand before "died" without naming anybody. */
const NEUTRAL = /^(?:has|have|had|is|was|been|late|pt|patient|now|sadly|just|very|recently|suddenly|peacefully|unfortunately|apparently|reportedly|see|in|the|local|paper|news|rev|status|note|nb|we|i|heard|hear|found|out|that|to|say|tell|us|me|mf|update|client|person|member|he|she|they|who|it|this|gentleman|lady|rip|went|gone|into|taken|moved|admitted|an?|hospice|hospital|care|nursing|home|ward|ill|poorly|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|\d+|[-:,.()"'/?]+)$/i
const HEDGED = /\b(?:after|since|when|until|till|nearly|almost|if|before|wish(?:es|ed)?|wants?|would|could|could have|(?<!\d(?:st|nd|rd|th)? )may(?! \d)|might|thought|think|scared|afraid|fear|anniversary|year|because|where|how|not|n['’]t)\b/i

/** "This is her son. Mum died in April": somebody else writes, and speaks of the one the row is about. */
const OF_A_PARENT = /\b(?:this is|i am|i['’]m|it['’]s|from) (?:her|his|their|the) (?:son|daughter|niece|nephew|grand\w+|executor)\b[^;]{0,30}\b(?:mum|mam|mom|mother|dad|father|nan|nana|gran\w*|aunt\w*|uncle) (?:has |have |had |sadly |just |recently |has sadly )*(?:died|passed away|passed on)\b/i
const LATE_OF = /^late of (?:this|the) (?:parish|town|village|city|street|place)\b[\s,:;-]*/i
/** A stone is set and ashes are buried for nobody who has only left. */
const BURIED = /\b(?:funeral|cremat\w+|burial|buried|ashes|grave|(?:head)?stone|requiem|wake)\b(?! (?:plan|director|club|fund|insurance|costs))/i
const DATED = /\b\d{1,2}[./-]\d{1,2}\b|\b\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)\w* (?:19|20)\d\d\b/i

/** Words that leave it open, made plain by a day or a burial beside them; whoever is "no longer with us" may have left on a day. */
function veiled(clause: string, text: string): FoundDeath | undefined {
  const open = VEILED.exec(clause)
  if (!open || OTHER.test(withoutReporters(text)) || /^(?:funeral|probate|executor|estate|d\b|(?:her |his )?estate)/i.test(clause)) return undefined
  const told = BURIED.test(text) || (!/with us/i.test(open[0]) && DATED.test(text))
  return told ? { whose: 'own', certain: false, said: clause } : undefined
}

/**
 * Finds a death in a remark and whose it is. A living person must never be read as dead, so the row's own person is meant
 * only where nothing else can be: the clause begins with the death ("passed away - niece rang 3rd Feb"), names the person,
 * or somebody reports it of "he" or "she". A relative, a friend or a pet before the word ("husband died last year") is
 * somebody else; another name is that person; everything else is not clear, and a person must read it.
 *
 * Examples: "RIP 12/1/25" own; "see obit" own, not certain; "Ron died Nov 24" in Sheila's row is Ron; "lost his dog Bess" is no
 * death at all; "had a visitor after Pat died" is not the person's.
 */
export function deathIn(text: string, own: readonly string[]): FoundDeath | undefined {
  let unclear: FoundDeath | undefined
  let earlier = ''
  if (OF_A_PARENT.test(text)) return { whose: 'own', certain: true, said: text.trim() }
  for (const clause of clauses(text.replace(LATE_OF, ''))) {
    const found = veiled(clause, text) ?? inClause(clause, earlier, own)
    if (found && found.whose !== 'unclear') return found
    unclear ??= found
    earlier += ` ${clause}`
  }
  return unclear
}

/** Parts at full stops, semicolons, line ends and spaced dashes; not inside "12.06.2025" or "d. 2023". A run of blanks is tried from its first alone: from each of a hundred thousand it would take minutes. */
const clauses = (text: string) => text.split(/(?<=\p{L}{2,}|\d|\))[.;!](?:\s+|$)|(?<!\s)\s+[-–—]+\s+|\n|;\s*/u).map((c) => c.trim()).filter(Boolean)

function inClause(clause: string, earlier: string, own: readonly string[]): FoundDeath | undefined {
  if (/†|^d\.? ?(?:on )?(?:\d{1,2}[./-]\d|\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w* (?:19|20)?\d\d)/i.test(clause)) return { whose: 'own', certain: true, said: clause }
  const mourned = /\b(?:lost|buried|cremated) (?:(?:mr|mrs|ms|miss|dr)\.? )?(\p{Lu}\p{L}+)/u.exec(clause)?.[1] ?? /(?:^|\s)(\p{Lu}\p{L}+)['’]s (?:funeral|memorial|wake)\b/u.exec(clause)?.[1] ?? /^(?:late|Late) (\p{Lu}\p{L}+)/u.exec(clause)?.[1] ?? /(?:^|\s)(\p{Lu}\p{L}+) (?:has |is |was |now )*(?:lost (?:her|his|their) (?:fight|battle)|gone to (?:God|glory|the Lord|her maker|his maker|her rest|his rest)|with (?:God|the Lord|the angels)|slipped away|called home|taken from us|passed over)\b/u.exec(clause)?.[1] ?? /(?:^|\s)(\p{Lu}\p{L}+) passed[\s!.]*$/u.exec(clause)?.[1]
  if (mourned && own.some((o) => firstNamesAgree(o, mourned)) && !OTHER.test(withoutReporters(clause))) return { whose: 'own', certain: false, said: clause, name: mourned }
  const late = /^(?:now )?the late (?:(?:mr|mrs|ms|miss|dr)\.? )?(\p{Lu}\p{L}+)/u.exec(clause)?.[1]
  if (late && own.some((o) => firstNamesAgree(o, late))) return { whose: 'own', certain: true, said: clause, name: late }
  const match = DIED.exec(clause)
  if (!match) return VEILED.test(clause) && !OTHER.test(clause) ? { whose: 'unclear', said: clause } : undefined
  const before = clause.slice(0, match.index).trim()
  const after = clause.slice(match.index + match[0].length)
  if (/dead$/i.test(match[0]) && (THINGS.test(before) || /^ (?:to|set|against|keen|on|line|end|good|nice|lovely|slow|easy|hard|right|sure|certain|shy|posh)\b/i.test(after))) return undefined
  if (/^(?:passed|died)/i.test(match[0]) && /^ (?:her|his|their|the|a) (?:\w+ )?(?:tests?|exams?|driving|course|assessment|interview)\b/i.test(after)) return undefined
  if (/^died$/i.test(match[0]) && /^ (?:down|off|out|a death|laughing|of (?:embarrassment|shame|laughter|boredom))\b/i.test(after)) return undefined
  if (/^passed on/i.test(match[0]) && /\b(?:details?|referral|messages?|info\w*|form|number|name|case|letter|it|this|that)\s*$/i.test(before)) return undefined
  // "Mum - died June": whose death it is stands before the dash.
  if (before === '' && RELATIVE_ALONE.test(earlier.trim())) return undefined
  if (RETURNED.test(before)) return { whose: 'own', certain: false, said: clause }
  if (/^\s*(?:of|for)\s+(?:her|his|their|my)\b/i.test(after) || /\b(?:nearly|almost)\s*$/i.test(before)) return undefined
  if (before !== '' && /^deceased$/i.test(match[0]) && SOMEBODY_ELSE.test(after) && /^ \p{L}/u.test(after)) return undefined
  if (SOMEBODY_ELSE.test(after) && !REPORTED.test(after)) return { whose: 'unclear', said: clause }
  const afterReport = reported(before)
  const subject = afterReport ?? before
  if (HEDGED.test(subject)) return OTHER.test(subject) || nameIn(subject) ? undefined : { whose: 'unclear', said: clause }
  if (OTHER.test(subject)) return undefined
  const name = nameIn(subject)
  if (name) return own.some((o) => firstNamesAgree(o, name)) ? { whose: 'own', certain: true, said: clause, name } : { whose: 'named', name, said: clause }
  const words = subject.split(/\s+/).map((w) => w.replace(/^[,.:;]+|[,.:;]+$/g, '')).filter(Boolean)
  if (!words.every((w) => NEUTRAL.test(w))) return { whose: 'unclear', said: clause }
  const pronoun = words.some((w) => /^(he|she|they|who)$/i.test(w))
  if (pronoun && afterReport === undefined && (OTHER.test(withoutReporters(`${earlier} ${before}`)) || nameIn(earlier))) return { whose: 'unclear', said: clause }
  if (/\?/.test(clause)) return { whose: 'unclear', said: clause }
  const certain = !/obit/i.test(match[0]) && !/apparently|reportedly|\bheard\b/i.test(clause)
  return { whose: 'own', certain, said: clause }
}

/** "son rang" says who told us, and speaks of nobody's death. */
const withoutReporters = (text: string) => text.replace(new RegExp(`\\b${OTHERS}\\b(?: (?:has|had|just))?\\s+${REPORTED.source}`, 'gi'), ' ')

/** What stands after "wife rang to say": the reporter is not the one who died. */
function reported(before: string): string | undefined {
  const found = REPORTED.exec(before)
  return found ? before.slice(found.index + found[0].length).trim() : undefined
}

/** A name written before the word: the last one with a capital that is not a month, a title or the start of a sentence's small word. */
function nameIn(text: string): string | undefined {
  const names = text.match(/\p{Lu}\p{Ll}[\p{L}'’-]*/gu) ?? []
  return names.filter((n) => !/^(?:Patient|Pt|Service|User|Resident|Gentleman|Lady|Tenant|Customer|Participant|The|He|She|They|Has|Have|Had|Is|Was|Now|Sadly|Just|Unfortunately|Apparently|Her|His|Their|See|We|It|This|That|Mr|Mrs|Ms|Miss|Dr|Note|Update|Client|Member|Person|Heard|Very|Recently|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Easter|Christmas|After|When|Since|Went|Gone|Taken|Moved|Admitted|Ended|Stopped|Fell|Became|In|At|To|From|Home|Ward|Hospice|Hospital)\b/.test(n)).at(-1)
}
