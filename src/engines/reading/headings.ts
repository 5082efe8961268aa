import type { ListKind, Meaning } from './types.ts'

export interface HeadingRule {
  readonly meaning: Meaning
  readonly pattern: RegExp
  readonly sure: boolean
  /** Only in lists of this kind; without it in all. */
  readonly kind?: ListKind
}

const sure = (meaning: Meaning, pattern: RegExp, kind?: ListKind): HeadingRule => (kind ? { meaning, pattern, sure: true, kind } : { meaning, pattern, sure: true })
const likely = (meaning: Meaning, pattern: RegExp, kind?: ListKind): HeadingRule => ({ ...sure(meaning, pattern, kind), sure: false })

/** Heading words and what they mean, tried from the top; the heading is in lower case with its punctuation as spaces. */
export const HEADINGS: readonly HeadingRule[] = [
  sure('pair', /^(pair|match)( (no|id|ref|number))?$/, 'contacts'),
  sure('member', /^(member|person|client|caller|beneficiary|match)( (id|no|name|ref))?$/, 'contacts'),
  sure('supporter', /^(bef|befriender|volunteer|vol|supporter|visitor|peer)( (id|no|name|ref))?$/, 'contacts'),
  sure('day', /^(date|day|call date|visit date|date of (call|visit|contact)|when)$/, 'contacts'),
  sure('start', /^(start|time|start time|began|from|time of call)$/, 'contacts'),
  sure('day', /^(date|day|w c|week|when|shift date)$/, 'rota'),
  sure('start', /^(start|time|start time|from|begins)$/, 'rota'),
  sure('minutes', /^(mins?|minutes|duration|length|how long|time spent)( mins?)?$/, 'contacts'),
  sure('direction', /^(in out|in or out|direction|made received)$/, 'contacts'),
  sure('result', /^(result|outcome|how it went|answered|spoke|status)$/, 'contacts'),
  sure('remarks', /^(about|subject|topic|what about|reason( for call)?|content|summary)$/, 'contacts'),
  sure('result', /^(what happened|action( taken)?|follow ?up|next step)$/, 'contacts'),
  sure('check type', /^(dbs|check|disclosure|crb|pvg|vetting) ?(type|level)$|^check$|^(dbs|crb|garda|pvg|vetting)$|^type of check$/),
  sure('check number', /^(dbs|check|disclosure|crb|pvg|certificate|cert|vetting) ?(no|number|num|ref|reference|cert|certificate|id)( no)?$/),
  sure('check date', /^(dbs|check|disclosure|crb|pvg|vetting) ?(date|issued?|done|seen|renewal|expiry|expires)( date)?$|^date of (dbs|check|crb)$/),
  sure('references', /^(refs?|references)( (received|in|taken|checked|2))?$/, 'supporters'),
  sure('reference', /^(ref|ref no|reference|reference no|ref number|id|id no|no|number|our ref|record|urn|unique id|(mem|member|bef|befriender|vol|volunteer|client|person|case)( ?(id|no|ref|number)))$/),
  sure('NHS number', /^nhs( ?(no|number|num|id))?$/),
  sure('consent date', /^(perm|permission|consent)( given)? ?(date|on|when)$|^date of (consent|permission)$/),
  sure('consent', /^consent\b|^permission|^perm$|^gdpr|^agreed$|^data protection|consent$/),
  sure('message allowed', /^(msg|message|voicemail|vm|messages)( ?(ok|allowed|y n|left))?$|ok to leave (a )?(msg|message)|^leave (a )?(msg|message)/),
  sure('born', /^(d ?(o|of) ?b(irth)?|date of birth|birth ?(date|day)|b ?day|when born|birthday|born|age|year of birth|yob)( (or )?(age|dob|d o b))?$/),
  sure('first name', /^(first ?name|forename|fore ?names?|given name|christian name|first)s?$/),
  sure('initials', /^(initials?|inits?|init)$/),
  sure('surname', /^(surname|last ?name|family name|second name|last)$/),
  sure('known as', /^(known as|preferred( name)?|likes to be called|nick ?name|calls? (her|him|them)self|first name used( on (the )?phone)?|name used( on (the )?phone)?|phone name|aka)$/),
  sure('title', /^(title|salutation|mr mrs)$/),
  sure('name', /^(name|full ?name|names|person|member|client|member name|volunteer|volunteer name|befriender|supporter|who)$/),
  sure('started', /^(started|start|start date|date started|joined|since|(volunteer(ing)?|with us|helping) since|began)$/, 'supporters'),
  sure('received', /^(date )?(recd|received|rec d|referred on|in)$|^(referral|referred|ref) ?date$|^date (of )?(referral|referred|joined|added|registered)$|^(joined|registered|added|start|started|date joined|opened|date|since|(on (the )?list|member|known) since|timestamp|time ?stamp|submitted( (on|at))?|submission date|completion time)$/),
  sure('postcode', /^(p ?code|post ?code|pc|eircode|zip|postal code)( (post ?code|eircode|or eircode))?$/),
  sure('other telephone', /^(other|alt|alternative|2nd|second|another|emergency|nok|next of kin|mobile 2|tel 2|phone 2)( (no|tel|phone|number|telephone|mobile|contact))*$|^(tel|phone|telephone|mobile) ?(2|other|alt)$/),
  sure('telephone', /^(tel|telephone|phone|mobile|mob|landline|home phone|contact|tel mob|home)( ?(no|number|num|nos|1))?$/),
  sure('email', /^e ?mail( address| addr)?$/),
  sure('address', /^(home )?(address|addr|street|house|address 1|address line 1|where)$/),
  sure('town', /^(town|city|place|town city|locality)$/),
  sure('county', /^(county|region|province)$/),
  sure('country', /^(country|nation)$/),
  sure('lives with', /^(lives?|living|household|home situation)( (with|alone|situation|arrangements))?$/),
  sure('referred by', /^(referred by|referrer|who (sent|referred|told)( (them|us|him|her))?|sent by|source|ref by|referral source|who referred|from|via|how heard|heard from|came via)$/),
  sure('wants visitor', /^(wants|prefers|pref|visitor|would like|preference)( (m f|male female|visitor|gender|male or female))+$|^(m f|gender pref\w*|wants m f)$/),
  sure('when free', /^(when free|free|days|times|availab\w*|best ?times?|days times|when|times free|day and time|good times?|when can)( to (ring|call|visit))?$/),
  sure('language', /^(languages?|lang|speaks|mother tongue|first language|languages spoken)$/),
  sure('access needs', /hearing|sight|mobility|^(access|access needs|needs|disabilit\w*|health|additional needs|support needs)$/),
  sure('would help', /what (would|might|could) help|^(needs? help with|reason|reason for referral|why|what for|help wanted|what they want|wants help with|support wanted|hopes)$/),
  sure('interests', /^(interests?|hobbies|likes|interests hobbies|hobbies interests|enjoys)$/),
  sure('matched with', /^(matched( with| to)?|match|volunteer|befriender|visitor|paired with|linked with|supporter)$/, 'members'),
  sure('status', /^(status|state|stage|current status|where at|active)$/),
  sure('area', /^(area|areas|will go|covers|district|patch|where can go|areas covered|location)$/),
  sure('induction', /^induction( done| date)?$/),
  sure('safeguarding training', /^safeguarding( training| trg| date)?$/),
  sure('dementia training', /^dementia( training| friends?| trg)?$/),
  sure('refresher', /^refresher( due| date)?$|^next training$/),
  sure('trained', /^(trained|training|training date|date trained|trg)$/),
  sure('capacity', /^(how many|max|maximum|capacity|can see|max no|limit|how many can|places|max members|max matches)$/),
  sure('seeing now', /^(seeing( now)?|current(ly)?( matches| seeing| no)?|matches|matched now|has now|no of matches|how many now)$/, 'supporters'),
  sure('travel', /^(car|transport|travel|drives|driver|car y n|own car|gets about)$/),
  sure('home', /pets|smok|allerg/),
  sure('lived experience', /^(own|lived|personal) experience|\bprivate$/),
  likely('experience', /^(experience|connection|relationship|link)$/),
  sure('who was ill', /^who (was|is) ill$|^person ill$/),
  likely('condition', /^(type|condition|diagnosis|illness|strain)$/),
  sure('age then', /^age (at|then|when)( (illness|diagnosis|onset|ill))?$|^age then$/),
  likely('year then', /^(year|year (of )?(illness|diagnosis|ill)|when ill)$/),
  sure('after effects', /^after ?effects?$|^effects$/),
  sure('bereaved', /^bereave(d|ment)$/),
  sure('wants to talk to', /^(wants|would like) to (talk|speak) (to|with)$|^talk to$/),
  sure('prefers not', /^(prefers? not|does not want|not with|avoid)( to)?$/),
  sure('happy to talk about', /^(happy|will|ok|can) (to )?talk about$/),
  sure('will not talk about', /^(will not|wont|won t|not|cannot) (to )?talk about$/),
  sure('supervision', /^supervision|^supervised|^supervisor$/),
  sure('remarks', /^(comments?|notes?|remarks?|other|other info\w*|further info\w*|additional info\w*|misc|anything else|nb|memo|details)$/),
  // A form's questions are whole sentences: the words that carry the meaning decide, the narrower before the wider.
  likely('consent', /\b(agree|consent|permission|happy|ok|okay)\b.*\b(details?|data|information|privacy|kept?|keep|store[ds]?|hold|held|record(ed|s)?|contacted)\b|\bprivacy (notice|policy)\b|\bgdpr\b/),
  likely('check date', /\b(dbs|crb|pvg|disclosure|garda vetting|access ?ni)\b.*\b(date|when|year|issued)\b|\b(date|when)\b.*\b(dbs|crb|pvg|disclosure|garda vetting)\b/),
  likely('check type', /\b(dbs|crb|pvg|disclosure|garda vetting|access ?ni)\b/),
  likely('born', /\b(d ?o ?b|date of birth|birth ?date|year of birth|how old)\b/),
  likely('known as', /\b(call you|known as|preferred name|like to be called|be called)\b/),
  likely('postcode', /\b(post ?code|eircode)\b/),
  likely('email', /\be ?mail\b/),
  likely('other telephone', /\b(emergency|next of kin|nok|alternative|second)\b.*\b(tel|telephone|phone|mobile|number|contact)\b/),
  likely('telephone', /\b(tel|telephone|phone|mobile)\b|\bnumber\b.*\b(reach|ring|call|contact)\b|^(how|where) to (reach|contact|ring|get hold of)\b|\bcontact (details|number|info)\b/),
  likely('capacity', /\bhow many\b.*\b(people|members|support|see|visit|match|take on|befriend)\b|\bmax(imum)?\b.*\b(people|members|matches|number)\b/),
  likely('references', /\b(referees?|references)\b/, 'supporters'),
  likely('language', /\blanguages?\b/),
  likely('travel', /\b(drive|car|transport|travel)\b/),
  likely('interests', /\b(interests?|hobbies|enjoy|like (doing|to do))\b/),
  likely('lived experience', /\b(own|lived|personal|your) experiences?\b/),
  likely('access needs', /\b(access|adjustments?|disabilit\w*|health (condition|needs?))\b/),
  likely('when free', /\b(when|what times?|which days?)\b.*\b(free|available|suit|could you|can you)\b|\bavailability\b/),
  likely('wants visitor', /\b(prefer|would like)\b.*\b(male|female|man|woman|men|women)\b/),
  likely('would help', /\b(what|how)\b.*\b(help|support)\b.*\b(like|need|want|with|you)\b|\breason for\b/),
  likely('referred by', /\b(hear|heard|find out)\b.*\b(about us|of us|about|from)\b/),
  likely('received', /\b(date|when)\b.*\b(filled|completed|form|applied|referred|referral|joined)\b/),
  likely('remarks', /\b(comments?|notes?|remarks?)\b|\b(anything|something) else\b|\b(other|further|additional) (information|info|details)\b|\btell us\b/),
  likely('name', /\bname\b/),
  likely('status', /\bstatus\b/),
]

