/** What a form sent: each field's texts in order, and files. Texts are as written, but for line ends and the NUL that PostgreSQL cannot hold. */
export type Form = {
  text(name: string): string
  all(name: string): readonly string[]
  file(name: string): SentFile | undefined
  files(name: string): readonly SentFile[]
  fields(): Iterable<[string, string]>
}

export type SentFile = { name: string; bytes: Uint8Array }

export const emptyForm: Form = { text: () => '', all: () => [], file: () => undefined, files: () => [], fields: () => [] }

const clean = (text: string) => text.replaceAll('\r\n', '\n').replaceAll('\u0000', '')

/** Reads a form body, urlencoded or multipart. Throws a TypeError for a body that is neither. */
export async function readForm(request: Request): Promise<Form> {
  const data = await request.formData()
  const texts = new Map<string, string[]>()
  const files = new Map<string, SentFile[]>()
  for (const [name, value] of data.entries()) {
    if (typeof value === 'string') texts.set(name, [...(texts.get(name) ?? []), clean(value)])
    else if (value.name !== '' || value.size > 0)
      files.set(name, [...(files.get(name) ?? []), { name: clean(value.name).replace(/^.*[\\/]/, ''), bytes: new Uint8Array(await value.arrayBuffer()) }])
  }
  return {
    text: (name) => texts.get(name)?.[0] ?? '',
    all: (name) => texts.get(name) ?? [],
    file: (name) => files.get(name)?.[0],
    files: (name) => files.get(name) ?? [],
    fields: function* () {
      for (const [name, values] of texts) for (const value of values) yield [name, value]
      for (const [name, values] of files) for (const value of values) yield [name, `${value.name} ${value.bytes.length}`]
    },
  }
}
