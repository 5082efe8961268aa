import type { ListKind, Meaning } from './types.ts'
import { HEADINGS, tidyHeading } from './headings.ts'

const SIGNS: { readonly [K in 'contacts' | 'supporters' | 'members' | 'rota']: readonly RegExp[] } = {
  contacts: [/^(?:arrived|arrival|left|departed|finish(?:ed)?|end(?: time)?|time (?:in|out))$/, /^(mins?|minutes|duration|length|how long|time spent|time taken|hours|hrs|call length)\b/, /^result|^outcome|^what happened$|^action|^how (it went|did it go)|^answered|^spoke/, /^in (or )?out$|^direction$|^incoming|^i o$/, /^pair$/, /^(bef|befriender|vol|volunteer|worker|staff|by|(made|taken|answered|logged|called) by|call handler|listener|who (called|rang them)|caller vol)( id| no| name)?$/, /^(member|client|caller|person|beneficiary|who|name|called|to|spoke to|contact|who rang|rang|(person|who) (called|rung|visited))( id| no| name| called| visited)?$/, /^(date|start|time|day|when)( (and |of )?(call|contact|visit|time|started|start))?$|^(call|visit|contact) (date|time)$/, /^(about|topic|subject|reason for call|risk|summary|talked about|discussed|call notes)$/],
  rota: [/^(shift|slot|session)( (time|name|no))?$/, /^(date|day|shift date)$/, /^(start|from|start time|begins)$/, /^(end|finish|to|until|end time|ends)$/, /^(who|volunteer|vol|peer|supporter|name|on duty|covered by)( 1)?$/, /^(stand ?by|back ?up|second|cover|volunteer 2|who 2|reserve)$/],
  supporters: [/\b(dbs|crb|garda|pvg|vetting|disclosure|access ?ni|police check)\b|^check( |$)/, /^how many (people )?(could|can) you\b|^could you (support|visit)/, /\bmax (people|no|number|matches|clients)/, /\breferees?\b/, /^check date$/, /^(?:(?:no|number) of )?refs(?: (?:received|in|recd|ok|taken))?$|^ref [12]$|^references$/, /^induct/, /^(how many|max|capacity)/, /^seeing|^currently (seeing|supporting)|^(?:current|active) matches/, /^trained|^training|^refresher|^safeguarding/, /^(?:bef|befriender|vol|volunteer|mentor|peer|helper|buddy|listener)(?: (?:name|no|id|ref|number))?$/, /^supervis/, /^area|^patch$|^will (go|travel)/, /^(?:own )?(?:car|travel|drives|driver)\b/, /^(?:hours|days) offered/],
  members: [/^(date )?(recd|received)|referral/, /^referr/, /would help|^reason|^(?:support|help) (?:needed|wanted)/, /^nhs/, /^consent|^permission/, /^matched|^allocated|^(?:befriender|volunteer|visitor|buddy) (?:allocated|assigned|matched)$/, /^lives|^living/, /^wants/, /^(d ?(o|of) ?b|date of birth|born|age)/, /^bereaved|ill$/, /^(msg|message)/, /hearing|mobility/, /^(?:client|member|beneficiary|service user|befriendee|participant|resident)\b/, /^(?:next of kin|nok|emergency)/, /^(?:gp|surgery|doctor)\b/, /^(?:sent|introduced|told|recommended|suggested) by/, /^(?:ring|call|visit)(?:ing)? day$|^who (?:rings|calls|visits)(?: them)?$/],
}

/** What a file is called, where its headings do not tell. Words that are said of either side stand in neither. */
const CALLED = {
  supporters: /\b(?:volunteers?|vols|befrienders?|mentors|helpers|drivers|buddies|listeners|supporters|visitors|hosts|walk leaders)\b/i,
  members: /\b(?:members|clients|referrals|waiting list|passengers|mentees|residents|participants|beneficiaries|callers)\b/i,
} as const

function byName(file: string, otherwise: ListKind | undefined): { readonly kind: ListKind; readonly reason: string } | undefined {
  const name = file.replace(/\.\w{1,5}$/, '').replaceAll(/[_-]+/g, ' ')
  const called = (['supporters', 'members'] as const).filter((kind) => CALLED[kind].test(name))
  const [kind, more] = called
  return kind && !more && (otherwise === undefined || otherwise === kind) ? { kind, reason: 'is called so' } : undefined
}

/** Which list it is, by the headings only that list has, else by what the file is called; and why. */
export function suggestKind(headings: readonly string[], file = ''): { readonly kind: ListKind; readonly reason: string } {
  const tidy = headings.map(tidyHeading)
  const hits = (patterns: readonly RegExp[]) => headings.filter((_h, i) => patterns.some((p) => p.test(tidy[i] ?? '')))
  const found = (['contacts', 'supporters', 'members'] as const).map((kind) => ({ kind, headings: hits(SIGNS[kind]) }))
  const rota = hits(SIGNS.rota)
  if (rota.length >= 3 && rota.length * 2 >= headings.length && rota.some((h) => /shift|slot|end|finish|until|stand ?by|back ?up/i.test(h)) && !tidy.some((h) => /^mins|minutes|duration|^length/.test(h))) return { kind: 'rota', reason: `has ${rota.slice(0, 4).map((h) => `"${h}"`).join(', ')}` }
  const contacts = found[0]
  const filled = tidy.filter((h) => h !== '').length
  const best = contacts && ((contacts.headings.length >= 4 && contacts.headings.length * 2 >= filled && logged(tidy).has('day')) || isLog(tidy)) && !tidy.some(ofPeople) ? contacts : found.slice(1).sort((a, b) => b.headings.length - a.headings.length)[0]
  if (!best || best.headings.length < 2) return byName(file, best && best.headings.length > 0 ? best.kind : undefined) ?? { kind: 'unknown', reason: 'no heading tells whom the list is about' }
  return { kind: best.kind, reason: `has ${best.headings.slice(0, 4).map((h) => `"${h}"`).join(', ')}` }
}

/** What the headings mean in a log. */
const logged = (headings: readonly string[]): ReadonlySet<Meaning> => new Set(headings.flatMap((heading) => HEADINGS.find((rule) => rule.kind === 'contacts' && rule.pattern.test(heading))?.meaning ?? []))

/** A day, how long it took, and who rang or was rung: a log, whatever else stands in it. */
function isLog(headings: readonly string[]): boolean {
  const means = logged(headings)
  return means.has('day') && means.has('minutes') && (means.has('member') || means.has('supporter') || means.has('pair'))
}

/** What is written once of a person and never of a call. */
const ofPeople = (heading: string) => /^(?:d ?o ?b|date of birth|born|post ?code|p code|eircode|address(?: 1)?|e ?mail|dbs.*|consent.*|referred by)$/.test(heading)