/** Where a meaning is taken, the next column of the same sort. */
export const SECOND: { readonly [M in Meaning]?: Meaning } = { telephone: 'other telephone', remarks: 'more remarks' }

export const tidyHeading = (heading: string) => heading.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()

const SIGNS: { readonly [K in 'contacts' | 'supporters' | 'members' | 'rota']: readonly RegExp[] } = {
  contacts: [/^(mins?|minutes|duration|length|how long|time spent)\b/, /^result|^outcome$|^what happened$|^action/, /^in (or )?out$|^direction$/, /^pair$/, /^(bef|befriender|vol|volunteer|worker|taken by|answered by)( id| no)?$/, /^(member|client|caller|who rang|rang)( id| no)?$/, /^(date|start|time|day)( of (call|contact|visit))?$/, /^(about|topic|reason for call|risk)$/],
  rota: [/^(shift|slot|session)( (time|name|no))?$/, /^(date|day|shift date)$/, /^(start|from|start time|begins)$/, /^(end|finish|to|until|end time|ends)$/, /^(who|volunteer|vol|peer|supporter|name|on duty|covered by)( 1)?$/, /^(stand ?by|back ?up|second|cover|volunteer 2|who 2|reserve)$/],
  supporters: [/\b(dbs|crb|garda|pvg|vetting|disclosure)\b|^check( |$)/, /^how many (people )?(could|can) you\b|^could you (support|visit)/, /\bmax (people|no|number)/, /\breferees?\b/, /^check date$/, /^refs?$|^references$/, /^induction/, /^(how many|max|capacity)/, /^seeing/, /^trained|^refresher|^safeguarding/, /^(bef|vol)/, /^supervision/, /^area/, /^(car|travel|drives)/],
  members: [/^(date )?(recd|received)|referral/, /^referr/, /would help|^reason/, /^nhs/, /^consent|^permission/, /^matched/, /^lives/, /^wants/, /^(d ?(o|of) ?b|born|age)/, /^bereaved|ill$/, /^(msg|message)/, /hearing|mobility/],
}

