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
    counts: (count: number) => (count === 1 ? 'One message' : `${count} messages`),
    states: {
      queued: 'waiting to leave. We keep trying for four days',
      sending: 'being handed over right now',
      caught: 'waiting in caught mail, because mail isn’t set up here yet. They won’t leave by themselves later: ring whoever needs to know',
      failed: 'sent back. Each one is a task on Today',
      'not known': 'may or may not have arrived. Each one is a task on Today',
      'held back': 'kept here, because the person isn’t to be written to. Ring instead, if that’s all right with them',
    } satisfies Partial<Record<MessageState, string>>,
  },
} as const
