/** A file may be dropped anywhere in the frame round its field. */
export function dropFiles() {
  for (const frame of document.querySelectorAll<HTMLElement>('.drop')) {
    const input = frame.querySelector<HTMLInputElement>('input[type=file]')
    const line = frame.querySelector<HTMLElement>('[data-chosen]')
    if (!input || !line) continue
    const over = (yes: boolean) => (event: DragEvent) => {
      event.preventDefault()
      frame.classList.toggle('is-over', yes)
    }
    const tell = () => (line.textContent = (line.dataset.chosen ?? '').replace('{n}', String(input.files?.length ?? 0)))
    frame.addEventListener('dragover', over(true))
    frame.addEventListener('dragleave', over(false))
    frame.addEventListener('drop', (event) => {
      over(false)(event)
      if (!event.dataTransfer?.files.length) return
      input.files = event.dataTransfer.files
      tell()
    })
    input.addEventListener('change', tell)
  }
}
