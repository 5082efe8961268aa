import type { LimitKind } from './types.ts'

export type LimitRule = readonly [RegExp, LimitKind, string]

const DONT = "(?:do ?n['’]?t|do not|never|not to|must ?n['’]?t|must not)"
const WONT = "(?:won['’]?t|will not|does ?n['’]?t|does not|never|can['’]?t|cannot|refuses to|unable to|not able to)"
const CLOSE = '(?:husband|hubby|husb|wife|partner|spouse|son|daughter|dau|dtr|mum|mam|mother|dad|father|sister|brother|family|parents?|niece|nephew|neighbours?|lodger|landlord|carers?|ex|kids|children|others|any ?one|any ?body|people|staff|the rest)'
const WORKER = '(?:worker|cpn|gp|nurse|carer|warden|solicitor|advocate|manager|key ?worker|social services|agency|office|daughter|son|wife|husband|sister|brother|mum|dad)'
const FEAST = "(?:birthday|anniversary|christmas|xmas|easter|ramadan|lent|eid|diwali|passover|new year|mother['’]?s day|father['’]?s day)"
const PART = '(?:night|nights|tea ?time|meal ?times?|lunch ?times?|dinner ?times?|school hours|school time|prayer times?|work|working hours|bed ?time|nap time|weekends?|evenings?|mornings?|afternoons?)'
const rule = (kind: LimitKind, said: string, ...patterns: readonly string[]): LimitRule => [new RegExp(patterns.join('|'), 'iu'), kind, said]

