/**
 * The mail server of the kill bench, in a process of its own that nobody kills. Takes the file to write to and a seed as JSON,
 * says its port, and appends the Message-ID of every letter it has read to its end: before it answers, because that is when a
 * letter has arrived whether or not the sender hears of it. Now and then it is slow, full, or hangs up without an answer.
 */
import { appendFileSync } from 'node:fs'
import type { Socket } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { z } from 'zod'
import { chanceFrom } from './seeded.ts'

const wish = z.object({ file: z.string(), seed: z.number() }).parse(JSON.parse(process.argv[2] ?? ''))
const chance = chanceFrom(wish.seed)
const sockets = new Map<string, Socket>()

class Full extends Error {
  responseCode = 452
}

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  logger: false,
  onRcptTo: (_address, _session, done) => (chance.yes(0.02) ? done(new Full('Try later')) : done()),
  onData(stream, session, done) {
    const parts: Buffer[] = []
    stream.on('data', (part: Buffer) => parts.push(part))
    stream.on('end', () => {
      const id = /^message-id:\s*(<[^>]+>)/im.exec(Buffer.concat(parts).toString('latin1'))?.[1] ?? 'none'
      appendFileSync(wish.file, `${id}\n`)
      if (chance.yes(0.01)) return sockets.get(portOf(session))?.destroy()
      setTimeout(done, chance.yes(0.3) ? chance.between(5, 60) : 0)
    })
  },
})
const portOf = (session: { remoteAddress: string; remotePort?: number }) => `${session.remotePort}`
server.server.on('connection', (socket: Socket) => {
  const port = `${socket.remotePort}`
  sockets.set(port, socket)
  socket.on('close', () => sockets.delete(port))
})
server.on('error', () => {}) // a sender that was killed breaks its wire: that is what this is about
server.listen(0, '127.0.0.1', () => {
  const address = server.server.address()
  process.stdout.write(`${JSON.stringify({ port: address && typeof address === 'object' ? address.port : 0 })}\n`)
})
process.stdin.on('end', () => process.exit(0)).resume()
