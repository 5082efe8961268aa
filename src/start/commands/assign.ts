import { assignAll } from '../../engines/assignment/all-or-nothing.ts'
import type { Assigned } from '../../engines/assignment/assign.ts'
import { type NumberedProblem, readProblem } from '../../engines/assignment/read-problem.ts'
import { type Command, readFlags, result, Unusable } from './trouble.ts'

const help = `alongside assign < problem.json

Who could be with whom, all at once: as many people as possible, then the highest total priority, then the highest total score. Reads
{"people":[{"id":"p1","priority":120,"needs":1}],"supporters":[{"id":"s1","capacity":1}],"pairs":[["p1","s1",731]]} from standard input.

needs      1, or 2: two different supporters or none
priority   0 to 1000000000; equal priorities are a tie
score      0 to 1000000

Prints one JSON object: the pairs, why each of the others is left out, and the prices that prove that nothing better exists. It needs no
database and changes nothing. docs/operate/commands.md says how to check the proof.`

export const assign: Command = {
  help,
  async run(args) {
    if (readFlags(args, []).has('help')) {
      result(help)
      return 0
    }
    const read = readProblem(await textFromInput())
    if ('unusable' in read) throw new Unusable(read.unusable)
    for (const piece of inPieces(asJson(read.problem, await assignAll(read.problem)))) await new Promise<void>((written) => void process.stdout.write(piece, () => written()))
    return 0
  },
}

async function textFromInput(): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of process.stdin) parts.push(Buffer.from(part))
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts))
  } catch {
    throw new Unusable('The problem is not UTF-8 text, or too long for one text.')
  }
}

/** The answer as JSON, part by part: who is left out, with their closed sets, can be longer than a text may be. */
function* asJson({ people, supporters }: NumberedProblem, { status, primal, dual, pairs, leftOut, prices }: Assigned): Generator<string> {
  const person = people.ids.map((id) => JSON.stringify(id))
  const supporter = supporters.ids.map((id) => JSON.stringify(id))
  yield `{"status":"${status}","matched":${primal[0]},"priority":${primal[1]},"score":${primal[2]},"pairs":[`
  yield* separated(pairs.people, (one, at) => `[${person[one]},${supporter[pairs.supporters[at] ?? 0]}]`)
  yield '],"unmatched":['
  yield* separated(leftOut, (one) => `{"person":${person[one.person]},"because":"${one.because}"${'closedSet' in one ? `,"closedSet":[${one.closedSet.map((taken) => supporter[taken]).join()}]` : ''}}`)
  yield `],"certificate":{"primal":${JSON.stringify(primal)},"dual":${JSON.stringify(dual)}`
  if (prices) {
    yield ',"violations":0,"prices":{"people":{'
    yield* separated(person, (id, at) => `${id}:${JSON.stringify(prices.people(at))}`)
    yield '},"supporters":{'
    yield* separated(supporter, (id, at) => `${id}:${JSON.stringify(prices.supporters(at))}`)
    yield '}}'
  }
  yield status === 'feasible' ? `},"bound":${JSON.stringify(dual)}}\n` : '}}\n'
}

function* separated<T>(list: Iterable<T>, say: (one: T, at: number) => string): Generator<string> {
  let at = 0
  for (const one of list) {
    yield at === 0 ? say(one, at) : `,${say(one, at)}`
    at += 1
  }
}

function* inPieces(parts: Iterable<string>): Generator<string> {
  let piece = ''
  for (const part of parts) {
    piece += part
    if (piece.length < 65_536) continue
    yield piece
    piece = ''
  }
  yield piece
}
