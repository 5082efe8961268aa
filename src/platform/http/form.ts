import { MIMEType } from 'node:util'

/** What a form sent: each field's texts in order, and files. Texts are as written, but for line ends and the NUL that PostgreSQL cannot hold. */
export type Form = {
  text(name: string): string
  all(name: string): readonly string[]
  file(name: string): SentFile | undefined
  files(name: string): readonly SentFile[]
  /** everything that was sent, a file as its name and its bytes */
  fields(): Iterable<[string, string | SentFile]>
}

export type SentFile = { name: string; bytes: Uint8Array }

/** A body that is no form of ours: larger than allowed, or in no shape a browser sends. */
export type NoForm = { refused: 'too big' | 'not a form' }

/** Far more than any page of ours has: a page of 20 questions or of 8 lists' columns has some hundreds. */
const mostFields = 10_000

export const emptyForm: Form = { text: () => '', all: () => [], file: () => undefined, files: () => [], fields: () => [] }

const clean = (text: string) => text.replaceAll('\r\n', '\n').replaceAll('\u0000', '')

/**
 * Reads a form body, urlencoded or multipart, and stops reading once it is longer than it may be: what a body says of its own
 * length proves nothing, and one sent in chunks says none.
 *
 * @param mostBytes the longest body taken, in bytes
 */
export async function readForm(request: Request, mostBytes: number): Promise<Form | NoForm> {
  const type = request.headers.get('content-type') ?? ''
  const multipart = /^multipart\/form-data\s*;/i.test(type)
  if (!multipart && !/^application\/x-www-form-urlencoded\s*(;|$)/i.test(type)) return { refused: 'not a form' }
  const body = await readAtMost(request, mostBytes)
  if (!body) return { refused: 'too big' }
  if (multipart) return readMultipart(body, type)
  const text = body.toString('utf8')
  return text.split('&', mostFields + 1).length > mostFields ? { refused: 'too big' } : formOf(new URLSearchParams(text))
}

async function readAtMost(request: Request, mostBytes: number): Promise<Buffer | undefined> {
  if (Number(request.headers.get('content-length') ?? 0) > mostBytes) return undefined
  if (!request.body) return Buffer.alloc(0)
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of request.body) {
    length += chunk.length
    if (length > mostBytes) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks, length)
}

async function readMultipart(body: Buffer, type: string): Promise<Form | NoForm> {
  const boundary = boundaryOf(type)
  if (!boundary) return { refused: 'not a form' }
  if (hasTooMany(body, `--${boundary}`)) return { refused: 'too big' }
  const data = await new Response(new Uint8Array(body), { headers: { 'Content-Type': type } }).formData().catch(() => undefined)
  if (!data) return { refused: 'not a form' }
  const fields = [...data.entries()]
  return fields.length > mostFields ? { refused: 'too big' } : formOf(fields)
}

function boundaryOf(type: string): string | null {
  try {
    return new MIMEType(type).params.get('boundary')
  } catch {
    return null
  }
}

/** Counted before anything is parsed: parsing 31 MB of the smallest parts takes seconds, in which nobody else is answered. */
function hasTooMany(body: Buffer, line: string): boolean {
  let parts = 0
  for (let at = body.indexOf(line); at !== -1; at = body.indexOf(line, at + line.length)) if ((parts += 1) > mostFields + 1) return true
  return false
}

async function formOf(sent: Iterable<[string, string | File]>): Promise<Form> {
  const texts = new Map<string, string[]>()
  const files = new Map<string, SentFile[]>()
  for (const [name, value] of sent) {
    if (typeof value === 'string') put(texts, name, clean(value))
    else if (value.name !== '' || value.size > 0) put(files, name, { name: clean(value.name).replace(/^.*[\\/]/, ''), bytes: new Uint8Array(await value.arrayBuffer()) })
  }
  return {
    text: (name) => texts.get(name)?.[0] ?? '',
    all: (name) => texts.get(name) ?? [],
    file: (name) => files.get(name)?.[0],
    files: (name) => files.get(name) ?? [],
    fields: function* () {
      for (const [name, values] of texts) for (const value of values) yield [name, value]
      for (const [name, values] of files) for (const value of values) yield [name, value]
    },
  }
}

function put<T>(into: Map<string, T[]>, name: string, value: T) {
  const before = into.get(name)
  if (before) before.push(value)
  else into.set(name, [value])
}
