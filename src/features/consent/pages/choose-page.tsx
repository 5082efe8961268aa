import { Button } from '../../../interface/components/button.tsx'
import { Checkboxes } from '../../../interface/forms/choices.tsx'
import type { RoomPage } from '../../audit/routing.ts'
import { firstName } from '../../people/person.ts'
import type { Hat } from '../../people/read-hats.ts'
import { type Answer, purposes, slugOf } from '../consent.ts'
import { consentWords, talkWords } from '../words.ts'

const words = talkWords.choose

export type ChooseShown = { hat: Hat; now: ReadonlyMap<string, Answer>; address(path: string): string }

/** Which purposes a talk is about, before their words are read out. Sends nothing but the choice. */
export function choosePage({ hat, now, address }: ChooseShown): RoomPage {
  const name = firstName(hat)
  const home = address(`/people/${hat.participation}/consent`)
  return {
    title: talkWords.title,
    at: hat.kind === 'supporter' ? 'supporters' : 'people',
    width: 'read',
    back: { label: talkWords.back(name), href: home },
    heading: words.heading(name),
    lead: words.lead,
    children: (
      <form class="card" method="get" action={`${home}/talk`}>
        <Checkboxes
          name="about"
          label={words.label}
          choices={purposes.map((purpose) => {
            const answer = now.get(purpose)
            return { value: slugOf(purpose), label: consentWords.purposes[purpose], hint: words.now(answer ? consentWords.answers[answer] : consentWords.notKnown) }
          })}
        />
        <Button label={words.next} big />
      </form>
    ),
  }
}
