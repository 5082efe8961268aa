import { createServer } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { createServer as createHttpServer, type Server } from 'node:http'
import type { Hono } from 'hono'
import { ConfigTrouble } from './config.ts'

/** Throws a sentence when the address cannot be had, before anything slow is started. */
export async function checkAddress(host: string, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => reject(sentenceFor(error, host, port)))
    probe.listen(port, host, () => probe.close(() => resolve()))
  })
}

function sentenceFor(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE') return new ConfigTrouble(`Port ${port} is taken, perhaps by another Alongside. Set PORT to another number, such as PORT=${port + 1}.`)
  if (error.code === 'EACCES') return new ConfigTrouble(`Port ${port} needs more rights than this user has. Set PORT to a number above 1023.`)
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') return new ConfigTrouble(`HOST is ${host}, which is not an address of this machine.`)
  return error
}

/** Serves until `stop`: then takes nothing new, lets what is under way finish for ten seconds, and closes. */
export async function serve(app: Hono, host: string, port: number): Promise<{ port: number; stop(): Promise<void> }> {
  const server: Server = createHttpServer({ requestTimeout: 60_000, headersTimeout: 15_000, keepAliveTimeout: 5_000 }, getRequestListener(app.fetch))
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(sentenceFor(error, host, port)))
    server.listen(port, host, () => resolve())
  })
  const address = server.address()
  return {
    port: typeof address === 'object' && address ? address.port : port,
    stop: () =>
      new Promise((resolve) => {
        const late = setTimeout(() => server.closeAllConnections(), 10_000)
        server.close(() => {
          clearTimeout(late)
          resolve()
        })
        server.closeIdleConnections()
      }),
  }
}
