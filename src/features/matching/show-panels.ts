import { h } from 'preact'
import { hatsOf } from '../audit/actor.ts'
import { may } from '../audit/permission.ts'
import type { Panel, TodayPanel } from '../people/panel.ts'
import { BeingAskedPanel, BeingFoundPanel, QuestionsPanel, QuestionsSection } from './pages/panels.tsx'
import { makeMatches } from './permissions.ts'
import { readBeingFound, readOwnQuestions, readProposalsOf, type OwnQuestion } from './asking/read-questions.ts'
import { matchWords } from './words.ts'

/** On a page about somebody: who is being asked, for those who arrange it; on a supporter’s own, that there is a question. One query. */
export const matchingPanel: Panel = {
  place: 'side',
  async show({ work, address }, hat) {
    if (may(work.actor, makeMatches)) {
      if (hat.kind === 'member') {
        const found = await readBeingFound(work, hat.participation)
        return h(BeingFoundPanel, { found, today: work.today, wishes: `/people/${hat.participation}/matching`, address })
      }
      const proposals = hat.kind === 'supporter' ? await readProposalsOf(work, hat.participation) : []
      return hat.kind === 'supporter' ? h(BeingAskedPanel, { proposals, today: work.today, wishes: `/people/${hat.participation}/matching`, address }) : null
    }
    const own = hatsOf(work.actor).some(({ role, participation }) => role === 'supporter' && participation === hat.participation)
    const questions = own ? unanswered(await readOwnQuestions(work, [hat.participation])) : []
    return questions.length === 0 ? null : h(QuestionsPanel, { questions, address })
  },
}

/** On a supporter’s first page of the day: what they have been asked and may answer. */
export const questionsToday: TodayPanel = {
  place: 'first',
  async show({ work, address }) {
    const own = hatsOf(work.actor).filter(({ role }) => role === 'supporter').map(({ participation }) => participation)
    const questions = unanswered(await readOwnQuestions(work, own))
    if (questions.length === 0) return null
    return { view: h(QuestionsSection, { id: 'asked', questions, address }), jump: { id: 'asked', label: matchWords.panel.jump(questions.length), count: questions.length } }
  },
}

const unanswered = (questions: readonly OwnQuestion[]) => questions.filter(({ state, answered }) => state === 'proposed' && !answered)
