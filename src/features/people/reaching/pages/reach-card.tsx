import { Button } from '../../../../interface/components/button.tsx'
import { Card } from '../../../../interface/components/card.tsx'
import { Notice } from '../../../../interface/components/messages.tsx'
import { Summary, type SummaryRow } from '../../../../interface/components/summary.tsx'
import { Tag } from '../../../../interface/components/tag.tsx'
import { type ContactPoint, firstName, type Limit, showTelephone } from '../../person.ts'
import { answerFor, inOrder, limitOf, mayRing, type Rules, type Way, ways, whyNotSent } from '../reach.ts'
import { type Reach, rulesOf } from '../read-reach.ts'
import type { Hat } from '../../store.ts'
import { reachWords, cardWords } from '../words.ts'
import { RingUs } from './ring-us.tsx'

const words = cardWords

export type ReachShown = { hat: Pick<Hat, 'participation' | 'kind' | 'name' | 'knownAs' | 'area' | 'postcode'>; reach: Reach; main?: boolean; change?: string | undefined }

/** How to reach somebody, and first of all how not to: every answer stands in words before any button. A way they closed has no button. */
export function ReachCard({ hat, reach, main = true, change }: ReachShown) {
  const name = firstName(hat)
  const rules = rulesOf(reach)
  const numbers = inOrder(reach.points.filter((point) => point.kind === 'telephone'), reach.limits)
  const asked = reach.limits.some((limit) => limit.kind === 'none')
  return (
    <Card heading={words.heading(name)}>
      <Limits limits={reach.limits.filter(standsOut)} name={name} />
      {!asked && <Answers rules={rules} limits={reach.limits} name={name} />}
      {numbers.map((point) => (
        <Telephone key={point.id} point={point} rules={rules} first={main && point === numbers.find((one) => mayRing(rules, one))} />
      ))}
      {numbers.length > 0 && answerFor('ring', rules) === 'no' && <p class="soft">{words.noRing.asked}</p>}
      {numbers.length === 0 && !asked && <p class="soft">{words.noNumber(name)}</p>}
      <Summary look="tight" rows={[...letters(reach.points, mayEmail(hat, rules)), ...(hat.area || hat.postcode ? [{ term: words.area, detail: [hat.area, hat.postcode].filter(Boolean).join(', ') }] : [])]} />
      {[...reach.points, ...reach.limits].some((one) => one.under !== hat.participation) && <p class="soft">{reachWords.otherRecord}</p>}
      {change && (
        <p>
          <a href={change}>{reachWords.change}</a>
        </p>
      )}
    </Card>
  )
}

/** What a row for its way cannot say: whom to speak with, what not to give away, no contact at all. */
const standsOut = ({ kind }: Limit): boolean => kind === 'none' || kind === 'third_party' || kind === 'proxy_first' || kind === 'proxy_only' || kind === 'no_reveal' || kind === 'text_only'

const mayEmail = (hat: ReachShown['hat'], rules: Rules) => (point: ContactPoint) => whyNotSent('email', { ...rules, hat: hat.kind, died: false, bereaved: false, theirs: point.whose === null }) === undefined

/** Way by way, once anybody has asked; until then one sentence says what holds for all of them. */
function Answers({ rules, limits, name }: { rules: Rules; limits: readonly Limit[]; name: string }) {
  const rows = answerRows(rules, limits)
  if (ways.some((way) => answerFor(way, rules) !== 'not known')) return <Summary look="side" rows={rows} />
  return (
    <>
      {limits.some((limit) => limit.kind === 'times') && <Summary look="side" rows={rows.slice(0, 1)} />}
      <p>{reachWords.nobodyAsked(name)}</p>
    </>
  )
}

function answerRows(rules: Rules, limits: readonly Limit[]): SummaryRow[] {
  const times = limits.filter((limit) => limit.kind === 'times')
  const good = [...times.flatMap((limit) => limit.parts.map((part) => reachWords.parts[part])), ...times.flatMap((limit) => limit.words ?? [])]
  return [{ term: reachWords.goodTimes, detail: good.length > 0 ? good.join('. ') : <Tag label={reachWords.timesNotKnown} kind="dash" /> }, ...ways.map((way) => ({ term: reachWords.wayNames[way], detail: <Answer way={way} rules={rules} limits={limits} /> }))]
}

function Answer({ way, rules, limits }: { way: Way; rules: Rules; limits: readonly Limit[] }) {
  const answer = answerFor(way, rules)
  if (answer === 'yes') return <b>{reachWords.yes}</b>
  if (answer === 'not known') return <>{reachWords.notKnown[way]}</>
  const why = limits.find((limit) => limit.kind === limitOf[way])?.words
  return (
    <>
      <b>{reachWords.no[way]}</b> {why && <q>{why}</q>}
    </>
  )
}

const Limits = ({ limits, name }: { limits: readonly Limit[]; name: string }) =>
  limits.length > 0 ? (
    <Notice>
      {limits.map((limit) => (
        <p key={limit.id}>
          <b>{words.limits[limit.kind](name)}</b> {limit.parts.map((part) => reachWords.parts[part]).join(', ')} {limit.words && <q>{limit.words}</q>}
        </p>
      ))}
    </Notice>
  ) : null

function Telephone({ point, rules, first }: { point: ContactPoint; rules: Rules; first: boolean }) {
  const shown = showTelephone(point.value)
  if (mayRing(rules, point))
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
      {point.whose ? <p class="soft">{words.noRing.notTheirs(point.whose)}</p> : answerFor('ring', rules) !== 'no' && <p class="soft">{words.noRing.throughSomebody}</p>}
    </>
  )
}

const letters = (points: readonly ContactPoint[], may: (point: ContactPoint) => boolean): SummaryRow[] =>
  points.flatMap((point): SummaryRow[] => {
    if (point.kind === 'email') return [{ term: words.email, detail: may(point) ? <a href={`mailto:${point.value}`}>{point.value}</a> : point.value }]
    return point.kind === 'address' ? [{ term: words.address, detail: point.value }] : []
  })

/** The same, for the person whose numbers they are. */
export function OwnReach({ hat, reach: { points, limits }, telephone, change }: ReachShown & { telephone: string | null }) {
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
      {change && (
        <p>
          <a href={change}>{reachWords.ownForm.change}</a>
        </p>
      )}
      <p class="soft">{words.own.wrong}</p>
      <RingUs telephone={telephone} />
    </Card>
  )
}
