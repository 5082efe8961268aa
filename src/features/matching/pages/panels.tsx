import { Arch } from '../../../interface/components/arch.tsx'
import { Button } from '../../../interface/components/button.tsx'
import { Panel as Surface } from '../../../interface/components/card.tsx'
import { Row, RowLine, Rows } from '../../../interface/components/rows.tsx'
import { Section } from '../../../interface/components/section.tsx'
import type { Day } from '../../../engines/calendar/day.ts'
import { calledAs } from '../../people/person.ts'
import { sayDay } from '../../people/say-days.ts'
import type { BeingFound, OwnQuestion } from '../asking/read-questions.ts'
import type { FoundProposal } from '../asking/store.ts'
import { askingWords } from '../asking/words.ts'
import { wishWords } from '../wishes/words.ts'
import { matchWords } from '../words.ts'

const words = matchWords.panel

type Address = { address(path: string): string }

/** On a member’s page: who is being asked about them. */
export const BeingFoundPanel = ({ found, today, wishes, address }: { found: readonly BeingFound[]; today: Day; wishes: string } & Address) => (
  <Surface heading={words.member} level={2}>
    {found.map((one) => (
      <p key={one.id}>
        {howFar(one, today)}. <a href={address(`/proposals/${one.id}`)}>{words.open}</a>
      </p>
    ))}
    <p>
      <a href={address(wishes)}>{wishWords.open}</a>
    </p>
  </Surface>
)

function howFar(one: BeingFound, today: Day): string {
  const name = calledAs(one)
  if (one.state === 'agreed') return words.bothYes(name)
  return one.supporterSaid === 'yes' ? words.supporterYes(name) : words.asked(name, sayDay(one.askedOn, today))
}

/** On a supporter’s page, for whoever arranges it: whom they have been asked about. */
export const BeingAskedPanel = ({ proposals, today, wishes, address }: { proposals: readonly FoundProposal[]; today: Day; wishes: string } & Address) => (
  <Surface heading={words.supporter} level={2}>
    {proposals.map((one) => (
      <p key={one.id}>
        {one.state === 'agreed' ? words.bothYes(calledAs(one.member)) : words.aboutMember(calledAs(one.member), sayDay(one.proposedOn, today))}. <a href={address(`/proposals/${one.id}`)}>{words.open}</a>
      </p>
    ))}
    <p>
      <a href={address(wishes)}>{wishWords.open}</a>
    </p>
  </Surface>
)

/** On a supporter’s own pages: that there is a question, and no name. */
export const QuestionsPanel = ({ questions, address }: { questions: readonly OwnQuestion[] } & Address) => (
  <Surface tone="damson" heading={words.own} level={2}>
    <Questions questions={questions} address={address} />
  </Surface>
)

export const QuestionsSection = ({ id, questions, address }: { id: string; questions: readonly OwnQuestion[] } & Address) => (
  <Section heading={words.own} id={id}>
    <Rows>
      {questions.map((one, place) => (
        <Row key={one.id} title={askingWords.proposal.own.item} href={address(`/proposals/${one.id}`)} arch={<Arch icon="ask" />} go={<Button label={askingWords.proposal.own.see} href={address(`/proposals/${one.id}`)} kind={place === 0 ? 'main' : 'second'} />}>
          <RowLine soft>{askingWords.proposal.own.noIsFine}</RowLine>
        </Row>
      ))}
    </Rows>
  </Section>
)

const Questions = ({ questions, address }: { questions: readonly OwnQuestion[] } & Address) => (
  <>
    {questions.map((one) => (
      <p key={one.id}>
        {askingWords.proposal.own.item}. <a href={address(`/proposals/${one.id}`)}>{askingWords.proposal.own.see}</a>
      </p>
    ))}
  </>
)
