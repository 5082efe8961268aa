/** Wherever bank holidays differ. England and Wales share theirs. */
export const nations = ['England and Wales', 'Scotland', 'Northern Ireland', 'Ireland'] as const
export type Nation = (typeof nations)[number]
