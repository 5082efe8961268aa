import { Card } from '../../../interface/components/card.tsx'
import { supporterWords } from '../words.ts'

const words = supporterWords.today

/** On Today, at the side: how many supporters could see somebody more. A number and a way to them, nothing to hunt for. */
export const RoomCard = ({ room, all, href }: { room: number; all: number; href: string }) => (
  <Card heading={words.heading}>
    {room > 0 ? (
      <>
        <p>
          <span class="big">{words.some(room, all)}</span> {words.line(room)}
        </p>
        <p>
          <a href={href}>{words.see}</a>
        </p>
      </>
    ) : (
      <p>{words.none}</p>
    )}
  </Card>
)
