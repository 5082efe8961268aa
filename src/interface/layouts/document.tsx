import type { ComponentChildren } from 'preact'
import { Speaking } from '../speaking.tsx'
import { markAddress } from '../sprite.ts'
import type { InterfaceWords } from '../words.ts'

/** Auto follows the device; day and dusk are somebody’s own choice. */
export type Theme = 'auto' | 'day' | 'dusk'

/** Changes with the stylesheet and the script, so that browsers may keep both for ever. */
export interface Assets {
  version: string
}

export interface DocumentProps {
  words: InterfaceWords
  /** Neutral: never a service, a condition or a person’s difficulty. Somebody else may see the tab. */
  title: string
  assets: Assets
  theme?: Theme | undefined
  phone?: boolean | undefined
  /** May be found by search engines: pages for anyone only. */
  open?: boolean | undefined
  children: ComponentChildren
}

export const Document = ({ words, title, assets, theme = 'auto', phone, open, children }: DocumentProps) => (
  <Speaking words={words}>
    <html lang={words.language} data-theme={theme}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <meta name="color-scheme" content={theme === 'auto' ? 'light dark' : theme === 'day' ? 'light' : 'dark'} />
        {!open && <meta name="robots" content="noindex" />}
        <link rel="icon" type="image/svg+xml" href={markAddress} />
        <link rel="stylesheet" href={`/assets/main.css?v=${assets.version}`} />
        <script type="module" src={`/assets/page.js?v=${assets.version}`} />
      </head>
      <body class={phone ? 'phone' : undefined}>
        <a class="skip" href="#main">
          {words.skip}
        </a>
        {children}
      </body>
    </html>
  </Speaking>
)
