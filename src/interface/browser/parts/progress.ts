const everyMs = 2000

/** Says again and again how far something is that goes on elsewhere, and offers what came of it once it is over. A look that fails is followed by another. */
export function followProgress(): void {
  const panel = document.querySelector<HTMLElement>('[data-goes-on]')
  if (!panel) return
  const look = async () => {
    const answer = await fetch(panel.dataset['goesOn'] ?? '', { headers: { accept: 'text/html' } }).catch(() => undefined)
    if (!answer?.ok) return
    const now = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-goes-on]')
    if (now) return show(panel, now)
    clearInterval(timer)
    for (const part of panel.querySelectorAll('[data-bar], .without-script')) part.remove()
    const status = panel.querySelector('[data-how-far]')
    const over = panel.querySelector('[data-over]')
    if (status && over) status.replaceChildren(...over.childNodes)
  }
  const timer = setInterval(() => void look(), everyMs)
}

function show(panel: Element, now: Element): void {
  const [status, said] = [panel.querySelector('[data-how-far]'), now.querySelector('[data-how-far]')?.textContent ?? '']
  if (status && status.textContent !== said) status.textContent = said
  const [bar, next] = [panel.querySelector('progress'), now.querySelector('progress')]
  if (bar && next) bar.replaceWith(next)
}
