import type { Consent, Read } from './types.ts'
import { readDay } from './days.ts'
import { ask, flag, isUnknown, ok } from './reads.ts'

const THIRD = /\b(daughter|dau|son|wife|husband|partner|mum|mam|mother|dad|father|sister|brother|niece|nephew|family|carer|neighbour|friend|gp|nurse|social worker|worker|referrer|warden|parents?|grand\w+)\b/i

/**
 * Reads who agreed to what. Only the person's own yes is "given"; a yes of somebody else is "third party only"; spoken and
 * without a day is "verbal, undated"; yes for one of two is "partial". Consent is never assumed from anything else in the row.
 *
 * Examples: "Y", "Yes", "Y 12/24", "yes - phone" are given; "verbal" is verbal, undated; "daughter says ok" is third party
 * only; "Y (W) / P not asked" is partial; "?" is unclear; "N" is refused; "withdrawn" is withdrawn; blank is missing.
 */
export function readConsent(raw: string, asOf: string): Read<Consent> {
  const text = raw.trim()
  const consent = (label: Consent['label'], on: string | null = null, by = ''): Consent => ({ label, on, by })
  if (/^(-|–|n\/?a)?$/i.test(text)) return flag(consent('missing'), 'no consent recorded')
  if (/withdr[ae]wn|withdrew|revoked|changed (his|her|their) mind|no longer/i.test(text)) return flag(consent('withdrawn'), 'withdrawn')
  if (isUnknown(text) || /^y ?\/ ?n$|^yes ?\/ ?no$/i.test(text)) return flag(consent('unclear'), 'not clear whether asked')
  if (/^(n|no|refused|declined|✗|x|said no|disagree|i (?:do not|don['’]?t) (?:agree|consent))\b/i.test(text) && !/not asked|yet/i.test(text)) return flag(consent('refused'), 'refused')
  if (/\bnot asked\b/i.test(text)) return /\b(y|yes|ok|✓)\b/i.test(text) ? flag(consent('partial'), 'one of them has not been asked') : flag(consent('missing'), 'not asked yet')
  if (/\b(to (be )?ask(ed)?|ask|need(ed|s)?|sent form|form sent|awaiting|chase|pending|tbc|not yet)\b/i.test(text)) return flag(consent('missing'), `"${text}": not given yet`)
  if (/\bbut not\b/i.test(text)) return flag(consent('partial'), `"${text}"`)
  const third = THIRD.exec(text)
  if (third && /\b(says?|said|ok|yes|y|agree[sd]?|gave|signed|consent\w*|for|on behalf)\b/i.test(text)) return flag(consent('third party only', null, (third[1] ?? '').toLowerCase()), `said by ${(third[1] ?? '').toLowerCase()}, not by the person`)
  if (/\bonly\b|\bpart(ial|ly)?\b|\bbut not\b|\bnot (photo|email|e-mail|post|share|text)/i.test(text)) return flag(consent('partial'), `"${text}"`)
  const on = dayIn(text, asOf)
  if (/\b(verbal(ly)?|oral|spoken|over (the )?phone|said (ok|yes))\b/i.test(text)) return on ? ok(consent('given', on), 'spoken, with its day') : flag(consent('verbal, undated'), 'spoken, with no day')
  if (/^(both )?(y|yes|✓|✔|ok|given|signed|agreed?|true|1|i (?:do )?(?:agree|consent|give|understand)|consent(?:ed|s)?)\b|^[✓✔]/i.test(text)) return ok(consent('given', on), on ? 'with its day' : '')
  if (on && /^[\d./\s-]+$/.test(text)) return ok(consent('given', on), 'a day alone: taken for the day it was given')
  return ask('not read as consent')
}

function dayIn(text: string, asOf: string): string | null {
  const found = [/\d{1,2}[./-]\d{1,2}[./-]\d{2,4}/, /\d{1,2} \p{L}{3,9} \d{2,4}/u, /\d{1,2}[./-]\d{2,4}/, /\p{L}{3,9} \d{2,4}/u].map((p) => p.exec(text)).find(Boolean)
  return found ? (readDay(found[0], asOf).value?.iso ?? null) : null
}
