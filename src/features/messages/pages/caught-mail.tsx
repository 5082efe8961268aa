import { Card } from '../../../interface/components/card.tsx'
import { Heading } from '../../../interface/components/heading.tsx'
import { Empty } from '../../../interface/components/messages.tsx'
import type { RoomPage } from '../../audit/routing.ts'
import type { Caught } from '../store.ts'
import { messageWords } from '../words.ts'

const words = messageWords.caught

export const caughtMailPage = (caught: readonly Caught[], zone: string): RoomPage => ({
  title: words.title,
  heading: words.heading,
  lead: words.lead,
  back: { label: words.back, href: '/sign-in' },
  children: caught.length ? caught.map((one) => <Mail key={one.id} mail={one} zone={zone} />) : <Empty says={words.none}>{words.noneHelp}</Empty>,
})

const Mail = ({ mail, zone }: { mail: Caught; zone: string }) => (
  <Card>
    <Heading level={2} looks="part">
      {mail.subject}
    </Heading>
    <p class="soft">
      {words.to(mail.to)}. {words.at(mail.at, zone)}.
    </p>
    {mail.text === undefined ? <p class="soft">{words.over}</p> : mail.text.trim().split(/\n{2,}/).map((paragraph, place) => <p key={place}>{linked(paragraph)}</p>)}
  </Card>
)

/** A link of ours can be pressed; everything else stays text. */
function linked(paragraph: string) {
  const inside = /^https?:\/\/[^/\s]+(\/[A-Za-z0-9/_-]+)$/.exec(paragraph.trim())?.[1]
  return inside === undefined ? paragraph : <a href={inside}>{paragraph.trim()}</a>
}
