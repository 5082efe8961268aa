import { Panel } from '../../../interface/components/card.tsx'
import { Summary } from '../../../interface/components/summary.tsx'
import type { Day } from '../../../engines/calendar/day.ts'
import type { Look } from '../../audit/who-looked.ts'
import { sayDay, sayTime } from '../say-days.ts'
import { peopleWords } from '../words.ts'

const words = peopleWords.looked

export type LookedShown = { looks: readonly Look[]; name: string; today: Day; zone: string; own: boolean }

/** Who has opened this record, in plain words; the person it is about sees the same. */
export function LookedPanel({ looks, name, today, zone, own }: LookedShown) {
  const rows = looks.map((look) => ({ term: look.day === today ? words.now : sayDay(look.day, today), detail: said(look, today, zone) }))
  const list = own ? rows : [{ term: words.now, detail: words.youNow }, ...rows]
  return (
    <Panel heading={words.heading} icon="eye">
      {list.length > 0 ? <Summary look="side" rows={list} /> : <p>{words.nobody}</p>}
      <p class="soft">{own ? words.ownNote : words.theySee(name)}</p>
    </Panel>
  )
}

function said(look: Look, today: Day, zone: string): string {
  const who = look.you ? words.you : (look.who ?? words.somebody)
  const what = words.what[look.did] ?? look.did
  return [who, look.day === today ? sayTime(zone, look.at) : '', what].filter(Boolean).join(', ')
}
