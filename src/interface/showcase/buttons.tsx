import { Actions } from '../components/actions.tsx'
import { Button } from '../components/button.tsx'
import { Heading } from '../components/heading.tsx'
import { Section } from '../components/section.tsx'
import { Stack } from '../components/split.tsx'
import { Summary } from '../components/summary.tsx'
import { BackLink } from '../layouts/parts.tsx'
import { long } from './samples.ts'

export const Buttons = () => (
  <Section heading="Buttons and links" id="buttons" about="One main button to a screen, or none. At least 44 pixels tall; 60 on phones.">
    <Actions>
      <Button label="Main" />
      <Button label="Second" kind="second" />
      <Button label="Help" kind="help" icon="worry" />
      <Button label="Quiet" kind="quiet" href="#x" />
    </Actions>
    <Summary
      rows={[
        {
          term: 'Focus',
          detail: (
            <Actions>
              <span class="btn is-focus">Main</span>
              <span class="btn btn--second is-focus">Second</span>
              <a href="#x" class="is-focus">
                A link in focus
              </a>
            </Actions>
          ),
        },
        { term: 'Not yet', detail: <Button label="Ask Colin first" notYet="Choose someone first." /> },
        { term: 'Big, with a line under', detail: <Button label="Ring Niamh, on call" under="Nurse. Usually answers in two minutes." href="tel:07700900133" icon="phone" big /> },
        { term: 'More for screen readers', detail: <Button label="Open" more="Iris Fenn" href="#x" kind="second" /> },
        {
          term: 'Links',
          detail: (
            <>
              <a href="#x">Always underlined</a>
              <br />
              <BackLink label="Back to the list" href="#x" />
            </>
          ),
        },
      ]}
    />
    <Heading level={3}>One under another, and very long</Heading>
    <Stack>
      <Button label="We met, all fine" icon="check" big wide href="#x" />
      <Button label="It didn’t happen" kind="second" big wide href="#x" />
      <Button label="Something’s worrying me" under="Goes to one person, away from this page" kind="help" icon="worry" big wide href="#x" />
      <Button label={long} kind="second" href="#x" />
    </Stack>
  </Section>
)
