export type Rhythm = { stop(): Promise<void> }

/**
 * Does something now and then every so many seconds, never twice at once. A turn that throws is told and the next one comes.
 * `stop` waits for the turn that is running.
 */
export function startRhythm(everySeconds: number, does: () => Promise<void>, onTrouble: (error: unknown) => void): Rhythm {
  let running: Promise<void> | undefined
  const turn = () => {
    running ??= does()
      .catch(onTrouble)
      .finally(() => {
        running = undefined
      })
  }
  const timer = setInterval(turn, everySeconds * 1000)
  turn()
  return {
    async stop() {
      clearInterval(timer)
      await running
    },
  }
}
