/** What is written down of a list that was sent again with something changed. */
export const correctedWords = {
  hereAlready: 'as it was in an earlier list, so nothing is made of it',
  corrected: (file: string, row: number, changes: readonly { heading: string; before: string; now: string }[]) => `It was here before (${file}, row ${row}). Changed: ${changes.map((one) => `${one.heading}: "${one.before}" is now "${one.now}"`).join('; ')}`,
  nowSays: (now: string, before: string) => (now === '' ? `now empty; it said “${before}”` : before === '' ? now : `${now} (it said “${before}”)`),
} as const
