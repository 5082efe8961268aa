import type { EthnicGroup } from './equality.ts'

/**
 * The NHS’s ethnic category (the list of 2001, A to S) of a group of the 2021 census, one way: what is kept is what somebody chose, and the code
 * says less. Roma, and Gypsy or Irish Traveller, have no letter of their own: C, any other White background; the extended code of the second
 * would be CL or CN, and which of the two nobody asked. Chinese stands under Asian now and was R; Arab was S, any other group.
 */
export const nhsEthnicCode: Readonly<Record<EthnicGroup, { code: string; extended?: readonly string[] }>> = {
  'white british': { code: 'A' },
  irish: { code: 'B' },
  'gypsy or irish traveller': { code: 'C', extended: ['CL', 'CN'] },
  roma: { code: 'C' },
  'another white background': { code: 'C' },
  'white and black caribbean': { code: 'D' },
  'white and black african': { code: 'E' },
  'white and asian': { code: 'F' },
  'another mixed background': { code: 'G' },
  indian: { code: 'H' },
  pakistani: { code: 'J' },
  bangladeshi: { code: 'K' },
  'another asian background': { code: 'L' },
  caribbean: { code: 'M' },
  african: { code: 'N' },
  'another black background': { code: 'P' },
  chinese: { code: 'R' },
  arab: { code: 'S' },
  'another ethnic group': { code: 'S' },
}
