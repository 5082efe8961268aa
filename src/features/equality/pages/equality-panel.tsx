import { Card } from '../../../interface/components/card.tsx'
import { handOverWords, ownEqualityWords } from '../words.ts'

/** An offer on somebody’s own page, and no more than that. */
export const OwnEqualityPanel = ({ href }: { href: string }) => (
  <Card heading={ownEqualityWords.panel.heading}>
    <p>{ownEqualityWords.panel.line}</p>
    <p>
      <a href={href}>{ownEqualityWords.panel.link}</a>
    </p>
  </Card>
)

/** A colleague’s way to hand the questions over. The same whatever was answered. */
export const HandOverLink = ({ name, href }: { name: string; href: string }) => (
  <p>
    <a href={href}>{handOverWords.link(name)}</a>
  </p>
)
