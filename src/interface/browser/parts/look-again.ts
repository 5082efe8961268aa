/** A page that shows how far something is looks again by itself, unless somebody is about to press something on it. */
export function lookAgain() {
  const shown = document.querySelector<HTMLElement>('[data-look-again]')
  if (!shown) return
  const look = () => (document.activeElement && document.activeElement !== document.body ? setTimeout(look, 1000) : location.reload())
  setTimeout(look, 1000 * Number(shown.dataset['lookAgain'] ?? 5))
}
