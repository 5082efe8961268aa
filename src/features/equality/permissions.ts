import { permission } from '../audit/permission.ts'

/** Deciding which questions are asked here. Says nothing of anybody. */
export const chooseEqualityQuestions = permission('choose the questions about equality', { administrator: 'whole organisation', coordinator: 'whole organisation' })

/** Handing somebody the questions, to answer alone. It opens no answer. */
export const handOverEquality = permission('hand over the questions about equality', { coordinator: 'whole organisation' })

/** One’s own answers: the only way any of them is ever read back. */
export const answerEquality = permission('answer questions about equality', { member: 'own' })

/** Counting answers by group. No role reaches it: the software does it once a quarter, and shows numbers. */
export const countEquality = permission('count answers about equality', {})
