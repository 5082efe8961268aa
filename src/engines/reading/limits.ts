import type { LimitKind } from './types.ts'
import { PHRASES } from './limit-phrases.ts'
import type { LimitRule } from './limit-phrases.ts'

export interface FoundLimit { readonly kind: LimitKind; readonly text: string }

const RELATIVE = '(?:husband|hubby|wife|partner|spouse|son|daughter|dau|mum|mam|mother|dad|father|sister|brother|family|parents?|niece|nephew|neighbours?|carer|anyone|anybody|kids|children|ex)'
const NOT = "(?:do ?n['’]?t|don['’]t|do not|never|not to|must ?n['’]?t|must not|please don['’]?t)"
const MONTHS = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)'

/** In this order: the stricter rule first where two could fit. Each pattern is one way in which coordinators write it. */
const RULES: readonly LimitRule[] = [
  [new RegExp(`(?<!\\b(?:has|have|had|been|is|having|got) )\\bno (?:further |more )?contact\\b(?! (?:number|no\\b|details?|made|yet|since|from|with|between|for|info|address|name|until|till|on|near|in|over|around|during|before|after))`, 'i'), 'none', 'asked for no contact: keep only what is needed to honour that'],
  [/\b(?:tak(?:e|en)|remov(?:e|ed|al)|deleted?|struck)\b[^.;]{0,25}\b(?:off|from)\b[^.;]{0,25}\b(?:lists?|books|mailing|database|records|register)\b/i, 'none', 'asked to be taken off the list: no contact'],
  [/\b(?:asked|wants?|wishes|please) (?:to be |me |us to )?(?:removed?|taken off|deleted?|left alone)\b/i, 'none', 'asked to be removed: no contact'],
  [/\bDNC\b|\bopt(?:ed|ing)?[- ]out\b|\bright to be forgotten\b|\b(?:delete|erase|remove) (?:all )?(?:my|her|his|their) (?:details|data|record|name|info)/i, 'none', 'asked to be taken off: no contact'],
  [/\bremoved\b[^.;]{0,20}\brequest\b|\bcome off\b[^.;]{0,15}\blist/i, 'none', 'asked to be taken off: no contact'],
  [/\b(?:off|from) (?:the |all |our |your )?(?:mailing )?lists?\b(?=.{0,20}$|[.;,])/i, 'none', 'asked to be taken off the list: no contact'],
  [new RegExp(`\\b(?:asked|asks|wants|told)\\b[^.;]{0,12}\\bnot to (?:be )?(?:contact(?:ed)?|ring|rung|call(?:ed)?|write|phoned?|hear)\\b(?! (?:on|near|before|after|until|at|in|during|between|by|(?:her |his |their |the )?${RELATIVE}\\b))|\\bnot to be contacted\\b(?! (?:on|near|before|after|until|at|in|during|between|by))|\\bno more contact\\b`, 'i'), 'none', 'asked not to be contacted'],
  [new RegExp(`\\b${NOT} contact\\b(?! (?:before|after|until|till|on|over|around|near|in|at|during|between|\\d|(?:her |his |their |the )?${RELATIVE}\\b))`, 'i'), 'none', 'asked not to be contacted'],
  [/\b(?:not|n['’]?t|no longer) (?:want|wish) to (?:be|go|stay|remain|appear) (?:on|in|kept (?:on|in)) (?:any|the|our|your|a) (?:list|record|register|database|books?|system|sheet|file)s?\b|\bwants? (?:to be on )?no (?:list|record)\b|\bwants? (?:nothing|no details?) (?:kept|recorded|held|stored|written)\b|\bnothing (?:to be )?kept\b|\bno thanks?(?: you)?\b(?= *(?:$|[.;,&+]|and|to))/i, 'none', 'does not want to be kept on any list: no contact'],
  [/\bdoes(?:n['’]?t| not) want (?:it|us|this|any (?:more )?(?:contact|help|visits|calls|of it)|anything|the service|to be contacted|to know)\b/i, 'none', 'does not want it: no contact'],
  [/\bwants? nothing (?:more |else )?to do with (?:us|it|this|the)\b|\bno longer (?:wants?|wishes|needs?)\b[^.;]{0,20}\b(?:us|contact|the service|visits?|calls?|anything|to (?:hear|be contacted|be visited))\b|\bnot interested\b(?! in\b)(?=[^.;]{0,15}(?:$|[.;,]))/i, 'none', 'wants no more of it: no contact'],
  [/\b(?:delete|destroy|shred|tear up|ignore|cancel|withdraw) (?:my|his|her|their|this|the) (?:form|application|referral|entry)\b/i, 'none', 'took it back: no contact'],
  [/\basked (?:us )?to stop\b|\btake (?:her|him|them|me) off\b(?! (?:the )?(?:bus|walk|trip))|\bgdpr\b[^.;]{0,12}\b(?:removed?|delet\w+|erase\w*)\b|\bno longer wants? (?:contact|this)\b/i, 'none', 'asked to be taken off: no contact'],
  [/\bsaid no(?: thank|,? thanks?\b|\s*$)|\bstop (?:contacting|ringing|calling|writing)\b|\bunsubscribe|\bleave (?:me|him|her|them) alone\b/i, 'none', 'said no'],
  [/\b(?:e-?mails?|letters?|post|in writing) only\b|\bonly (?:by )?(?:e-?mail|letter|post)\b|\bno more calls\b/i, 'no_phone', 'do not ring: write'],
  [/\btext\b[^.;]{0,20}\b(?:never|not|do ?n['’]?t|don['’]t)\b (?:just )?(?:ring|call|phone)\b|\b(?:never|not|do ?n['’]?t|don['’]t) (?:just )?(?:ring|call|phone)\b[^.;]{0,12}\btext\b/i, 'text_only', 'text only, ring nobody'],
  [/\btext(?:s|ing)? ?(?:msgs?|messages?)? only\b|\bonly (?:by )?text|\bby text only\b|\btext,? (?:don['’]?t|do not|not|never) (?:ring|call|phone)/i, 'text_only', 'text only, ring nobody'],
  [/\b(?:hearing|deaf|hoh|speech|aphasia|stammer)\b[^.;]{0,30}\b(?:no|not) (?:tele)?(?:phone|calls?)\b|\bno (?:tele)?phone ?calls?\b|\bno calls\b(?! (?:on|in|mon|tue|wed|thu|fri|sat|sun|weekend|week|morning|evening|at|am\b|pm\b|near|over|before|after|until|during|between|made|yet|since|returned|from))/i, 'no_phone', 'no telephone calls: write or text'],
  [new RegExp(`\\b${NOT} (?:ring|phone|call|telephone)\\b(?! (?:before|after|until|till|on|near|in|over|around|for|during|between|back|(?:the |her |his )?(?:door ?)?bell|her\\b|him\\b|them\\b|at|\\d|(?:her |his |their |the )?${RELATIVE}\\b|${MONTHS}))`, 'i'), 'no_phone', 'do not ring'],
  [/\b(?:can['’]?t|cannot|unable to|can not) (?:use|hear|hear on|manage|answer|speak on|talk on) (?:the |a )?(?:tele)?phone\b|\bnot by (?:tele)?phone\b/i, 'no_phone', 'cannot use the telephone'],
  [new RegExp(`\\b${NOT} (?:visit|go to the house|call (?:round|at the house)|knock|come to the (?:house|door))\\b(?! (?:alone|without|unless|before|after|until|on|in)\\b)|\\bno (?:home |more )?visits?\\b(?! (?:yet|made|since|so far|until|till|before|after|for|on|in|during|over|near|around|between))`, 'i'), 'no_visit', 'no visits'],
  [new RegExp(`\\b(?:${NOT}|no|not) leav(?:e|ing)\\b[^.;]{0,15}\\b(?:msgs?|messages?|voice ?mails?|vm|note)\\b|\\bno (?:voice ?mails?|v\\/?m|messages?|msgs?|answer ?phone)\\b(?! (?:left|yet|received|back|from|was|so))|\\bleave no (?:message|msg)`, 'i'), 'no_message', 'do not leave a message'],
  [new RegExp(`\\b(?:nothing|no(?! (?:reply|answer|response|news|word|sign))|not|${NOT} (?:send|use|write)[^.;]{0,12})\\b[^.;]{0,12}\\b(?:by |in the |thro?ugh the )?(?:post|letters?|(?<!e-?)mail(?!ing|box))\\b(?! (?:yet|since|received|came|has|from|office|code|box|man|woman))`, 'i'), 'no_letter', 'nothing by post'],
  [/\bdoes(?:n['’]?t| not) (?:want|like|wish)(?: to be)? (?:visits?|visitors|visited)\b(?! (?:who|smok|with|wear|after|before|by|on|in))/i, 'no_visit', 'no visits'],
  [/\bdoes(?:n['’]?t| not) (?:want|wish|like) to be (?:rung|phoned|called|telephoned)\b/i, 'no_phone', 'does not want to be rung'],
  [new RegExp(`\\b${NOT} write\\b(?! (?:down|in|on|up|it|her name|his name))`, 'i'), 'no_letter', 'nothing by post'],
  [/\bno (?:more )?(?:cards?|letters?|mailings?|newsletters?|post(?! ?(?:code|box|office)))\b(?! (?:yet|since|received|came|sent|for|from|number))/i, 'no_letter', 'nothing by post'],
  [new RegExp(`\\b${NOT} send\\b[^.;]{0,8}\\b(?:anything|stuff|things|mail)\\b|\\b(?:not|never) (?:to )?(?:be )?(?:sent|posted|written|write|delivered) to (?:the |her |his |their )?(?:house|home|address)\\b`, 'i'), 'no_letter', 'nothing by post'],
  [/\bopens? (?:all |her |his |the |their |my |any )*(?:post|letters|mail)\b/i, 'no_letter', 'somebody else opens the post'],
  [/\b(?:checks?|reads?|goes through|looks (?:at|through)|monitors?|listens (?:in )?(?:to|on)|answers?) (?:all )?(?:her|his|their|my) (?:phone|mobile|texts?|messages|e-?mails?|calls)\b|\b(?:partner|husband|wife|son|daughter|ex|dad|mum) (?:checks|reads|monitors) (?:the )?(?:phone|texts?|messages|e-?mails?)\b/i, 'no_message', 'somebody else may read or hear it: leave no message'],
  [new RegExp(`\\b${NOT} (?:e-?mail|send e-?mails?)\\b`, 'i'), 'no_email', 'do not e-mail'],
  [/\b(?:no more|stop sending|don['’]?t send|do not send) (?:any )?letters\b/i, 'no_letter', 'nothing by post'],
  [/\b(?:ring|call|phone),? (?:but )?(?:not|never|don['’]?t) text\b/i, 'no_text', 'do not text'],
  [new RegExp(`\\b(?:${NOT} (?:text|send texts?)|no texts?\\b|can['’]?t (?:read )?text)`, 'i'), 'no_text', 'do not text'],
  [new RegExp(`\\b(?:${NOT}|not) (?:(?:discuss|speak|talk|share|mention|say|tell|disclose)\\b[^.;]{0,25}\\b|(?:ring|call|phone|contact) (?:her |his |their |the )?)${RELATIVE}\\b`, 'i'), 'third_party', 'not to be spoken about with somebody close'],
  [new RegExp(`\\b(?:speak|talk|ring|call|write)\\b[^.;]{0,30}\\bnot (?:to |with )?(?:her |his |their |the )?${RELATIVE}\\b`, 'i'), 'third_party', 'not to be spoken about with somebody close'],
  [new RegExp(`\\bnot (?:to|with) (?:her |his |the )?${RELATIVE}\\b|\\b(?:contact|ring|call|phone|speak to) (?:her |his |the )?${RELATIVE}(?: \\p{Lu}\\p{L}+)? only\\b|\\b(?:only|all contact|contact)\\b[^.;]{0,12}\\b(?:via|through) (?:her |his |the )?${RELATIVE}\\b`, 'iu'), 'third_party', 'who may be spoken to is limited'],
  [/(?<!\b(?:rang|rings|called|calls|phoned|phones) (?:from |on )?(?:a |the )?)\bwith(?:hold|held) (?:the |your |our )?(?:number|caller)|\b(?:number|caller id) withheld\b|\bkeep (?:it |this )?(?:secret|confidential from)\b|\bsecret from\b/i, 'no_reveal', 'nobody may see who is ringing'],
  [new RegExp(`\\b${RELATIVE}\\b[^.;]{0,10}\\b(?:not aware|unaware)\\b`, 'i'), 'no_reveal', 'somebody close must not learn of it'],
  [/\bsay\b[^.;]{0,25}["“”‘'][^"“”]{2,40}["“”’']|\b(?:pretend|say you are|say you['’]?re|say it['’]?s)\b|\b(?:don['’]?t|do not|never) (?:say|mention|reveal|give|use|state) (?:who|where|what|which|our|the (?:charity|name|service|organisation)|(?:her |his |their )?(?:sur|last |real |full )?names?)/i, 'no_reveal', 'do not say who is ringing: agree a safe wording with the person'],
  [/\bmust (?:never|not) (?:find out|know|learn|be told|see)\b|\b(?:never|not|n['’]t) (?:to )?(?:tell|say|give|let)\b[^.;]{0,20}\b(?:address|whereabouts|where (?:she|he|they|i)\b)/i, 'no_reveal', 'where they are, or that we know them, must not be learnt'],
  [/\b(?:tell|told|telling|let) (?:no ?body|no one|none of)\b|\b(?:not?|never|n['’]?t) (?:to )?(?:tell|say to|let on to|mention to) (?:others?|any(?:one|body)|people|the (?:others|group|rest|family|neighbours)|them)\b|\bno(?: ?body| one)\b[^.;]{0,25}\b(?:must|should|may|can|is to|to) (?:know|find out|hear|see|be told)\b/i, 'no_reveal', 'nobody else may learn of it'],
  [new RegExp(`\\b${RELATIVE}\\b[^.;]{0,15}\\b(?:does ?n['’]?t|doesn['’]t|does not|do not|don['’]t|must not|mustn['’]t|not to|is not to) (?:know|find out|be told)\\b`, 'i'), 'no_reveal', 'somebody close must not learn of it'],
  [/\b(?:employer|boss|colleagues|school|landlord|landlady|housemates?|flatmates?|congregation|church|mosque|temple)\b[^.;]{0,12}\b(?:not to|must not|mustn['’]?t|should not|does(?: not|n['’]?t)|do(?: not|n['’]?t)|is not to) (?:know|find out|be told|learn)\b/i, 'no_reveal', 'somebody close must not learn of it'],
  [/\b(?:call|ring|phone|use) (?:the |her |his |their )?mobile only\b|\b(?:never|not) (?:use |ring |call |on )?(?:the |her |his |their )?land ?line\b/i, 'third_party', 'only on the mobile: somebody else may answer the other number'],
  [/\bnot (?:to be )?(?:passed|shared|told|given|repeated|disclosed)\b[^.;]{0,12}\b(?:on )?(?:to|with)\b/i, 'no_reveal', 'not to be passed on'],
  [/\b(?:phone|first|nick) ?name only\b|\bnever (?:the |her |his )?surname\b|\bconfidential address\b|\bdiscre(?:et|tion)\b|\bin confidence\b/i, 'no_reveal', 'only the name agreed may be known'],
  [new RegExp(`\\b(?:not (?:to be )?(?:rung|called|contacted|visited|phoned)|no (?:calls|contact|visits)|${NOT} (?:ring|call|contact|phone|visit)|avoid)\\b[^.;]{0,25}\\b(?:on|near|around|during|in|over)\\b[^.;]{0,15}(?:\\b${MONTHS}|anniversary|birthday|christmas|easter|ramadan|\\d{1,2}[/.]\\d)`, 'i'), 'dates', 'not on or near the days named'],
  [new RegExp(`\\b(?:${NOT} (?:ring|call|phone|contact|text|visit)|no calls|not to be (?:rung|called|phoned|visited))\\b[^.;]{0,12}\\b(?:before|after|until|till|between)\\b ?(?:\\d|noon|lunch|dinner|tea)`, 'i'), 'times', 'not at the times named'],
  [new RegExp(`\\b(?:${NOT} (?:ring|call|phone|visit|text)|no (?:calls|visits))\\b[^.;]{0,8}\\b(?:(?:mon|tues?|wed|weds|wednes|thur?s?|fri|sat|satur|sun)(?:day)?s?|weekends?|mornings?|evenings?|afternoons?|meal ?times?|prayer times?)\\b|^not (?:before|after|between|until) \\d`, 'i'), 'times', 'not at the times named'],
  [/\b(?:ring|call|phone|text|visit|come)s?\b[^.;]{0,12}\b(?:after|before|between|from)\b ?(?:\d|noon|lunch|tea)[^.;]{0,15}\bonly\b|\bonly (?:to )?(?:be )?(?:ring|rung|call|called|phoned?|text|visit|visited)\b[^.;]{0,12}\b(?:after|before|between|from)\b|\bonly (?:ring|call|phone|text|visit)\b[^.;]{0,40}\b(?:after|before|between) \d|\bonly (?:after|before|between) \d/i, 'times', 'only at the times named'],
]

/**
 * Finds in a remark how somebody may not be reached. Where nothing may be done at all the other limits add nothing.
 *
 * Examples: "DONT RING - son answers. Text only" is text_only; "do not discuss w husband" is third_party; "NOT to be rung on or
 * near 14 Feb" is dates; "prefers landline" is none of these. Limits: English, short remarks; a limit not found here still
 * stands in the remark, which is kept whole.
 */
export function limitsIn(text: string): readonly FoundLimit[] {
  if (text.trim() === '') return []
  const found = [...RULES, ...PHRASES].filter(([pattern]) => pattern.test(text)).map(([, kind, said]) => ({ kind, text: `${said} ("${text.trim()}")` }))
  const none = found.find((l) => l.kind === 'none')
  if (none) return [none]
  const kinds = new Map<LimitKind, FoundLimit>()
  for (const limit of found) if (!kinds.has(limit.kind)) kinds.set(limit.kind, limit)
  if (kinds.has('text_only')) kinds.delete('no_phone')
  return [...kinds.values()]
}
