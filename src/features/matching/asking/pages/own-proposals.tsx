import { Arch } from '../../../../interface/components/arch.tsx'
import { Card } from '../../../../interface/components/card.tsx'
import { DoneMessage, Empty } from '../../../../interface/components/messages.tsx'
import { Row, RowLine, Rows } from '../../../../interface/components/rows.tsx'
import { Stack } from '../../../../interface/components/split.tsx'
import type { Day } from '../../../../engines/calendar/day.ts'
import type { RoomPage } from '../../../audit/routing.ts'
import type { WhoDied } from '../../../people/deaths/read-who-died.ts'
import { sayDay } from '../../../people/say-days.ts'
import type { Detail } from '../../preparing/details.ts'
import { waitingFor } from '../proposal.ts'
import type { OwnQuestion } from '../read-questions.ts'
import type { FoundProposal } from '../store.ts'
import { askingWords } from '../words.ts'
import { answerFields, OwnAnswerForm, type AnswerFormState } from './answer-form.tsx'

const words = askingWords.proposal.own

export type OwnList = { questions: readonly OwnQuestion[]; today: Day; address(path: string): string }

/** What a supporter is asked: nobody's name, and no address that leads to one. */
export const ownProposalsPage = ({ questions, today, address }: OwnList): RoomPage => ({
  title: words.listTitle,
  heading: words.listTitle,
  width: 'phone',
  children:
    questions.length === 0 ? (
      <Empty says={words.none}>{words.noneHow}</Empty>
    ) : (
      <Rows>
        {questions.map((one) => (
          <Row key={one.id} title={words.item} href={address(`/proposals/${one.id}`)} arch={<Arch icon="talk" />}>
            <RowLine soft>{sayOwn(one, today)}</RowLine>
          </Row>
        ))}
      </Rows>
    ),
})

function sayOwn({ state, answered, askedOn }: OwnQuestion, today: Day): string {
  if (state === 'agreed') return words.agreed
  return answered ? words.doneYes : words.itemAsked(sayDay(askedOn, today))
}

export type OwnShown = { proposal: FoundProposal; died: readonly WhoDied[]; says: readonly string[]; form: AnswerFormState; details: readonly Detail[]; hidden(): Readonly<Record<string, string>>; address(path: string): string }

/** One question to a supporter, answered by themselves. */
export function ownProposalPage({ proposal, died, says, form, details, hidden, address }: OwnShown): RoomPage {
  return {
    title: words.title,
    heading: words.heading,
    lead: proposal.state === 'proposed' && died.length === 0 ? words.lead : undefined,
    back: { label: askingWords.proposal.backOwn, href: address('/my-proposals') },
    mistakes: Object.keys(form.problems).length > 0 ? { problems: form.problems, order: answerFields } : undefined,
    width: 'phone',
    children: <Stack>{waitingFor(proposal) === 'supporter' && died.length === 0 ? <Question says={says} form={form} details={details} hidden={hidden()} action={address(`/proposals/${proposal.id}/answers`)} /> : <Settled proposal={proposal} died={died.length > 0} />}</Stack>,
  }
}

const Question = ({ says, form, details, hidden, action }: { says: readonly string[]; form: AnswerFormState; details: readonly Detail[]; hidden: Readonly<Record<string, string>>; action: string }) => (
  <>
    <Card>
      {says.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Card>
    <OwnAnswerForm form={form} details={details} action={action} hidden={hidden} />
  </>
)

/** A supporter never learns that the other said no: only that we are thinking of somebody else. Nor is a death told by a page: somebody rings. */
function Settled({ proposal, died }: { proposal: FoundProposal; died: boolean }) {
  if (proposal.answers.supporter?.answer === 'no') return <DoneMessage heading={words.doneNo} />
  if (died) return <DoneMessage heading={askingWords.ownNotWaiting} />
  if (proposal.state === 'agreed') return <DoneMessage heading={words.agreed} />
  return <DoneMessage heading={proposal.state === 'proposed' ? words.doneYes : askingWords.ownNotWaiting} />
}
