import { h } from 'preact'
import { may } from '../../audit/permission.ts'
import { SupporterAnswers } from './pages/supporter-answers.tsx'
import type { Panel } from '../panel.ts'
import { readerOf, writeDown } from '../permissions.ts'

/** What a supporter told us under that hat, and the way to change it: for whoever writes it down, and for themselves. */
export const supporterAnswersPanel: Panel = {
  place: 'main',
  async show({ work, address }, hat) {
    const reader = readerOf(work.actor, hat.participation)
    if (reader === 'supporter') return null
    return h(SupporterAnswers, { hat, writer: reader === 'self' ? 'self' : may(work.actor, writeDown) ? 'staff' : null, address })
  },
}
