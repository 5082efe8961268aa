import { expect, it } from 'vitest'
import { postcodeArea, postcodeDistrict, tidyPostcode } from './postcode.ts'

it.each([
  ['LS8 7QD', 'LS8 7QD', 'LS8', 'LS'],
  ['ls87qd', 'LS8 7QD', 'LS8', 'LS'],
  ['LS149TX', 'LS14 9TX', 'LS14', 'LS'],
  ['LS7  8LD', 'LS7 8LD', 'LS7', 'LS'],
  ['EC1A 1BB', 'EC1A 1BB', 'EC1A', 'EC'],
  ['W1A 0AX', 'W1A 0AX', 'W1A', 'W'],
  ['M1 1AE', 'M1 1AE', 'M1', 'M'],
  ['BT3 9EP', 'BT3 9EP', 'BT3', 'BT'],
  ['GIR 0AA', 'GIR 0AA', 'GIR', 'GIR'],
  ['LS9', undefined, 'LS9', 'LS'],
  ['Oakwood', undefined, undefined, undefined],
  ['LS8 7Q', undefined, undefined, undefined],
  ['LS8 7CD', undefined, undefined, undefined],
  ['', undefined, undefined, undefined],
])('%j is read as %j in %j', (written, tidy, district, area) => {
  expect(tidyPostcode(written)).toBe(tidy)
  expect(postcodeDistrict(written)).toBe(district)
  expect(postcodeArea(written)).toBe(area)
})
