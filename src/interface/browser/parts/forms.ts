/** The error summary takes the focus, so that a screen reader starts with what went wrong. */
export const takeFocus = () => document.querySelector<HTMLElement>('[data-takes-focus]')?.focus()

/** Says under a text area how much room is left; the sentences come from the page. Spoken after a pause in typing, not at every key. */
export function countCharacters() {
  for (const area of document.querySelectorAll<HTMLTextAreaElement>('textarea[data-most]')) {
    const line = document.getElementById(`${area.id}-count`)
    if (!line) continue
    const spoken = document.createElement('p')
    spoken.className = 'hide'
    spoken.setAttribute('aria-live', 'polite')
    line.after(spoken)
    let pause = 0
    const show = () => {
      const left = Number(area.dataset.most) - [...area.value].length
      line.textContent = ((left < 0 ? line.dataset.over : line.dataset.left) ?? '').replace('{n}', String(Math.abs(left)))
      clearTimeout(pause)
      pause = window.setTimeout(() => (spoken.textContent = line.textContent), 1000)
    }
    area.addEventListener('input', show)
    if (area.value) show()
  }
}

/** The plus and minus beside a number. */
export const steppers = () =>
  document.addEventListener('click', (event) => {
    const button = event.target instanceof Element && event.target.closest<HTMLElement>('[data-step]')
    const input = button && document.getElementById(button.dataset.for ?? '')
    if (!button || !(input instanceof HTMLInputElement)) return
    const wanted = (Number(input.value) || 0) + Number(button.dataset.step)
    input.value = String(Math.min(Math.max(wanted, Number(input.min)), Number(input.max)))
  })

/** A button that names what is chosen goes on naming it when another is chosen. */
export const followChoices = () =>
  document.addEventListener('change', (event) => {
    const input = event.target
    if (!(input instanceof HTMLInputElement) || !input.dataset.called) return
    for (const button of input.form?.querySelectorAll<HTMLElement>('[data-follows]') ?? [])
      if (button.dataset.follows === input.name) (button.querySelector('span') ?? button).textContent = (button.dataset.says ?? '').replace('{}', input.dataset.called)
  })

/** A second tap within five seconds sends nothing. What slips through is caught by the idempotency key; after a stop or Back the form works again. */
export const onceOnly = () =>
  document.addEventListener('submit', (event) => {
    const form = event.target
    if (!(form instanceof HTMLFormElement) || !('once' in form.dataset)) return
    const now = Date.now()
    if (now - Number(form.dataset.once) < 5000) event.preventDefault()
    else form.dataset.once = String(now)
  })
