import { Heading } from '../../../interface/components/heading.tsx'
import { Radios } from '../../../interface/forms/choices.tsx'
import { DateField } from '../../../interface/forms/date-field.tsx'
import { TextField } from '../../../interface/forms/text-field.tsx'
import { type Purpose, slugOf, wayOf } from '../consent.ts'
import { says } from '../conversation.ts'
import { wordsNow } from '../wording.ts'
import { consentWords, talkWords as words } from '../words.ts'
import type { TalkShown } from './talk-page.tsx'
import { WithWhom } from './with-whom.tsx'

export type TalkedAboutShown = Pick<TalkShown, 'now' | 'close' | 'typed' | 'problems'> & { purpose: Purpose; name: string }

/** One purpose of a talk: the words to read out, what is written down now, and what they said. */
export function TalkedAbout({ purpose, now, close, typed, problems, name }: TalkedAboutShown) {
  const slug = slugOf(purpose)
  const answer = now.get(purpose)
  return (
    <>
      <Heading level={3}>{consentWords.purposes[purpose]}</Heading>
      <Radios
        name={`says-${slug}`} label={wordsNow(purpose).text} hint={words.now(answer ? consentWords.answers[answer] : consentWords.notKnown)} value={typed(`says-${slug}`) || undefined} problem={problems[`says-${slug}`]}
        choices={[...says.map((value) => ({ value, label: words.says.answers[value] })), { value: 'not', label: words.says.not }]}
      />
      {purpose === 'share with family' && <WithWhom close={close} typed={typed} reader="staff" name={name} />}
      <TextField name={`words-${slug}`} label={words.says.words(name)} hint={words.says.wordsHint} value={typed(`words-${slug}`)} problem={problems[`words-${slug}`]} autocomplete="off" optional />
      {!wayOf[purpose] && (
        <DateField name={`until-${slug}`} label={words.says.until} hint={words.says.untilHint} value={{ day: typed(`until-${slug}-day`), month: typed(`until-${slug}-month`), year: typed(`until-${slug}-year`) }} problem={problems[`until-${slug}`]} optional />
      )}
    </>
  )
}
