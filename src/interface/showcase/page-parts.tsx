import { Button } from '../components/button.tsx'
import { CandidateCard } from '../components/candidate-card.tsx'
import { Card, Panel } from '../components/card.tsx'
import { Quote } from '../components/messages.tsx'
import { NameLine } from '../components/person-heading.tsx'
import { Section } from '../components/section.tsx'
import { Rings } from '../components/rings.tsx'
import { SideBySide } from '../components/side-by-side.tsx'
import { Split, Stack } from '../components/split.tsx'
import { Summary } from '../components/summary.tsx'
import { Tag } from '../components/tag.tsx'
import { Tally } from '../components/tally.tsx'

export const PageParts = () => (
  <Section heading="Page parts" id="page" about="Every page opens with the skip link, urgent help and the header, in that order. Public pages add “Leave this page”. Titles stay neutral.">
    <Split narrow="start" side={<About />}>
      <Stack>
        <CandidateCard
          name="Colin Mabey"
          href="#colin"
          about="Retired signalman. Approved three weeks ago."
          tag={<Tag label="New with us" />}
          lists={[
            { heading: 'Why they might get on', items: ['Both spent their working lives on buses and trains', 'Has an allotment, four plots from Joe’s'] },
            { heading: 'What to check', icon: 'ask', items: ['We don’t know how he feels about cats'] },
          ]}
          foot="12 minutes’ walk. Has room for one person."
          action={<Button label="Choose Colin" more="Mabey" href="#x" kind="second" />}
        />
        <CandidateCard name="Pip" lists={[{ heading: 'Why they might get on', items: ['Asked to learn an allotment from someone who knows'] }, { heading: 'What to check', items: [] }]} />
      </Stack>
    </Split>
    <Card>
      <SideBySide
        caption="Side by side"
        nameHeading="Name"
        headings={['In common', 'Afternoons', 'Getting there', 'Cat']}
        items={[
          { name: 'Colin', values: ['Allotment, transport', 'Tue, Thu', '12 min walk', null] },
          { name: 'Gareth', values: ['Cricket, cats', 'Mon to Wed', '15 min bus', 'Yes'] },
        ]}
      />
    </Card>
  </Section>
)

const About = () => (
  <>
    <Card>
      <NameLine name="Joe Kaminski" about="79, Canal End" href="#joe" level={3} big />
      <Quote says="Somebody who’ll let me go on about the cricket. And tell me to shut up." />
      <Summary look="tight" rows={[{ term: 'Must be', detail: 'Fine with a cat. Weekday afternoons.' }, { term: 'How often', detail: 'Every week or two, about an hour' }]} />
    </Card>
    <Panel heading="Waiting 11 weeks" tone="honey">
      <p><Tally says="11 weeks" filled={11} wordsElsewhere /></p>
      <p>The longest wait on the list.</p>
    </Panel>
    <Rings heading="Roughly how far" about="By each person’s own way of travelling. Areas only, never addresses." middle="Joe" away={[{ name: 'Colin', minutes: 12, direction: 45 }, { name: 'Gareth', minutes: 15, direction: 270 }, { name: 'Sunita', minutes: 20, direction: 180 }, { name: 'Pip', minutes: 25, direction: 315 }]} says="Colin is about 12 minutes’ walk away, Gareth 15 minutes by bus, Sunita 20 minutes by bike and Pip 25 minutes by bus." ring={(minutes) => `${minutes} min`} />
  </>
)
