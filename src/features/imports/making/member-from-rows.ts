import { isDay } from '../../../engines/calendar/day.ts'
import type { Meaning } from '../../../engines/reading/types.ts'
import type { Answer, WrittenInList } from '../../consent/consent.ts'
import { sourceFrom, type Source as ReferredBy } from '../../referrals/referral.ts'
import { addAddress, addressParts, addTags, cellOf, type Draft, fromOf, readRow, remark, type Source } from './draft.ts'
import { keepsOfMembers } from './keeps.ts'
import type { PlannedConsent, PlannedReferral, Row } from './plan.ts'
import { outcomeOf } from './standings.ts'
import { plain } from './who-is-who.ts'
import { keptWords } from './words.ts'

const elsewhere: ReadonlySet<Meaning> = new Set<Meaning>([...addressParts, 'received', 'reference', 'referred by', 'consent', 'consent date', 'message allowed', 'status'])

/** Reads one row of a member into their draft, newest first, and gives the referral and the consents it stands for. */
export function readMemberRow(draft: Draft, row: Row): { referral: PlannedReferral; consents: PlannedConsent<WrittenInList>[] } {
  const source: Source = { ...row, elsewhere }
  readRow(draft, source, keepsOfMembers)
  addAddress(draft, source)
  addTags(draft.told.beforeVisiting, row.visits)
  const firm = row.visits.map(visitorSaid).find(Boolean)
  const wish = cellOf(source, 'wants visitor')
  if (firm && wish?.value && wish.value !== firm && wish.level === 'ok') remark(draft, wish.raw, fromOf(wish.heading, source.record))
  if (firm) draft.told.visitor = { wants: firm, firmness: 'must' }
  return { referral: referralFrom(draft, source, row), consents: [...consentFrom(source), ...messageConsent(source)] }
}

/** "female visitor only" is a must, whatever the column beside it says. */
export function visitorSaid(text: string): 'F' | 'M' | undefined {
  if (/\b(female|woman|women|lady|ladies)\b[^.;]{0,20}\bonly\b|\bonly (a )?(female|woman|women|lad(y|ies))\b/i.test(text)) return 'F'
  return /\b(male|man|men)\b[^.;]{0,20}\bonly\b|\bonly (a )?(male|man|men)\b/i.test(text) ? 'M' : undefined
}

function referralFrom(draft: Draft, source: Source, row: Row): PlannedReferral {
  const received = cellOf(source, 'received')
  const day = received?.value?.precision === 'day' && isDay(received.value.iso) ? received.value.iso : null
  const referredBy = cellOf(source, 'referred by')?.raw.trim() ?? ''
  const status = cellOf(source, 'status')
  const standing = status?.value?.standing ?? null
  if (status && status.level === 'ok' && status.raw.trim().toLowerCase() !== (standing ?? '')) remark(draft, status.raw, fromOf(status.heading, source.record))
  const reference = cellOf(source, 'reference')?.raw.trim() ?? ''
  const by: ReferredBy = sourceFrom(referredBy)
  return {
    row: { file: source.record.file, row: source.record.row },
    receivedOn: day,
    receivedAs: day ? null : plain(received?.raw ?? '') || null,
    reference: plain(reference) || null,
    source: by,
    sourceWords: plain(referredBy) || null,
    standing,
    on: status?.value?.on && isDay(status.value.on) ? status.value.on : null,
    outcome: outcomeOf(standing, { died: row.died, noContact: row.limits.some((limit) => limit.kind === 'none') }),
  }
}

/** Consent as the list has it: their own yes is given; somebody else's, half of one, or a doubt is unclear; a blank is nothing at all. */
function consentFrom(source: Source): PlannedConsent<WrittenInList>[] {
  const cell = cellOf(source, 'consent')
  const label = cell?.value?.label ?? (cell?.level === 'ask' ? 'unclear' : 'missing')
  if (!cell || label === 'missing') return []
  const dated = cellOf(source, 'consent date')?.value
  const on = cell.value?.on ?? (dated?.precision === 'day' ? dated.iso : null)
  const answers: Readonly<Record<typeof label, Answer>> = { given: 'given', 'verbal, undated': 'given', 'third party only': 'unclear', partial: 'unclear', unclear: 'unclear', refused: 'refused', withdrawn: 'withdrawn' }
  return [{
    purpose: 'receive support',
    answer: answers[label],
    how: label === 'verbal, undated' ? keptWords.consentVerbal : keptWords.consentWritten,
    onDay: on && isDay(on) ? on : null,
    note: [keptWords.underHeading(cell.heading, cell.raw.trim()), dated && on !== dated.iso ? keptWords.underHeading(cellOf(source, 'consent date')?.heading ?? '', dated.iso) : ''].filter(Boolean).join('; '),
  }]
}

function messageConsent(source: Source): PlannedConsent<WrittenInList>[] {
  const cell = cellOf(source, 'message allowed')
  if (!cell || cell.value === null) return []
  return [{ purpose: 'be left a message', answer: cell.value ? 'given' : 'refused', how: keptWords.consentWritten, onDay: null, note: null }]
}
