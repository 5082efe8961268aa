import { Card, Panel } from '../../../interface/components/card.tsx'
import { Ticks } from '../../../interface/components/ticks.tsx'
import { Quote } from '../../../interface/components/messages.tsx'
import type { Told } from '../told.ts'
import { questionWords } from '../questions/words.ts'
import { type Change, ChangeLink } from '../questions/pages/change-link.tsx'
import { saidLine, saysDates } from './known.tsx'

/** What helps on a bad day, to whoever looks after everybody. */
export const BadDay = ({ told, name, change }: { told: Told | null; name: string; change: Change | undefined }) => (
  <Panel heading={questionWords.badDay.heading} tone="honey" level={2}>
    {told?.badDay ? (
      <>
        <Words told={told} badDay={told.badDay} />
        <p class="soft">{[saidLine(told, 'bad-day', name), questionWords.badDay.shows[told.badDay.shows ? 'yes' : 'no']].filter(Boolean).join(' ')}</p>
      </>
    ) : (
      <p class="soft">{questionWords.badDay.notAsked(name)}</p>
    )}
    <ChangeLink change={change} question="bad-day" label={told?.badDay ? undefined : questionWords.write} />
  </Panel>
)

/** The same to the person, who may change it; nothing where nothing is written, but for the way to write it. */
export const OwnBadDay = ({ told, change }: { told: Told | null; change: Change }) => (
  <Panel heading={questionWords.badDay.heading} tone="honey" level={2}>
    {told?.badDay && (
      <>
        <Words told={told} badDay={told.badDay} />
        <p class="soft">{[saidLine(told, 'bad-day', 'you'), questionWords.badDay.ownShows[told.badDay.shows ? 'yes' : 'no']].filter(Boolean).join(' ')}</p>
      </>
    )}
    <ChangeLink change={change} question="bad-day" label={told?.badDay ? undefined : questionWords.write} />
  </Panel>
)

/** To the supporter: only what the person lets them see, and nothing where that is nothing. */
export const SharedBadDay = ({ told }: { told: Told | null }) =>
  told?.badDay?.shows ? (
    <Panel heading={questionWords.badDay.heading} tone="honey" level={2}>
      <Words told={told} badDay={told.badDay} />
    </Panel>
  ) : null

const Words = ({ told, badDay }: { told: Told; badDay: NonNullable<Told['badDay']> }) => (told.said['bad-day']?.how === 'for them' ? <p>{badDay.words}</p> : <Quote says={badDay.words} />)

export const Dates = ({ told, change, own = false }: { told: Told | null; change?: Change | undefined; own?: boolean }) =>
  change || (told && told.dates.length > 0) ? (
    <Card heading={questionWords.dates.heading}>
      {told && told.dates.length > 0 ? <Ticks items={saysDates(told)} icon="cal" /> : <p class="soft">{questionWords.dates.none}</p>}
      {told && told.dates.length > 0 && change && <p class="soft">{(own ? questionWords.badDay.ownShows : questionWords.badDay.shows)[told.datesShow ? 'yes' : 'no']}</p>}
      <ChangeLink change={change} question="dates" label={told && told.dates.length > 0 ? undefined : questionWords.write} />
    </Card>
  ) : null
