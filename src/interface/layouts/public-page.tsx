import { useWords } from '../speaking.tsx'
import type { InterfaceWords } from '../words.ts'
import { Document } from './document.tsx'
import type { Assets, Theme } from './document.tsx'
import { Main, titleOf } from './main-part.tsx'
import type { MainProps } from './main-part.tsx'
import { Brand, Footer, HelpStrip, Wrap } from './parts.tsx'
import type { NavItem, Organisation } from './parts.tsx'

export interface PublicPageProps extends MainProps {
  words: InterfaceWords
  title: string
  assets: Assets
  organisation: Organisation
  footer: readonly NavItem[]
  theme?: Theme | undefined
}

/** A page for anyone, perhaps not alone at the screen: a way out stays in reach. */
export const PublicPage = ({ words, title, assets, organisation, footer, theme, ...main }: PublicPageProps) => (
  <Document words={words} title={titleOf(words, title, main.mistakes)} assets={assets} theme={theme} open>
    <HelpStrip organisation={organisation} />
    <LeaveQuickly />
    <header class="top">
      <Wrap>
        <Brand organisation={organisation} />
      </Wrap>
    </header>
    <Main {...main} width="read" />
    <Footer organisation={organisation} links={footer} />
  </Document>
)

/** Leads away at once. With script, Escape three times does the same and Back does not return. */
function LeaveQuickly() {
  const { leave } = useWords()
  return (
    <aside class="exit" aria-label={leave.label}>
      <Wrap>
        <a class="btn btn--help" href={leave.address} rel="noreferrer" data-leave>
          {leave.button}
          <span class="hide js-only">, {leave.hint}</span>
        </a>
      </Wrap>
    </aside>
  )
}
