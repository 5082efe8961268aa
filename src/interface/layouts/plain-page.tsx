import type { InterfaceWords } from '../words.ts'
import { Document } from './document.tsx'
import type { Assets, Theme } from './document.tsx'
import { Main, titleOf } from './main-part.tsx'
import type { MainProps } from './main-part.tsx'
import { Brand, Footer, HelpStrip, Wrap } from './parts.tsx'
import type { NavItem, Organisation } from './parts.tsx'

export interface PlainPageProps extends MainProps {
  words: InterfaceWords
  title: string
  assets: Assets
  /** Left out where no organisation is known yet, as when signing in or when an address leads nowhere. */
  organisation?: Organisation | undefined
  footer?: readonly NavItem[] | undefined
  theme?: Theme | undefined
}

/** A page with nothing round it: signing in, a refusal, an apology. Urgent help is there all the same. */
export const PlainPage = ({ words, title, assets, organisation, footer = [], theme, ...main }: PlainPageProps) => (
  <Document words={words} title={titleOf(words, title, main.mistakes)} assets={assets} theme={theme}>
    <HelpStrip organisation={organisation} />
    <header class="top">
      <Wrap>
        <Brand organisation={organisation ?? { name: words.product, home: '/' }} />
      </Wrap>
    </header>
    <Main {...main} width="read" />
    <Footer organisation={organisation} links={footer} />
  </Document>
)
