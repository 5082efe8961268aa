import { Arch } from '../components/arch.tsx'
import { Actions } from '../components/actions.tsx'
import { Button } from '../components/button.tsx'
import { Heading } from '../components/heading.tsx'
import { Section } from '../components/section.tsx'
import { Columns } from '../components/split.tsx'
import { Summary } from '../components/summary.tsx'
import { Tag } from '../components/tag.tsx'
import { Tally } from '../components/tally.tsx'
import { drawings } from '../drawings.ts'
import { Icon } from '../icons.tsx'
import type { IconName } from '../icons.tsx'

const swatches = [
  ['damson', 'Damson'], ['spruce', 'Spruce'], ['honey', 'Honey'], ['rosehip', 'Rosehip'], ['ink', 'Ink'], ['ink-soft', 'Soft ink'],
  ['edge', 'Edge'], ['paper', 'Paper'], ['damson-wash', 'Damson wash'], ['spruce-wash', 'Spruce wash'], ['honey-wash', 'Honey wash'], ['cut-heather', 'Heather'],
] as const

const iconNames = Object.keys(drawings).filter((name): name is IconName => name in drawings)

export const Look = () => (
  <>
    <Section heading="Colour" id="colour" about="Damson is for what you can do. Spruce reassures. Honey asks for gentle attention. Rosehip is only for mistakes in forms. No colour ever grades a person.">
      <ul class="swatches">
        {swatches.map(([token, name]) => (
          <li key={token} class={`sw sw--${token}`}>
            <span />
            <b>{name}</b>
          </li>
        ))}
      </ul>
      <div class="card themed dusk-sample" data-theme="dusk">
        <Heading level={3}>Dusk</Heading>
        <p>The same parts in a dark room. Anyone can choose it.</p>
        <Actions>
          <Button label="Main action" href="#x" />
          <Button label="Second action" href="#x" kind="second" />
          <Button label="Help action" href="#x" kind="help" icon="worry" />
          <Tag label="Soon" />
          <a href="#x">A link</a>
        </Actions>
      </div>
    </Section>
    <Section heading="Type" id="type" about="Atkinson Hyperlegible Next, made with and for people with low vision: 0 and O, 1, l and I never look alike.">
      <Summary
        rows={[
          { term: 'Section', detail: <span class="looks-section">Needs a person now</span> },
          { term: 'Part', detail: <span class="looks-part">What Mo brings</span> },
          { term: 'Lead', detail: <span class="lead">The rest will keep until you’ve had your tea.</span> },
          { term: 'Text', detail: 'An hour at the Copper Kettle. Mo is making a shawl for the new baby next door.' },
          { term: 'Small', detail: <span class="small soft">Calls go through our number. He won’t see yours.</span> },
        ]}
      />
    </Section>
    <Section heading="The arch" id="arch" about="A door, a shoulder, a shelter. One arch is always one of something: one person, one week, one place.">
      <Columns>
        <div>
          <Heading level={3}>A person</Heading>
          <p class="bar">
            {['Joe Kaminski', 'Gareth Pugh', 'Sunita Rao', 'Colin Mabey', 'Abdul Karim', 'Cher'].map((name) => (
              <Arch key={name} name={name} />
            ))}
            <Arch name="Mo Tully" big />
          </p>
          <p class="soft">Tints are picked from the name. They mean nothing.</p>
        </div>
        <div>
          <Heading level={3}>A thing to do</Heading>
          <p class="bar">
            <Arch icon="worry" />
            <Arch icon="door" />
            <Arch icon="mug" />
            <Arch icon="cal" />
          </p>
        </div>
        <div>
          <Heading level={3}>Weeks, places, people on shift</Heading>
          <p><Tally says="8 weeks" filled={8} /></p>
          <p><Tally says="11 weeks, the longest wait" filled={11} now="all" /></p>
          <p><Tally says="7 of 8" filled={7} of={8} /></p>
          <p><Tally says="8 of 8, and you" filled={8} now="last" big /></p>
          <p><Tally says="Nobody yet" filled={0} of={3} /></p>
        </div>
      </Columns>
    </Section>
    <Section heading="Icons" id="icons" about="Everyday objects, always beside words and never instead of them.">
      <ul class="swatches">
        {iconNames.map((name) => (
          <li key={name}>
            <Icon name={name} /> {name}
          </li>
        ))}
      </ul>
    </Section>
  </>
)
