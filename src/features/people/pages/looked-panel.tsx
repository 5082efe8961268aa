import { Panel } from '../../../interface/components/card.tsx'
import { Summary } from '../../../interface/components/summary.tsx'
import type { Day } from '../../../engines/calendar/day.ts'
import type { Look } from '../../audit/who-looked.ts'
import { firstName } from '../person.ts'
import { sayDay, sayTime } from '../say-days.ts'
import { peopleWords } from '../words.ts'

const words = peopleWords.looked

export type LookedShown = { looks: readonly Look[]; name: string; today: Day; zone: string; own: boolean; died: boolean }

/** Who has opened this record, in plain words; the person it is about sees the same. */
export function LookedPanel({ looks, name, today, zone, own, died }: LookedShown) {
  const once = looks.filter((look, place) => looks.findIndex((other) => sameLook(other, look)) === place)
  const rows = once.map((look) => ({ term: look.day === today ? words.now : sayDay(look.day, today), detail: said(look, today, zone) }))
  const list = own ? rows : [{ term: words.now, detail: words.youNow }, ...rows]
  return (
    <Panel heading={words.heading} icon="eye">
      {list.length > 0 ? <Summary look="side" rows={list} /> : <p>{words.nobody}</p>}
      {!died && <p class="soft">{own ? words.ownNote : words.theySee(name)}</p>}
    </Panel>
  )
}

/** Several sittings of one day are one line: the latest. */
const sameLook = (one: Look, other: Look) => one.day === other.day && one.did === other.did && one.who === other.who

function said(look: Look, today: Day, zone: string): string {
  const who = look.you ? words.you : nameOf(look)
  const what = words.what[look.did] ?? look.did
  return [who, look.day === today ? sayTime(zone, look.at) : '', what].filter(Boolean).join(', ')
}

/** A supporter is known here by their first name alone: the rest is theirs to share. */
const nameOf = ({ who, colleague, byCode }: Look) => (byCode ? words.byCode : who === null ? words.somebody : colleague ? who : firstName({ name: who, knownAs: null }))
