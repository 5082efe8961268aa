import { Button } from '../../../../interface/components/button.tsx'
import { peopleWords } from '../../words.ts'

/** The organisation’s own number, wherever a page asks somebody to ring; nothing where it has none. */
export const RingUs = ({ telephone }: { telephone: string | null }) =>
  telephone ? (
    <p>
      <Button label={peopleWords.ringUs(telephone)} href={`tel:${telephone.replaceAll(' ', '')}`} icon="phone" kind="second" />
    </p>
  ) : null
