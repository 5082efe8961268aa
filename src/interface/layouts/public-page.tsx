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
  /** An address that ends what was begun here and leads on to the neutral page; without one the way out leads there itself. */
  leave?: string | undefined
  /** By search engines: the first page only, never one with an answer on it. */
  mayBeFound?: boolean | undefined
}

/** A page for anyone, perhaps not alone at the screen: a way out stays in reach. */
export const PublicPage = ({ words, title, assets, organisation, footer, theme, leave, mayBeFound = true, ...main }: PublicPageProps) => (
  <Document words={words} title={titleOf(words, title, main.mistakes)} assets={assets} theme={theme} open={mayBeFound}>
    <HelpStrip organisation={organisation} />
    <LeaveQuickly by={leave} />
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
function LeaveQuickly({ by }: { by: string | undefined }) {
  const { leave } = useWords()
  return (
    <aside class="exit" aria-label={leave.label}>
      <Wrap>
        <a class="btn btn--help" href={by ?? leave.address} rel="noreferrer" data-leave={leave.address}>
          {leave.button}
          <span class="hide js-only">, {leave.hint}</span>
        </a>
      </Wrap>
    </aside>
  )
}
