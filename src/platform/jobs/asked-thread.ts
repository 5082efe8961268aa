import { Worker } from 'node:worker_threads'

/** Thrown where what is asked does not fit into the room a thread has. */
export class NoRoom extends Error {
  override name = 'NoRoom'
}

export type AskedThread = {
  /** What comes out of one question; they are answered in the order in which they are asked. What is handed over is the thread's own from then on, and no copy. */
  ask<Result>(what: unknown, handedOver?: readonly Uint8Array[]): Promise<Result>
  end(): void
}

type Heard<Result> = { progress: [number, number] } | { answers: number; result: Result } | { answers: number; fault: string }

export type ThreadOptions = { /** the most its own memory may grow to */ megabytes: number; tell?: ((done: number, of: number) => void) | undefined }

/**
 * A thread that is asked several things one after the other, and keeps between them what it knows. What is asked and answered is
 * copied, never shared. One that needs more room than it has ends, and whoever waits for it hears `NoRoom`.
 *
 * @param file the thread's own program; it hears `{ asks, what }` and says `{ answers, result }` or `{ answers, fault }`
 */
export function askedThread(file: URL, { megabytes, tell }: ThreadOptions): AskedThread {
  const worker = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 24 } })
  let ended: Error | undefined
  let asked = 0
  const waiting = new Map<number, (fault: Error) => void>()
  const over = (fault: Error) => {
    ended ??= fault
    for (const fails of waiting.values()) fails(fault)
    waiting.clear()
  }
  worker.setMaxListeners(0)
  worker.on('message', (heard: Heard<unknown>) => { if ('progress' in heard) tell?.(...heard.progress) })
  worker.on('error', (fault: Error & { code?: string }) => over(fault.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new NoRoom('The thread had not enough room.') : fault))
  worker.on('exit', () => over(new Error('The thread ended before it had answered.')))
  return {
    ask: <Result>(what: unknown, handedOver: readonly Uint8Array[] = []) => new Promise<Result>((resolve, reject) => {
      if (ended) return reject(ended)
      const asks = (asked += 1)
      const hear = (heard: Heard<Result>) => {
        if (!('answers' in heard) || heard.answers !== asks) return
        worker.off('message', hear)
        waiting.delete(asks)
        if ('result' in heard) resolve(heard.result)
        else reject(new Error(heard.fault))
      }
      waiting.set(asks, reject)
      worker.on('message', hear)
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread is no window: it has no origin
      worker.postMessage({ asks, what }, handedOver.flatMap(({ buffer }) => (buffer instanceof ArrayBuffer ? [buffer] : [])))
    }),
    end: () => void worker.terminate(),
  }
}
