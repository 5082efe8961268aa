import type { JSX } from 'preact'
import type { RoomRequest } from '../audit/routing.ts'
import type { Hat } from './store.ts'

/**
 * Part of a person's or a supporter's page that a higher room shows there: one query, and nothing where the reader may not
 * know. `start/rooms.ts` hands them over, because no room calls up.
 */
export type Panel = { place: 'main' | 'side'; show(request: RoomRequest, hat: Hat): Promise<JSX.Element | null> }

/**
 * Part of Today that a room shows there, in the same way. `first` is what somebody has been asked and may answer; then come
 * the reader's tasks, then `main`. `jump` leads to it from the greeting, with how many there are; `due` is how many of them need somebody
 * today, and `now` the rows of those, which stand together before everything else instead of in the view.
 */
export type TodayPanel = {
  place: 'first' | 'main' | 'side'
  show(request: RoomRequest): Promise<{ view: JSX.Element | null; jump?: { id: string; label: string; count: number }; due?: number; now?: readonly JSX.Element[] } | null>
}
