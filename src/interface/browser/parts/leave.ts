const mark = 'left'

/**
 * Leaves a public page at once, by its button or by Escape three times. The page replaces itself, so that it is not in the history,
 * and any earlier page of ours that Back would show goes on to the neutral page too, until somebody opens one on purpose. What was begun
 * is ended beside it, at the link's own address: nobody waits for our answer to be gone.
 */
export function leaveQuickly() {
  const button = document.querySelector<HTMLAnchorElement>('[data-leave]')
  if (!button) return
  const go = () => {
    document.documentElement.hidden = true // nothing to see in the moment before, nor in the copy that Back may restore
    location.replace(button.dataset.leave || button.href)
  }
  const storage = storageOfTab()
  const leave = () => {
    storage?.setItem(mark, '1')
    if (new URL(button.href).origin === location.origin) void fetch(button.href, { keepalive: true, redirect: 'manual' }).catch(() => {})
    go()
  }
  const returned = () => storage?.getItem(mark) === '1'
  const [arrival] = performance.getEntriesByType('navigation')
  if (arrival instanceof PerformanceNavigationTiming && arrival.type === 'back_forward' && returned()) return go()
  storage?.removeItem(mark)
  addEventListener('pageshow', (event) => event.persisted && returned() && go())

  button.addEventListener('click', (event) => {
    event.preventDefault()
    leave()
  })
  let presses = 0
  let last = 0
  addEventListener('keydown', (event) => {
    presses = event.key === 'Escape' && event.timeStamp - last < 3000 ? presses + 1 : event.key === 'Escape' ? 1 : 0
    last = event.timeStamp
    if (presses === 3) leave()
  })
}

// A browser may forbid storage altogether. Leaving works even then; only Back is not caught.
function storageOfTab(): Storage | undefined {
  try {
    return sessionStorage
  } catch {
    return undefined
  }
}
