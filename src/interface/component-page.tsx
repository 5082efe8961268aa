import type { Assets, Theme } from './layouts/document.tsx'
import { Greeting } from './components/greeting.tsx'
import { Page } from './layouts/page.tsx'
import { Buttons } from './showcase/buttons.tsx'
import { Forms, order, problems } from './showcase/forms.tsx'
import { Lists } from './showcase/lists.tsx'
import { Look } from './showcase/look.tsx'
import { Messages } from './showcase/messages.tsx'
import { PageParts } from './showcase/page-parts.tsx'
import { footer, me, navigation, organisation } from './showcase/samples.ts'
import { Stack } from './components/split.tsx'
import { english } from './words.ts'

const jumps = [
  { label: 'Colour', href: '#colour' },
  { label: 'Type', href: '#type' },
  { label: 'The arch', href: '#arch' },
  { label: 'Buttons and links', href: '#buttons' },
  { label: 'Forms', href: '#forms' },
  { label: 'Lists', href: '#lists' },
  { label: 'Messages', href: '#messages' },
  { label: 'Page parts', href: '#page' },
]

/** Every part of the interface in every state, for whoever builds with it, and for the tests that look at all of it at once. */
export const ComponentPage = ({ assets, theme }: { assets: Assets; theme?: Theme | undefined }) => (
  <Page
    words={english}
    title="Components"
    assets={assets}
    theme={theme}
    organisation={organisation}
    nav={navigation}
    me={me}
    find={{ label: 'Find a person', short: 'Find', href: '#find' }}
    footer={footer}
    heading={false}
    band={<Greeting kicker="For everyone who builds" heading="Components" lead="Every part of Alongside and the states it can be in." jumps={jumps} />}
    mistakes={{ problems, order }}
  >
    <Stack wide>
      <Look />
      <Buttons />
      <Forms />
      <Lists />
      <Messages />
      <PageParts />
    </Stack>
  </Page>
)
