import { permission } from '../audit/permission.ts'

/** Looking for somebody, asking, and writing down what was answered. */
export const makeMatches = permission('make matches', { coordinator: 'whole organisation' })

/** What somebody was asked: the coordinator all of it, a supporter what they were asked themselves, without a name. */
export const seeProposals = permission('see proposals', { coordinator: 'whole organisation', supporter: 'own' })

/** A supporter's own page of questions to them. */
export const answerOwnProposals = permission('answer own proposals', { supporter: 'own' })

/** What weighs how much in a service: read by whoever matches, decided by an administrator, who sees nobody's record. */
export const seeWeights = permission('see what weighs how much', { coordinator: 'whole organisation', administrator: 'whole organisation' })
export const keepWeights = permission('decide what weighs how much', { administrator: 'whole organisation' })

/** Learning which private reason stands between two people: whoever keeps people safe. Everybody else reads "other reasons". */
export const seePrivateReasons = permission('see private reasons', { safeguarding_lead: 'whole organisation' })

/** Waits, questions and yeses by group: counts with small ones hidden, never a person. */
export const seeFairness = permission('see whether matching is fair', { coordinator: 'counts', administrator: 'counts', trustee: 'counts' })
