import { Worker } from 'node:worker_threads'

/** What a thread says: how far it is, then what came out. A fault comes as the thread's own error. */
type Said<Progress, Result> = { progress: Progress } | { result: Result }

export type Watched<Progress> = { report(progress: Progress): void; stop: AbortSignal }

/**
 * Has a thread of its own work something out, so that whoever else this process serves is not kept waiting. `data` and the result are copied, never
 * shared. Stopped, the thread ends at once wherever it is and nothing comes out.
 *
 * @param file the thread's own program
 */
export function inThread<Progress, Result>(file: URL, data: unknown, { report, stop }: Watched<Progress>): Promise<Result> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(file, { workerData: data })
    const end = () => void worker.terminate()
    const stopped = () => {
      end()
      reject(new Error('stopped'))
    }
    stop.addEventListener('abort', stopped, { once: true })
    worker.on('message', (said: Said<Progress, Result>) => {
      if ('progress' in said) return report(said.progress)
      resolve(said.result)
      end()
    })
    worker.on('error', reject)
    worker.on('exit', () => {
      stop.removeEventListener('abort', stopped)
      reject(new Error('The thread ended before anything came out of it.'))
    })
    if (stop.aborted) stopped()
  })
}
