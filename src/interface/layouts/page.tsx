import type { InterfaceWords } from '../words.ts'
import { Document } from './document.tsx'
import type { Assets, Theme } from './document.tsx'
import { Main, titleOf } from './main-part.tsx'
import type { MainProps } from './main-part.tsx'
import { Brand, Footer, HelpStrip, Navigation, OwnMenu, Wrap } from './parts.tsx'
import type { Me, NavItem, Organisation, Width } from './parts.tsx'

export interface PageProps extends MainProps {
  words: InterfaceWords
  title: string
  assets: Assets
  organisation: Organisation
  nav: readonly NavItem[]
  me: Me
  /** A link beside the reader’s own menu, for looking somebody up. `short` is what fits on a phone. */
  find?: { label: string; short: string; href: string } | undefined
  footer: readonly NavItem[]
  theme?: Theme | undefined
  /** Phone: one column for one thumb, also on a big screen. Read: a narrower column for forms and letters. */
  width?: Width | undefined
}

/** A page for somebody who is signed in. */
export const Page = ({ words, title, assets, organisation, nav, me, find, footer, theme, width, ...main }: PageProps) => {
  const frame = width === 'phone' ? 'phone' : 'wide'
  return (
    <Document words={words} title={titleOf(words, title, main.mistakes)} assets={assets} theme={theme} phone={width === 'phone'}>
      <HelpStrip organisation={organisation} width={frame} />
      <header class="top">
        <Wrap width={frame}>
          <Brand organisation={organisation} />
          <Navigation items={nav} />
          <div class="top__me">
            {find && (
              <a href={find.href} aria-label={find.label}>
                <span class="wide">{find.label}</span>
                <span class="narrow">{find.short}</span>
              </a>
            )}
            <OwnMenu me={me} />
          </div>
        </Wrap>
      </header>
      <Main {...main} width={width} />
      <Footer organisation={organisation} links={footer} width={frame} />
    </Document>
  )
}
