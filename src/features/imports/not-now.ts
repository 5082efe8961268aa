import type { Answer, RoomRequest } from '../audit/routing.ts'
import { importWords } from './words.ts'

/** A list that has gone on meanwhile: said plainly, with the way to where it is now. */
export const notNow = ({ param, address }: RoomRequest): Answer => ({ refused: importWords.notNow, back: { label: importWords.back, href: address(`/imports/${param('id')}`) } })
