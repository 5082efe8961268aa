/**
 * How somebody needs information given to them, and how to talk together: the kinds that NHS England's Accessible Information
 * Standard (DCB1605) asks a service to write down, in everyday words. Anything else stands beside them in their own.
 */
export const needKinds = [
  'large print',
  'easy read',
  'braille',
  'audio',
  'email so that a screen reader can read it',
  'british sign language',
  'sign supported english',
  'makaton',
  'lip reading',
  'hearing loop',
  'hearing aid',
  'speak slowly and clearly',
  'by phone only',
  'relay uk',
  'texts rather than calls',
  'somebody with them',
  'more time',
] as const
export type NeedKind = (typeof needKinds)[number]

export const isNeedKind = (text: string): text is NeedKind => needKinds.some((kind) => kind === text)
