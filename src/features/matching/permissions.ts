import { permission } from '../audit/permission.ts'

/** Looking for somebody, asking, and writing down what was answered. */
export const makeMatches = permission('make matches', { coordinator: 'whole organisation' })

/** What somebody was asked: the coordinator all of it, a supporter what they were asked themselves, without a name. */
export const seeProposals = permission('see proposals', { coordinator: 'whole organisation', supporter: 'own' })

/** A supporter's own page of questions to them. */
export const answerOwnProposals = permission('answer own proposals', { supporter: 'own' })
