import { ownAnswerWords } from '../words.ts'

/** The link to somebody's own answer. Says nothing of what it is about: somebody else may read it. */
export const ownQuestionLetter = ({ link, telephone }: { link: string; telephone: string | null }): { subject: string; body: string } => ({
  subject: ownAnswerWords.letter.subject,
  body: ownAnswerWords.letter.body(link, telephone),
})