/** Which list it is, by the headings only that list has; and why. */
export function suggestKind(headings: readonly string[]): { readonly kind: ListKind; readonly reason: string } {
  const tidy = headings.map(tidyHeading)
  const hits = (patterns: readonly RegExp[]) => headings.filter((_h, i) => patterns.some((p) => p.test(tidy[i] ?? '')))
  const found = (['contacts', 'supporters', 'members'] as const).map((kind) => ({ kind, headings: hits(SIGNS[kind]) }))
  const rota = hits(SIGNS.rota)
  if (rota.length >= 3 && rota.length * 2 >= headings.length && rota.some((h) => /shift|slot|end|finish|until|stand ?by|back ?up/i.test(h)) && !tidy.some((h) => /^mins|minutes|duration|^length/.test(h))) return { kind: 'rota', reason: `has ${rota.slice(0, 4).map((h) => `"${h}"`).join(', ')}` }
  const contacts = found[0]
  const best = contacts && contacts.headings.length >= 4 && contacts.headings.length * 2 >= headings.length ? contacts : found.slice(1).sort((a, b) => b.headings.length - a.headings.length)[0]
  if (!best || best.headings.length < 2) return { kind: 'unknown', reason: 'no heading tells whom the list is about' }
  return { kind: best.kind, reason: `has ${best.headings.slice(0, 4).map((h) => `"${h}"`).join(', ')}` }
}
