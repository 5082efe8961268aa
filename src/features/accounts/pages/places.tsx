import { Row, Rows } from '../../../interface/components/rows.tsx'
import type { RoomPage } from '../../audit/routing.ts'
import { accountWords } from '../words.ts'

const words = accountWords.places

/** The front door of somebody who is part of several organisations, or of none. */
export const placesPage = (places: readonly { slug: string; name: string }[]): RoomPage =>
  places.length === 0
    ? { title: words.title, heading: words.heading, lead: words.none, children: <p>{words.noneHelp}</p> }
    : {
        title: words.title,
        heading: words.heading,
        children: (
          <Rows label={words.heading}>
            {places.map(({ slug, name }) => (
              <Row key={slug} title={name} href={`/${slug}/today`} />
            ))}
          </Rows>
        ),
      }
