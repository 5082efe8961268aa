import type { VNode } from 'preact'
import type { Assets } from '../../../interface/layouts/document.tsx'
import { Page } from '../../../interface/layouts/page.tsx'
import type { Organisation as Masthead } from '../../../interface/layouts/parts.tsx'
import { PlainPage } from '../../../interface/layouts/plain-page.tsx'
import { PublicPage } from '../../../interface/layouts/public-page.tsx'
import { english } from '../../../interface/words.ts'
import type { Actor } from '../../audit/actor.ts'
import { may } from '../../audit/permission.ts'
import type { May, NavKey, RoomPage } from '../../audit/routing.ts'
import type { Organisation } from '../../audit/work.ts'
import { chooseEqualityQuestions } from '../../equality/permissions.ts'
import { firstName } from '../../people/person.ts'
import { sayHowReached } from '../../service/permissions.ts'
import { frameWords } from '../words.ts'

/** One entry of the main navigation: shown to whoever may open it. */
export type NavEntry = { key: NavKey; path: string; may: May }

export type Framed = {
  page: RoomPage
  organisation: Organisation
  actor: Actor
  nav: readonly NavEntry[]
  assets: Assets
  hidden: Readonly<Record<string, string>>
}

const masthead = (organisation: Organisation): Masthead => ({
  name: organisation.name,
  home: `/${organisation.slug}/today`,
  ...(organisation.localHelpName && organisation.localHelpTelephone ? { localHelp: { number: organisation.localHelpTelephone, what: organisation.localHelpName } } : {}),
})

const footerOf = () => [
  { label: frameWords.footer.components, href: '/components' },
  { label: frameWords.footer.health, href: '/health' },
]

/** A page inside an organisation, with what is round it for this reader. */
export function framed({ page, organisation, actor, nav, assets, hidden }: Framed): VNode {
  const { title, at, width, open: forAnyone, ...main } = page
  if (forAnyone)
    return <PublicPage words={english} title={title} assets={assets} organisation={{ ...masthead(organisation), home: `/${organisation.slug}/refer` }} footer={footerOf()} leave={forAnyone.ends} mayBeFound={forAnyone.mayBeFound} {...main} />
  if (actor.kind !== 'person')
    return <PlainPage words={english} title={title} assets={assets} organisation={masthead(organisation)} footer={footerOf()} {...main} />
  const open = nav.filter((entry) => typeof entry.may === 'string' || may(actor, entry.may))
  const people = open.find((entry) => entry.key === 'people')
  return (
    <Page
      words={english}
      title={title}
      assets={assets}
      organisation={masthead(organisation)}
      nav={open.map((entry) => ({ label: frameWords.nav[entry.key], href: `/${organisation.slug}${entry.path}`, current: entry.key === at }))}
      me={{
        name: firstName({ name: actor.name, knownAs: null }),
        links: [
          ...(may(actor, sayHowReached) ? [{ label: frameWords.menu.reached, href: `/${organisation.slug}/organisation` }] : []),
          ...(may(actor, chooseEqualityQuestions) ? [{ label: frameWords.menu.equality, href: `/${organisation.slug}/organisation/equality` }] : []),
          { label: frameWords.menu.sessions, href: '/sign-in/devices' },
        ],
        signOut: { action: '/sign-out', hidden },
      }}
      find={people ? { ...frameWords.find, href: `/${organisation.slug}${people.path}` } : undefined}
      footer={footerOf()}
      width={width}
      {...main}
    />
  )
}

/** A page outside every organisation: the front door, a refusal, an apology. */
export function plain(page: RoomPage, assets: Assets, organisation?: Organisation): VNode {
  const { title, at: _at, width: _width, open: _open, ...main } = page
  return <PlainPage words={english} title={title} assets={assets} organisation={organisation ? masthead(organisation) : undefined} footer={footerOf()} {...main} />
}
