import { Button } from '../components/button.tsx'
import { Card, Panel } from '../components/card.tsx'
import { Fold } from '../components/details.tsx'
import { DoneMessage, Notice, Quote } from '../components/messages.tsx'
import { Section } from '../components/section.tsx'
import { Columns, Stack } from '../components/split.tsx'

export const Messages = () => (
  <Section heading="Messages" id="messages">
    <DoneMessage heading="Saved. Thanks, Bilal.">
      <p>
        Tuesday 10 November, all fine. <a href="#x">Change it</a>
      </p>
    </DoneMessage>
    <Columns>
      <Panel heading="Soon twelve weeks" tone="honey">
        <p>At 12 weeks we talk it over as a team.</p>
      </Panel>
      <Panel heading="Good news" tone="spruce" icon="sun">
        <Quote says="I walked to the market and back." by="Pearl, who said we could share it." />
      </Panel>
      <Panel heading="Who would you like to ask?" tone="damson">
        <p>Either can say no without a reason.</p>
      </Panel>
      <Panel heading="Who has looked" icon="eye">
        <p>Mo sees this list too.</p>
      </Panel>
      <Card heading="When the signal goes">
        <p>You’re offline. What you wrote is kept on this phone and will send itself when the signal’s back. The help numbers still work.</p>
      </Card>
      <Card>
        <Quote says="A reason to put my coat on. Being asked, not told." big by="Her words, September." />
      </Card>
    </Columns>
    <Notice>
      <p>Write as if Mo is reading over your shoulder. She can.</p>
    </Notice>
    <Stack>
      <Fold summary="Rearrange tomorrow" icon="swap" group="sample" open>
        <p>When suits you both?</p>
      </Fold>
      <Fold summary="I need a break" icon="mug" group="sample">
        <p>That’s fine. You don’t have to say why, and your place is kept.</p>
        <Button label="Tell Asha I need a break" kind="second" wide />
      </Fold>
    </Stack>
  </Section>
)
