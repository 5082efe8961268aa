import { expect, test } from 'vitest'
import { mendedLetters } from './mended-letters.ts'

test.each([['SiÃ¢n', 'Siân'], ['Zoë BÃ©ranger', 'Zoë Béranger'], ['Canâ€™t do mornings', 'Can’t do mornings'], ['Å\u0081ukasz', 'Łukasz'], ['SeÃ¡n Ã“ CinnÃ©ide', 'Seán Ó Cinnéide']])('%s was saved in one way and opened in another', (garbled, meant) => {
  expect(mendedLetters(garbled)).toBe(meant)
})

test.each(['Siân', 'Âme', 'FRANÇOIS', 'Ó Súilleabháin', 'Tŷ Isaf', 'plain', 'São “João”'])('%s is as it was written', (text) => {
  expect(mendedLetters(text)).toBeUndefined()
})
