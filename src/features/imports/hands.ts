import type { AfterDeath } from '../people/deaths/hear-of-death.ts'
import type { OpenLists } from './opened-lists.ts'

/** What is handed to the room: what other rooms do about a death that a list tells of, and where long lists are read. */
export type Hands = { afterDeath: AfterDeath; open: OpenLists }