/** Ways of saying it that go by what must not be done and through which channel, after the ones that are set phrases. */
export const PHRASES: readonly LimitRule[] = [
  rule('none', 'wants no contact',
    `(?:\\bnot|n['’]?t) (?:want|wish)(?:ing)? (?:(?:any|further|more|to have|to be|to|our) )*(?:contact(?:ed)?|hear from us|correspondence|approached|bothered)\\b(?! (?:by|on|at|before|after|in|through|via|with) (?!us))`,
    `\\b(?:contact|all help|everything) (?:refused|declined)\\b|\\b(?:refus|declin)(?:es|ed) (?:all |any |further )*contact\\b`,
    `\\b(?:request(?:ed|s)?|asked for|wants?|own|right to|gdpr) (?:for )?(?:removal|erasure|deletion)\\b|\\b(?:removal|erasure|deletion) request`,
    `\\b(?:do ?n['’]?t|do not|never) ask (?:her |him |them |us |me )?again\\b|\\bleave (?:him|her|them|me|us) (?:be|alone|in peace)\\b|\\bkeep (?:nothing|no (?:details?|records?|data)) (?:about|on|of) (?:me|her|him|them)\\b|\\bdelete me\\b|\\bwants? no (?:visitors?|calls?|letters?|visits?)(?:,| or| and| &)[^.;]{0,20}\\b(?:calls?|visits?|letters?|leaflets?|contact)\\b`,
    `^(?:please )?(?:remove|delete)(?: (?:me|her|him|them|all))?[.! ]*$`, `\\bwants? (?:her|his|their|my) (?:data|details|records?|info\\w*|name|form) (?:deleted|removed|erased|taken off|wiped|destroyed)\\b`,
    `\\basked to come off\\b(?! (?:the )?(?:medication|tablets|drugs|rota))`, `\\b(?:told|asked) us not to (?:bother|approach)\\b|\\bnot to be approached\\b|\\b${DONT} approach\\b(?! (?:from|him on|her on|quickly|suddenly|the dog|dog))`,
    `\\bnot to (?:be )?(?:ring|rung|phoned?|called?|visit(?:ed)?|write|written to)\\b(?:,| or| and| nor)[^.;]{0,25}\\b(?:writ(?:e|ten)|visit(?:ed)?|contact(?:ed)?|phoned?|text(?:ed)?|ring|rung)\\b`,
    `\\b(?:stop|cease|end) (?:all |any )?(?:contact|correspondence|communication)\\b|\\bno (?:correspondence|communication)\\b(?! (?:yet|received|from))`),
  rule('text_only', 'text only, ring nobody',
    `\\b(?:texts?|sms|whats ?app|texting)(?: msgs?| messages?)?,? (?:please,? |pls,? )?(?:only|not (?:calls?|ring\\w*|phon\\w*)|rather than (?:ring|call|phon)\\w*|instead of (?:ring|call|phon)\\w*)\\b`, `\\bonly (?:by |on |via |use )?(?:text|sms|whats ?app)\\b`, `\\bdeaf\\b[^.;]{0,6}\\btext\\b`),
  rule('no_phone', 'do not ring: write',
    `\\b(?:deaf|hoh|hard of hearing|bsl|lip ?-?reads?|stammer\\w*|aphasi\\w*|mute|no speech)\\b[^.;]{0,25}\\b(?:write|e-?mail|letters?|no phone|phone no|no calls)\\b`,
    `\\b${WONT} (?:answer|use|do|pick up|hear on|go to|manage|come to)s? (?:the |a |her |his |their )?(?:tele)?phones?\\b(?! (?:before|after|until|at|in|on|during|between|if|when))`, `\\bnever picks? up\\b(?! (?:before|after|in|on|the))`,
    `\\b(?:(?:tele)?phon(?:e|es|ing)|ring(?:ing)?|calling|calls) (?:is |are )?(?:no (?:good|use)|useless|hopeless|impossible)\\b|\\bno (?:use|point|good) (?:in )?(?:ring|phon|call)ing\\b|\\btoo deaf\\b[^.;]{0,15}\\b(?:phone|telephone|call)`,
    `\\bno ringing\\b|\\b${DONT} use (?:the |her |his )?(?:tele)?phone\\b|\\bnot to be (?:rung|phoned|telephoned)\\b(?! (?:on|near|before|after|until|at|in|during|between|by|back))|\\bnot to be called(?=$|[.;,!]| again| please)`,
    `\\bwrite only\\b|\\bonly write\\b|\\b(?:contact|reach)(?:ed)? by (?:letter|post|e-?mail)\\b(?! or)|\\b(?:hates?|can['’]?t (?:abide|stand|bear)) (?:the )?(?:tele)?phones?\\b[^.;]{0,14}\\b(?:write|text|e-?mail|letter)`,
    `\\b(?:e-?mail|write|letters?|post|in writing)\\b,? (?:please,? |instead,? |pls,? )?(?:but )?(?:not?|never|rather than|instead of) (?:by )?(?:tele)?(?:phon\\w*|calls?|ring\\w*)\\b`),
  rule('no_message', 'do not leave a message', `\\b(?:voice ?mails?|messages?|msgs?|vm):? (?:no|never|not ok)\\b|\\b${DONT} use (?:the )?(?:answer ?phone|ansa ?phone|voice ?mail)\\b|\\bnever leave (?:word|anything)\\b|\\b(?:messages?|msgs?|voice ?mail) (?:is |are )?(?:not safe|unsafe)\\b|\\bnot safe to leave\\b`),
  rule('no_letter', 'nothing by post', `\\bnothing (?:in writing|through the (?:door|letter ?box)|on paper|sent|posted|to the (?:house|home|address))\\b|\\b${DONT} (?:post|mail) (?:anything|things|stuff|it)\\b|\\b${DONT} (?:put|push|drop|leave) (?:anything|things|notes?|cards?|leaflets?|letters?) (?:through|in|under) (?:the |her |his |their )?(?:door|letter ?box|porch)\\b|\\bno paperwork (?:to|at|in)\\b`),
  rule('no_visit', 'no visits',
    `\\bnot to be visited\\b(?! (?:alone|on|before|after|without|by))|\\bno (?:visitors|callers|home calls|house calls|one to visit)\\b(?! (?:since|yet|so far|for|in|all|apart|ever))`,
    `\\b(?:does ?n['’]?t|does not|won['’]?t|will not|never) (?:want|have|let|allow)s? (?:any ?one|any ?body|people|visitors|strangers|us) in(?:to|side)?(?: (?:the|her|his|their) (?:house|home|flat))?(?=$|[.;,!]| please)`, `\\bnot at (?:the |her |his |their )?(?:house|home|flat)\\b(?! (?:mon|tue|wed|thu|fri|sat|sun|much|often))`),
  rule('no_email', 'do not e-mail', `\\bno (?:more )?e-?mails\\b(?! (?:yet|since|received|back|from))|\\bno e-?mail (?:please|pls|contact)\\b|\\bnot by e-?mail\\b|\\b${DONT} use (?:the |her |his )?e-?mail\\b`),
  rule('no_text', 'do not text', `\\b(?:does ?n['’]?t|does not) (?:do )?texts?\\b|\\bnot by text\\b`),
  rule('third_party', 'who may be spoken to is limited',
    `\\b(?:speak|talk)(?:ing)? (?:only )?(?:to|with) (?:her|him|them|\\p{L}+(?: \\p{L}+)?) only\\b|\\bonly (?:to )?(?:speak|talk) (?:to|with)\\b|\\b(?:speak|talk) only (?:to|with)\\b`,
    `\\b(?:ring|call|phone|contact|speak to|text) (?:the |her |his |their )?${CLOSE}\\b[^.;]{0,12}\\bnot (?:her|him|them)\\b|\\b(?:ring|call|phone|contact) (?:the |her |his |their )?(?:daughter|son|wife|husband|sister|brother|carer|warden) (?:first|instead)\\b`,
    `\\b(?:contact|ring|call|all calls|all contact)\\b[^.;]{0,10}\\bonly (?:via|through) \\p{L}+|\\b(?:only|all) (?:contact|calls) (?:via|through)\\b`,
    `\\b(?:via|through|by way of) (?:the |her |his |their )?(?:\\w+ )?${WORKER} only\\b|\\bonly (?:via|through) (?:the |her |his |their )?(?:\\w+ )?${WORKER}\\b`,
    `(?:\\bnever|\\bnot|n['’]?t)\\b[^.;]{0,10}\\b(?:discuss(?:ed)?|talk|speak|spoken|shared?|give|given|pass(?:ed)?|say)\\b[^.;]{0,20}\\b(?:with|to)\\b (?:the |her |his |their |any |an? )?(?:\\w+ )?${CLOSE}\\b`),
  rule('no_reveal', 'nobody else may learn of it',
    `\\b${DONT} (?:mention|name|say|reveal|discuss)\\b[^.;]{0,10}\\b(?:the (?:group|charity|service|scheme|club|caf[eé]|project|organisation|line)|charity|us|our name|who (?:you|we|is)|why (?:you|we))\\b|\\bhide (?:your |the |our )?number\\b`,
    `\\b${DONT} (?:let|tell)\\b[^.;]{0,14}\\b(?:${CLOSE}|either|each other|one another)\\b|\\bno(?: ?body| one) (?:else )?knows (?:s?he|they|that s?he) (?:comes|is|rings|calls|goes|sees|uses|'s|attends|here)\\b|\\b(?:s?he|they|${CLOSE}) (?:does ?n['’]?t|does not|do not|don['’]?t) know (?:s?he|they|that|about (?:us|this|it|the (?:group|service|calls|visits)))`,
    `\\bstrict(?:est)? confidence\\b|\\bkeep (?:it |this |everything )?(?:secret|quiet|hidden|from (?:her|his|their|the) )`,
    `\\baddress (?:is |to be )?(?:confidential|secret|withheld|not to be)\\b|(?:\\bnot|n['’]?t|\\bnever) (?:to )?(?:be )?(?:disclosed?|give out|given out|shared?|pass on|reveal(?:ed)?)\\b[^.;]{0,12}\\b(?:address|number|whereabouts|location|details|name)\\b`,
    `\\balias\\b|\\b(?:false|assumed|made[- ]up) name\\b|\\bplain (?:brown |white )?envelopes?\\b|\\bno (?:logo|return address|name) on (?:the )?(?:envelopes?|post|letters?)\\b`),
  rule('times', 'not at the times named',
    `\\b(?:not|never|nothing|no calls|no visits) (?:before|after|until|till|between) ?(?:about |around )?(?:\\d(?!\\d?[/.]\\d|\\d? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))|noon|midday|lunch|dinner|tea|dark)`,
    `\\b(?:ring|call|phone|text|visit)s? (?:only )?(?:in (?:the )?|at |on )?(?:mornings?|afternoons?|evenings?|eves|weekends?|weekdays?|daytime)\\b only\\b|\\bonly (?:ring|call|phone|text|visit)s? (?:in (?:the )?|at |on )?(?:mornings?|afternoons?|evenings?|eves|weekends?|weekdays?|mon|tue|wed|thu|fri|sat|sun)|\\b(?:mornings?|afternoons?|evenings?|eves) only\\b`,
    `\\b(?:${DONT} (?:ring|call|phone|visit|text|contact)|no (?:calls|visits|contact))\\b[^.;]{0,10}\\b(?:at|during|in|on) (?:the |a )?${PART}\\b|\\bnot (?:in|during|at) (?:the )?(?:school|work|office|working|tea|meal|lunch|dinner) ?(?:hours|times?)\\b`),
  rule('dates', 'not on or near the days named',
    `\\b(?:not|avoid|nothing|never|no (?:calls|visits|contact))\\b(?! forget)[^.;]{0,14}\\b(?:near|around|over|during|on|in|at|avoid)\\b (?:her |his |their |the )?(?:\\w+ )?${FEAST}\\b|\\bavoid (?:her |his |their |the )?(?:\\w+ )?${FEAST}\\b`,
    `\\b(?:no (?:calls|visits|contact)|${DONT} (?:ring|call|phone|visit|contact|text))\\b[^.;]{0,10}\\b(?:until|till|before|for) (?:then|a (?:week|fortnight|month|while)|the \\d|\\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\\d{1,2}[/.]\\d|(?:two|three|2|3|6) (?:weeks|months))|\\b(?:no (?:calls|contact|visits)|${DONT} (?:ring|call|contact|visit))\\b[^.;]{0,8}\\b(?:in the week of|week of|in (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))`),
]
