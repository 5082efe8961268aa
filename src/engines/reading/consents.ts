import type { Consent, Read } from './types.ts'
import { readDay } from './days.ts'
import { ask, flag, isUnknown, ok } from './reads.ts'

const THIRD = /\b(daughter|dau|son|wife|husband|partner|mum|mam|mother|dad|father|sister|brother|niece|nephew|family|carer|neighbour|friend|gp|nurse|social worker|worker|referrer|warden|parents?|grand\w+|dtr|d['’]?ter|hubby|husb|spouse|sis|bro|mam|nan|nok|next of kin|manager|keyworker|case ?worker|support worker|solicitor|attorney|poa|relatives?|family member)\b/i

const YES_ELSEWHERE = /^(?:tak|oes|ydy|ydw|ie|cytuno|tá|sea|sí|si|oui|ja|da|haan|han|ji)(?!\p{L})(?!\s*[/?])/iu
const YES = /^(?:y|yes|tak|oes|ydy|ydw|ie|cytuno|tá|sea|sí|si|oui|ja|haan|han|ji)$/iu

/**
 * Reads who agreed to what. Only the person's own yes is "given"; a yes of somebody else is "third party only"; spoken and
 * without a day is "verbal, undated"; yes for one of two is "partial". Consent is never assumed from anything else in the row.
 *
 * Examples: "Y", "Yes", "Y 12/24", "yes - phone" are given; "verbal" is verbal, undated; "daughter says ok" is third party
 * only; "Y (W) / P not asked" is partial; "?" is unclear; "N" is refused; "withdrawn" is withdrawn; blank is missing.
 */
export function readConsent(raw: string, asOf: string, crossMeansYes = false): Read<Consent> {
  const text = raw.trim()
  const consent = (label: Consent['label'], on: string | null = null, by = ''): Consent => ({ label, on, by })
  if (crossMeansYes && /^x$/i.test(text)) return flag(consent('given'), 'a cross, as in most of the column: taken for a tick')
  if (/^(-|–|n\/?a|null)?$/i.test(text)) return flag(consent('missing'), 'no consent recorded')
  if (/withdr[ae]wn|withdrew|revoked|changed (?:his|her|their|my) mind|no longer|^(?:stop(?:ped)?|pulled out|dropped out|asked (?:us )?to stop|taken off)\b/i.test(text)) return flag(consent('withdrawn'), 'withdrawn')
  if (isUnknown(text) || text.endsWith('?') || /^y ?\/ ?n$|^yes ?\/ ?no$/i.test(text)) return flag(consent('unclear'), 'not clear whether asked')
  if (/^no (?:response|reply|answer)\b|^(?:will sign|asked|sent|posted|emailed|requested|invited)\b/i.test(text)) return flag(consent('missing'), `"${text}": not given yet`)
  if (/^(?:n|no|not) (?:photos?|pictures|e-?mails?|post|texts?|calls|sharing|newsletter|gp|social media|publicity)\b|\b(?:y|yes|ok)\b.*\b(?:but )?(?:no|not|n)\b (?:to )?(?:\(|photos?|pictures|e-?mail|post|text|calls|shar|newsletter|gp|social media|publicity)/i.test(text)) return flag(consent('partial'), `"${text}"`)
  const halves = text.split(/\s*\/\s*/)
  if (halves.length === 2 && halves.every((half) => /^\p{L}{1,8}$/u.test(half)) && halves.some((half) => /^(?:y|yes)$/i.test(half)) && halves.every((half) => YES.test(half))) return ok(consent('given'), 'yes, in two languages')
  if (/^(?:false|0|not given|denied|objects?|objected|opted? out)$/i.test(text)) return flag(consent('refused'), 'refused')
  if (/^(?:was|used to be) (?:y|yes)\b/i.test(text)) return flag(consent('withdrawn'), 'withdrawn')
  if (/^(?:nie|na|nac|níl|ni hea|nein|nu|nahi)(?!\p{L})/iu.test(text)) return flag(consent('refused'), 'no, in another language')
  if (/\b(?:lacks?|no|without) capacity\b|\bbest interests?\b|\bunable to (?:give|consent)\b/i.test(text)) return THIRD.test(text) && /agree|says?|said|ok|sign/i.test(text) ? flag(consent('third party only', null, (THIRD.exec(text)?.[1] ?? '').toLowerCase()), `"${text}": not by the person`) : ask(`"${text}": not the person's own`)
  if (/^no\b(?!\s*(?:$|[-–,.;:(!/&]|thank|consent|permission|to\b|not\b|way|more|contact|longer|does|did|she|he|they|has|says|given|wish|i\b|asked))/i.test(text)) return ask('not read as consent')
  if (/^(n|no|refused|declined|✗|x|said no|disagree|i (?:do not|don['’]?t) (?:agree|consent))\b/i.test(text) && !/not asked|yet/i.test(text)) return flag(consent('refused'), 'refused')
  if (/\bnot asked\b/i.test(text)) return /\b(y|yes|ok|✓)\b/i.test(text) ? flag(consent('partial'), 'one of them has not been asked') : flag(consent('missing'), 'not asked yet')
  if (/\b(to (be )?ask(ed)?|ask|need(ed|s)?|sent form|form sent|awaiting|chase|pending|tbc|not yet)\b/i.test(text)) return flag(consent('missing'), `"${text}": not given yet`)
  if (/\bbut not\b/i.test(text)) return flag(consent('partial'), `"${text}"`)
  if (/^(?:unsure|not sure|not certain|maybe|perhaps|possibly|unclear|thinks so|i think so|probably)\b/i.test(text)) return flag(consent('unclear'), 'not clear whether asked')
  const third = THIRD.exec(text)
  if (/^(?:on behalf|by proxy|proxy|poa|lpa|attorney|via|through|by) ?(?:of )?/i.test(text) && (third || /^(?:on behalf|by proxy|proxy|poa|lpa|attorney)\b/i.test(text))) return flag(consent('third party only', null, (third?.[1] ?? '').toLowerCase()), `"${text}": not by the person`)
  if (third && text.trim().split(/\s+/).length === 1) return flag(consent('third party only', null, (third[1] ?? '').toLowerCase()), `by ${(third[1] ?? '').toLowerCase()}, not by the person`)
  if (third && /\b(says?|said|fine|ticked|ok|yes|y|agree[sd]?|gave|signed|consent\w*|for|on behalf)\b/i.test(text)) return flag(consent('third party only', null, (third[1] ?? '').toLowerCase()), `said by ${(third[1] ?? '').toLowerCase()}, not by the person`)
  if (third && /^\p{L}+ only$/iu.test(text)) return flag(consent('third party only', null, (third[1] ?? '').toLowerCase()), `by ${(third[1] ?? '').toLowerCase()}, not by the person`)
  if (/\bonly\b|\bpart(ial|ly)?\b|\bbut not\b|\bnot (photo|email|e-mail|post|share|text)/i.test(text)) return flag(consent('partial'), `"${text}"`)
  const on = dayIn(text, asOf)
  if (/\b(verbal(ly)?|oral(ly)?|spoken|told us|told (?:on|over|by)|(?:over|on|by) (?:the )?(?:tele)?phone|said (ok|yes)|in person|face to face|word of mouth|ustnie|ar lafar)\b|^(?:tele)?phone$/i.test(text)) return on ? ok(consent('given', on), 'spoken, with its day') : flag(consent('verbal, undated'), 'spoken, with no day')
  if (YES_ELSEWHERE.test(text)) return ok(consent('given', on), 'yes, in another language')
  if (/^(both )?(y|yes|✓|✔|ok|given|e-?signed|electronic(?:ally)?|signed|agreed?|true|1|tick(?:ed)?|obtained|received|returned|completed|in place|on file|in file|form (?:received|returned|signed|on file|completed|in)|i (?:do )?(?:agree|consent|give|understand)|consent(?:ed|s)?)\b|^[✓✔]/i.test(text)) return ok(consent('given', on), on ? 'with its day' : '')
  if (on && /^[\d./\s-]+$/.test(text)) return ok(consent('given', on), 'a day alone: taken for the day it was given')
  return ask('not read as consent')
}

/** The consent of a database's tick box: -1 was ticked; 0 is how the box stood before anybody was asked, so it says nothing. */
export const readConsentBox = (raw: string): Read<Consent> => (raw.trim() === '-1' ? ok({ label: 'given', on: null, by: '' }, 'ticked') : flag({ label: 'missing', on: null, by: '' }, 'the box is not ticked: nobody knows whether it was asked'))

/** Whether a column of consent holds the tick boxes of a database and nothing else. */
export const areBoxes = (cells: readonly string[]): boolean => {
  const written = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  return written.length >= 3 && written.includes('-1') && written.every((cell) => cell === '-1' || cell === '0' || /^#deleted$/i.test(cell))
}

/** Whether a column of consent is ticked with crosses: most of what stands in it is an x, and nothing in it says yes another way. */
export function crossesAreTicks(cells: readonly string[]): boolean {
  const written = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  const crosses = written.filter((cell) => /^x$/i.test(cell)).length
  return crosses >= 3 && crosses * 2 > written.length && !written.some((cell) => /^(?:y|yes|ok|true|1|[✓✔])$/i.test(cell))
}

function dayIn(text: string, asOf: string): string | null {
  const found = [/\d{1,2}[./-]\d{1,2}[./-]\d{2,4}/, /\d{1,2} \p{L}{3,9} \d{2,4}/u, /\d{1,2}[./-]\d{2,4}/, /\p{L}{3,9} \d{2,4}/u].map((p) => p.exec(text)).find(Boolean)
  return found ? (readDay(found[0], asOf).value?.iso ?? null) : null
}
