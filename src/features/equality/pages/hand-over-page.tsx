import { Button } from '../../../interface/components/button.tsx'
import { Panel } from '../../../interface/components/card.tsx'
import { LargePrint } from '../../../interface/components/large-print.tsx'
import { Section } from '../../../interface/components/section.tsx'
import { Form } from '../../../interface/forms/form.tsx'
import type { RoomPage } from '../../audit/routing.ts'
import { pathOf } from '../../people/open-hat.ts'
import { firstName } from '../../people/person.ts'
import type { Hat } from '../../people/read-hats.ts'
import type { Choice, Question } from '../equality.ts'
import { wordsNow } from '../wording.ts'
import { equalityWords, handOverWords as words, ownEqualityWords } from '../words.ts'
import { WhyPoints } from './question-field.tsx'

type Around = { hat: Hat; hidden(): Readonly<Record<string, string>>; address(path: string): string }

/** The ways in which somebody answers alone, and a code for whoever does not sign in. Says nothing of what was answered, nor whether. */
export const handOverPage = ({ hat, may, choose, hidden, address }: Around & { may: 'now' | 'later' | 'nothing is asked'; choose: string | null }): RoomPage => ({
  title: words.title,
  at: 'people',
  width: 'read',
  back: { label: words.back(firstName(hat)), href: address(pathOf(hat)) },
  heading: words.heading(firstName(hat)),
  lead: words.lead,
  children:
    may === 'now' ? (
      <>
        <ul>
          {words.ways(firstName(hat)).map((way) => (
            <li key={way}>{way}</li>
          ))}
        </ul>
        <Form action={address(`/people/${hat.participation}/equality-codes`)} hidden={hidden()}>
          <Button label={words.make} big />
        </Form>
      </>
    ) : (
      <>
        <p>{may === 'later' ? words.later(firstName(hat)) : words.nothingAsked}</p>
        {may === 'nothing is asked' && choose && (
          <p>
            <a href={choose}>{words.choose}</a>
          </p>
        )}
      </>
    ),
})

export type CodeShown = { hat: Hat; asked: readonly Question[]; code: string; href: string; organisation: { name: string; postalAddress: string | null }; address(path: string): string }

/** The code, shown this once, and the sheet to print: a code on it and no name. */
export const codeMadePage = ({ hat, asked, code, href, organisation, address }: CodeShown): RoomPage => ({
  title: words.title,
  at: 'people',
  width: 'read',
  back: { label: words.back(firstName(hat)), href: address(pathOf(hat)) },
  heading: words.made,
  children: (
    <>
      <div class="no-print">
        <Panel tone="spruce" heading={words.address} level={2}>
          <p>{href}</p>
        </Panel>
        <p>{words.once}</p>
      </div>
      <LargePrint>
        <Section heading={words.sheet.heading}>
          <WhyPoints organisation={organisation.name} />
          <p>
            <b>{words.sheet.tick}</b>
          </p>
        </Section>
        {asked.map((question) => (
          <OnPaper key={question} question={question} />
        ))}
        <Boxes choices={[{ value: 'declined', label: ownEqualityWords.decline }]} own={false} />
        <p>{words.sheet.back(organisation.postalAddress)}</p>
        <p>{words.sheet.change}</p>
        <p>{words.sheet.code(code)}</p>
        <p>{href}</p>
      </LargePrint>
    </>
  ),
})

function OnPaper({ question }: { question: Question }) {
  const { text, hint, choices } = wordsNow(question)
  const plain = choices.filter(({ within }) => !within)
  const first = question === 'disability' ? plain : []
  const last = [...plain.filter((choice) => !first.includes(choice)), { value: 'prefer not to say', label: equalityWords.preferNot }]
  return (
    <Section heading={text} about={hint}>
      {first.length > 0 && <Boxes choices={first} own={false} />}
      {choices.filter(({ within }) => within).map(({ value, label, within = [], words: own }) => (
        <Boxes key={value} heading={question === 'disability' ? `${label}. ${equalityWords.further[question]}` : label} choices={within} own={own !== undefined} />
      ))}
      <Boxes choices={last} own={plain.some((choice) => choice.words !== undefined)} />
    </Section>
  )
}

/** Boxes to tick on paper, and a line for their own words. */
const Boxes = ({ heading, choices, own }: { heading?: string; choices: readonly Choice[]; own: boolean }) => (
  <div class="blank">
    {heading && <p>{heading}</p>}
    <ul class="blank__ticks">
      {choices.map((one) => (
        <li key={one.value}>{one.label}</li>
      ))}
    </ul>
    {own && (
      <>
        <p>{words.sheet.words}</p>
        <div class="blank__line" />
      </>
    )}
  </div>
)
