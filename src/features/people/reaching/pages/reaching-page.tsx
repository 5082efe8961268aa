import { Button } from '../../../../interface/components/button.tsx'
import { Card } from '../../../../interface/components/card.tsx'
import { Notice } from '../../../../interface/components/messages.tsx'
import { Summary } from '../../../../interface/components/summary.tsx'
import { Checkbox, Checkboxes, Radios } from '../../../../interface/forms/choices.tsx'
import { Form } from '../../../../interface/forms/form.tsx'
import { TextField } from '../../../../interface/forms/text-field.tsx'
import type { RoomPage } from '../../../audit/routing.ts'
import { type ContactPoint, firstName, showTelephone } from '../../person.ts'
import { type Way, ways } from '../reach.ts'
import type { Mistakes } from '../read-reaching.ts'
import type { Reach } from '../read-reach.ts'
import type { NotedChange } from '../note-changes.ts'
import type { SaidOfReaching } from '../said-of-reaching.ts'
import type { Hat } from '../../store.ts'
import { peopleWords } from '../../words.ts'
import { reachWords } from '../words.ts'
import { ReachHistory } from './reach-history.tsx'

const staffWords = reachWords.form
const ownWords = reachWords.ownForm

export type ReachingShown = { hat: Hat; reach: Reach; changes: readonly NotedChange[]; zone: string; reader: 'staff' | 'self'; said: SaidOfReaching; problems: Mistakes; back: string; hidden: Readonly<Record<string, string>>; address(path: string): string }

/** One short form: each way, when, whom to speak with, what not to say; and the numbers beside it. */
export function reachingPage({ hat, reach, changes, zone, reader, said, problems, back, hidden, address }: ReachingShown): RoomPage {
  const name = firstName(hat)
  const own = reader === 'self'
  const words = own ? ownWords : staffWords
  return {
    title: words.title,
    ...(own ? {} : { at: hat.kind === 'supporter' ? ('supporters' as const) : ('people' as const) }),
    width: 'read',
    back: { label: own ? ownWords.back : staffWords.back(name), href: back },
    heading: own ? ownWords.heading : staffWords.heading(name),
    lead: words.lead,
    ...(Object.keys(problems).length > 0 ? { mistakes: { problems, order: ['message-words', 'times', 'speak-to-words', 'no-reveal-words'] } } : {}),
    children: (
      <>
        {!own && hat.died && (
          <Notice>
            <p>
              <b>{hat.died === 'yes' ? peopleWords.page.died(name) : peopleWords.page.mayHaveDied(name)}</b> {hat.died === 'yes' ? peopleWords.page.diedNext : peopleWords.page.mayHaveDiedNext}
            </p>
          </Notice>
        )}
        <Form action={address(`/people/${hat.participation}/${own ? 'own-reaching' : 'reaching'}`)} hidden={hidden} card>
          {ways.map((way) => (
            <Asked key={way} way={way} name={name} own={own} said={said} problems={problems} />
          ))}
          <TextField name="times" label={words.times} hint={words.timesHint} value={said.times} problem={problems['times']} autocomplete="off" optional />
          <Checkboxes name="parts" label={words.parts} choices={(['am', 'pm', 'eve'] as const).map((value) => ({ value, label: reachWords.parts[value] }))} values={said.parts} optional />
          <Radios name="speak-to" label={words.speakTo} choices={(['not said', 'them alone', 'somebody first', 'only somebody'] as const).map((value) => ({ value, label: words.speakToAnswers[value] }))} value={said.speakTo} />
          <TextField name="speak-to-words" label={words.speakToWords} hint={words.speakToHint} value={said.speakToWords} problem={problems['speak-to-words']} autocomplete="off" optional />
          <Checkbox name="no-reveal" label={words.noReveal} checked={said.noReveal} />
          <TextField name="no-reveal-words" label={words.noRevealWords} value={said.noRevealWords} problem={problems['no-reveal-words']} autocomplete="off" optional />
          <Checkbox name="none" label={words.none} hint={words.noneHint} checked={said.none} />
          <Button label={words.save} />
        </Form>
        {!own && (
          <Card heading={reachWords.numbers} level={2}>
            <Numbers points={reach.points} path={(end) => address(`/people/${hat.participation}/numbers${end}`)} />
          </Card>
        )}
        <ReachHistory changes={changes} name={name} reader={reader} zone={zone} />
      </>
    ),
  }
}

const Asked = ({ way, name, own, said, problems }: { way: Way; name: string; own: boolean; said: SaidOfReaching; problems: Mistakes }) => (
  <Radios
    name={way}
    label={own ? ownWords.legend[way] : staffWords.legend[way](name)}
    value={said.answers[way]}
    choices={[
      { value: 'yes', label: (own ? ownWords : staffWords).answers.yes },
      { value: 'no', label: (own ? ownWords : staffWords).answers.no, besides: way === 'message' ? <TextField name="message-words" label={(own ? ownWords : staffWords).messageWords} value={said.messageWords} problem={problems['message-words']} autocomplete="off" optional /> : undefined },
      { value: 'not known', label: (own ? ownWords : staffWords).answers['not known'] },
    ]}
  />
)

const Numbers = ({ points, path }: { points: readonly ContactPoint[]; path(end: string): string }) => (
  <>
    {points.length === 0 ? (
      <p class="soft">{reachWords.noNumbers}</p>
    ) : (
      <Summary
        rows={points.map((point) => ({
          term: point.whose ? `${reachWords.kinds[point.kind]}, ${reachWords.whoseIs(point.whose)}` : reachWords.kinds[point.kind],
          detail: point.kind === 'telephone' ? showTelephone(point.value) : point.value,
          action: { href: path(`/${point.id}`), more: point.kind === 'telephone' ? showTelephone(point.value) : point.value, label: reachWords.changeNumber },
        }))}
      />
    )}
    <p>
      <Button label={reachWords.addNumber} href={path('/new')} kind="second" />
    </p>
  </>
)
