import type { JSX } from 'preact'
import type { RoomRequest } from '../audit/routing.ts'
import type { Panel } from './panel.ts'
import type { Hat } from './store.ts'

export type Shown = { main: JSX.Element[]; side: JSX.Element[] }

/** What each panel has to show about somebody to this reader, one after another: they share one transaction. */
export async function showPanels(panels: readonly Panel[], request: RoomRequest, hat: Hat): Promise<Shown> {
  const shown: Shown = { main: [], side: [] }
  for (const panel of panels) {
    const view = await panel.show(request, hat)
    if (view) shown[panel.place].push(view)
  }
  return shown
}
