import type { MessageState } from './message.ts'

export const messageWords = {
  caught: {
    title: 'Caught mail',
    heading: 'Caught mail',
    lead: 'Everything this invented service would have sent, newest first. None of it left.',
    none: 'Nothing has been sent yet.',
    noneHelp: 'Ask for a sign-in link, or ask a supporter something, and it turns up here.',
    to: (address: string) => `To ${address}`,
    at: (moment: Date, zone: string) => new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit', timeZone: zone }).format(moment),
    over: 'The words were taken out when the link in it closed.',
    back: 'Back to signing in',
  },
  post: {
    title: 'Messages',
    heading: 'What became of messages',
    all: 'Every message has left. Nothing is waiting for you here.',
    waiting: 'Messages that didn’t simply leave',
    counted: (name: string, count: number) => `${name}: ${count}`,
    states: {
      'not known': { name: 'May or may not have arrived', about: 'Each one is a task on Today.' },
      failed: { name: 'Sent back', about: 'Each one is a task on Today.' },
      caught: { name: 'Kept in caught mail', about: 'Mail isn’t set up here yet. They won’t leave by themselves later: ring whoever needs to know.' },
      'held back': { name: 'Kept here on purpose', about: 'We aren’t to write to the person. Ring instead, if that’s all right with them.' },
      queued: { name: 'Waiting to leave', about: 'We keep trying for four days.' },
      sending: { name: 'Being handed over', about: 'Right now.' },
    } satisfies Partial<Record<MessageState, { name: string; about: string }>>,
  },
} as const
