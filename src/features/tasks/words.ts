export const taskWords = {
  today: 'Today',
  soon: 'Soon',
  by: (day: string) => `By ${day}`,
  byToday: 'By the end of today',
  wasDue: (day: string) => `Meant for ${day}`,
  theirs: (name: string) => `${name}’s to do`,
  fallbackToo: (name: string) => `${name} can step in now`,
  youToo: (owner: string) => `${owner}’s to do; you can step in now`,
} as const
