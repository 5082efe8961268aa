import { z } from 'zod'

export const agreedWays = ['home', 'café', 'phone', 'video', 'somewhere else'] as const
export type AgreedWay = (typeof agreedWays)[number]

/** What two people and we agree before they meet. Sealed; both may read it. */
export const agreementShape = z.object({
  way: z.enum(agreedWays),
  where: z.string(),
  often: z.string(),
  isPrivate: z.string(),
  ifWorried: z.string(),
  howLong: z.string(),
})
export type Agreement = z.infer<typeof agreementShape>
export type AgreementField = keyof Agreement

export const agreementFields: readonly AgreementField[] = ['way', 'where', 'often', 'isPrivate', 'ifWorried', 'howLong']
export const longestAnswer = 500
