import { Button } from '../../../interface/components/button.tsx'
import { Card } from '../../../interface/components/card.tsx'
import { Notice } from '../../../interface/components/messages.tsx'
import { Summary, type SummaryRow } from '../../../interface/components/summary.tsx'
import { type ContactPoint, firstName, type Limit, mayRing, showTelephone, waysLeftOpen } from '../person.ts'
import type { Hat, Reach } from '../store.ts'
import { peopleWords } from '../words.ts'
import { RingUs } from './ring-us.tsx'

const words = peopleWords.reach

export type ReachShown = { hat: Pick<Hat, 'name' | 'knownAs' | 'area' | 'postcode'>; reach: Reach; main?: boolean }

/** How to reach somebody, and first of all how not to. A way they closed has no button, and a sentence says why. */
export function ReachCard({ hat, reach: { points, limits }, main = true }: ReachShown) {
  const name = firstName(hat)
  const numbers = points.filter((point) => point.kind === 'telephone')
  const open = waysLeftOpen(limits)
  const asked = limits.some((limit) => limit.kind === 'none')
  return (
    <Card heading={words.heading(name)}>
      {limits.length > 0 && <Limits limits={limits} name={name} />}
      {numbers.map((point) => (
        <Telephone key={point.id} point={point} limits={limits} first={main && point === numbers.find((one) => mayRing(limits, one))} />
      ))}
      {numbers.length > 0 && !open.telephone && <p class="soft">{words.noRing.asked}</p>}
      {numbers.length === 0 && !asked && <p class="soft">{words.noNumber(name)}</p>}
      <Summary look="tight" rows={[...letters(points, open.email && !asked), ...(hat.area || hat.postcode ? [{ term: words.area, detail: [hat.area, hat.postcode].filter(Boolean).join(', ') }] : [])]} />
    </Card>
  )
}

const Limits = ({ limits, name }: { limits: readonly Limit[]; name: string }) => (
  <Notice>
    {limits.map((limit) => (
      <p key={limit.id}>
        <b>{words.limits[limit.kind](name)}</b> {limit.words && <q>{limit.words}</q>}
      </p>
    ))}
  </Notice>
)

function Telephone({ point, limits, first }: { point: ContactPoint; limits: readonly Limit[]; first: boolean }) {
  const shown = showTelephone(point.value)
  if (mayRing(limits, point))
    return (
      <>
        <p>
          <Button label={words.ring(shown)} href={`tel:${point.value.replaceAll(' ', '')}`} icon="phone" kind={first ? 'main' : 'second'} wide />
        </p>
        {point.whose && <p class="soft">{words.whose(point.whose)}</p>}
      </>
    )
  return (
    <>
      <p>{shown}</p>
      {point.whose && <p class="soft">{words.noRing.notTheirs(point.whose)}</p>}
    </>
  )
}

const letters = (points: readonly ContactPoint[], mayEmail: boolean): SummaryRow[] =>
  points.flatMap((point): SummaryRow[] => {
    if (point.kind === 'email') return [{ term: words.email, detail: mayEmail ? <a href={`mailto:${point.value}`}>{point.value}</a> : point.value }]
    return point.kind === 'address' ? [{ term: words.address, detail: point.value }] : []
  })

/** The same, for the person whose numbers they are. */
export function OwnReach({ hat, reach: { points, limits }, telephone }: ReachShown & { telephone: string | null }) {
  const name = firstName(hat)
  const rows = points.map((point) => ({
    term: point.kind === 'telephone' ? words.number : point.kind === 'email' ? words.email : words.address,
    detail: `${point.kind === 'telephone' ? showTelephone(point.value) : point.value}${point.whose ? ` (${point.whose})` : ''}`,
  }))
  return (
    <Card heading={words.own.heading}>
      {rows.length > 0 ? <Summary look="tight" rows={rows} /> : <p>{words.own.nothing}</p>}
      {limits.length > 0 && (
        <>
          <p>{words.own.asked}:</p>
          <Limits limits={limits} name={name} />
        </>
      )}
      <p class="soft">{words.own.wrong}</p>
      <RingUs telephone={telephone} />
    </Card>
  )
}
