import { Card, Panel } from '../../../interface/components/card.tsx'
import { PersonHeading } from '../../../interface/components/person-heading.tsx'
import { Section } from '../../../interface/components/section.tsx'
import { Split } from '../../../interface/components/split.tsx'
import { TwoHats } from '../../../interface/components/two-hats.tsx'
import type { Day } from '../../../engines/calendar/day.ts'
import type { RoomPage } from '../../audit/routing.ts'
import { ageToShow, firstName, listedAs } from '../person.ts'
import { sayAsKnown } from '../say-days.ts'
import type { Shown } from '../show-panels.ts'
import type { Around, Hat } from '../store.ts'
import { householdWords } from '../around/words.ts'
import { deathWords } from '../deaths/words.ts'
import { peopleWords } from '../words.ts'
import { type Change, changeOf } from '../questions/pages/change-link.tsx'
import { BadDay, Dates } from './hard-days.tsx'
import { saidLine } from './known.tsx'
import { PlainFacts } from './plain-facts-card.tsx'
import { BeforeVisit, Brings, Earlier, InConfidence, Matters, Together, togetherRows } from './told-parts.tsx'

const words = peopleWords.page

export type MemberShown = { hat: Hat; around: Around; bothHats: boolean; writes: boolean; saysDeath: boolean; reach: Shown['side']; shown: Shown; today: Day; address(path: string): string }

/** A member’s page, as a coordinator reads it: what matters first, what they bring second, and how to reach them within sight. */
export function memberPage({ hat, around, bothHats, writes, saysDeath, reach, shown, today, address }: MemberShown): RoomPage {
  const name = firstName(hat)
  const { told } = hat
  const brings = (told?.brings.length ?? 0) + (told?.interests.length ?? 0)
  const change = writes ? changeOf(address, hat.participation, 'answers') : undefined
  const supporter = bothHats ? around.hats.find((other) => other.kind === 'supporter') : undefined
  const first = (
    <>
      {hat.died && <Died name={name} certain={hat.died === 'yes'} next={saysDeath ? address(`/people/${hat.participation}/death`) : null} />}
      {(told?.matters || !hat.died) && <Matters heading={words.matters(name)} told={told} under={whoseWords(hat, around)} notAsked={words.mattersNotAsked(name)} change={change} />}
      {(brings > 0 || !hat.died) && <Brings heading={words.brings(name)} told={told} notAsked={words.bringsNotAsked(name)} enjoys={words.interests} change={change} />}
    </>
  )
  return {
    title: listedAs(hat),
    at: 'people',
    heading: false,
    back: { label: words.back, href: address('/people') },
    children: (
      <>
        <PersonHeading name={listedAs(hat)} about={aboutLine(hat, today)} />
        <Split first={first} early={reach.length > 0 ? reach : undefined} side={<Side hat={hat} around={around} name={name} shown={shown} change={change} address={address} />}>
          {shown.main}
          {!hat.died && <BadDay told={told} name={name} change={change} />}
          {!hat.died && <BeforeVisit items={told?.beforeVisiting ?? []} change={change} />}
          {!hat.died && <Together rows={togetherRows(told, change)} />}
          <PlainFacts hat={hat} change={change} />
          {supporter && <BothHats name={name} href={address(`/supporters/${supporter.participation}`)} />}
          <div>
            <InConfidence told={told} name={name} href={facetHref(address, hat.participation, writes)} />
            <Earlier told={told} decide={writes ? address(`/people/${hat.participation}/earlier-notes`) : undefined} />
          </div>
        </Split>
      </>
    ),
  }
}

const facetHref = (address: MemberShown['address'], participation: string, writes: boolean) => (writes ? (facet: string) => address(`/people/${participation}/experience/${facet}`) : undefined)

/** `Maureen Tully on letters. She, her. 67, Orchard Rise. Known to us since 2019.` */
export function aboutLine(hat: Hat, today: Day): string {
  const age = ageToShow(hat.birth, today)
  const where = [age && words.age(age.years, age.about), hat.area].filter(Boolean).join(', ')
  const parts = [listedAs(hat) === hat.name ? '' : words.letters(hat.name), hat.told?.pronouns && `${hat.told.pronouns}.`, hat.told?.describedAs && `${hat.told.describedAs}.`, where && `${where.charAt(0).toUpperCase()}${where.slice(1)}.`, words.since(hat.since.slice(0, 4))]
  return parts.filter(Boolean).join(' ')
}

function whoseWords(hat: Hat, around: Around): string {
  const name = firstName(hat)
  const said = hat.told?.said['matters']
  if (said && said.how !== 'for them') return saidLine(hat.told, 'matters', name) ?? words.ownWords(name, null)
  if (said) return words.writtenFor(name, around.suggestedBy, said.on && sayAsKnown(said.on.slice(0, 7)))
  const when = hat.toldOn && sayAsKnown(hat.toldOn.slice(0, 7))
  return hat.told?.mattersInOwnWords ? words.ownWords(name, when) : words.writtenFor(name, around.suggestedBy, when)
}

const Died = ({ name, certain, next }: { name: string; certain: boolean; next: string | null }) => (
  <Panel heading={certain ? words.died(name) : words.mayHaveDied(name)} level={2}>
    <p>{certain ? words.diedNext : words.mayHaveDiedNext}</p>
    {next && (
      <p>
        <a href={next}>{deathWords.linkFlagged}</a>
      </p>
    )}
  </Panel>
)

const BothHats = ({ name, href }: { name: string; href: string }) => (
  <Section heading={words.bothHats(name)}>
    <TwoHats
      here={{ heading: words.asMember, children: <p>{words.hereYouSee(name)}</p> }}
      apart={{
        heading: words.asSupporter,
        children: (
          <>
            <p>{words.apart(name)}</p>
            <p>
              <a href={href}>{words.openOther}</a>
            </p>
          </>
        ),
      }}
    />
  </Section>
)

const Side = ({ hat, around, name, shown, change, address }: Pick<MemberShown, 'hat' | 'around' | 'shown' | 'address'> & { name: string; change: Change | undefined }) => (
  <>
    {!hat.died && <Dates told={hat.told} change={change} />}
    {(around.household.length > 0 || change) && (
      <Card heading={words.household(name)}>
        {around.household.length > 0 ? (
          <>
            <ul>
              {around.household.map((one) => (
                <li key={one.participation}>
                  <a href={address(`/members/${one.participation}`)}>{listedAs(one)}</a>
                </li>
              ))}
            </ul>
            <p class="soft">{words.householdNote}</p>
          </>
        ) : (
          <p class="soft">{words.householdNobody}</p>
        )}
        {change && (
          <p>
            <a href={address(`/people/${hat.participation}/household`)}>{householdWords.change}</a>
          </p>
        )}
      </Card>
    )}
    {shown.side}
  </>
)
