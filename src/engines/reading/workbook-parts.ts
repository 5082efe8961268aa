import { SaxesParser } from 'saxes'
import { type NumberFormat, formatOf } from './sheet-numbers.ts'
import { type Allowance, type Part, readPart } from './unzip-parts.ts'

export type Attributes = Readonly<Record<string, string>>
type Heard = { open?(name: string, attributes: Attributes): void; close?(name: string): void; text?(text: string): void }

/**
 * Reads a part as XML and says what stands in it, in order. Names come without the prefixes that some programs give them. A document type
 * of its own is not read, so that nothing is fetched and no entity grows (XML 1.0, 4.1: what is not declared is an error).
 */
export function readXml(bytes: Uint8Array, part: Part, { allowance, heard }: { allowance: Allowance; heard: Heard }): void {
  const parser = new SaxesParser()
  parser.on('error', (error) => { throw error })
  const local = (name: string) => name.slice(name.indexOf(':') + 1)
  if (heard.open) parser.on('opentag', (tag) => heard.open?.(local(tag.name), tag.attributes))
  if (heard.close) parser.on('closetag', (tag) => heard.close?.(local(tag.name)))
  if (heard.text) { parser.on('text', heard.text); parser.on('cdata', heard.text) }
  readPart(bytes, part, { allowance, take: (text) => void parser.write(text) })
  parser.close()
}

/** A workbook as its own table of contents has it. */
export type Contents = { sheets: { name: string; hidden: boolean; part: Part; comments: boolean }[]; from1904: boolean; texts: Part | undefined; styles: Part | undefined }

export type Opened = { bytes: Uint8Array; parts: ReadonlyMap<string, Part>; allowance: Allowance }

/** The sheets of people and figures, in their order; charts and old macro sheets are none. Undefined where it is no workbook. */
export function readContents(opened: Opened): Contents | undefined {
  const book = relatedTo(opened, '', 'officeDocument')[0]
  if (!book) return undefined
  const related = relations(opened, book.name)
  const named: { name: string; hidden: boolean; id: string }[] = []
  let from1904 = false
  readXml(opened.bytes, book, { allowance: opened.allowance, heard: { open(name, attributes) {
    if (name === 'workbookPr') from1904 = /^(1|true)$/.test(attributes['date1904'] ?? '')
    if (name === 'sheet') named.push({ name: attributes['name'] ?? '', hidden: /hidden/i.test(attributes['state'] ?? ''), id: Object.entries(attributes).find(([key]) => key === 'id' || key.endsWith(':id'))?.[1] ?? '' })
  } } })
  const of = (kind: string) => related.find((one) => one.kind === kind)?.part
  const sheets = named.flatMap(({ name, hidden, id }) => {
    const part = related.find((one) => one.id === id && one.kind === 'worksheet')?.part
    return part ? [{ name, hidden, part, comments: relations(opened, part.name).some((one) => one.kind === 'comments' || one.kind === 'threadedComment') }] : []
  })
  return { sheets, from1904, texts: of('sharedStrings'), styles: of('styles') }
}

type Relation = { id: string; kind: string; part: Part | undefined }

/** What a part points at (ECMA-376 part 2, 9.3): each by its id and the last word of its kind. What lies outside the archive is left away. */
function relations({ bytes, parts, allowance }: Opened, from: string): Relation[] {
  const folder = from.slice(0, from.lastIndexOf('/') + 1)
  const part = parts.get(`${folder}_rels/${from.slice(folder.length)}.rels`.toLowerCase())
  if (!part) return []
  const found: Relation[] = []
  readXml(bytes, part, { allowance, heard: { open(name, attributes) {
    if (name !== 'Relationship' || attributes['TargetMode'] === 'External') return
    const target = attributes['Target'] ?? ''
    const place = new URL(target.startsWith('/') ? target : `/${folder}${target}`, 'http://inside').pathname.slice(1)
    found.push({ id: attributes['Id'] ?? '', kind: (attributes['Type'] ?? '').replace(/^.*\//, ''), part: parts.get(decodeURIComponent(place).toLowerCase()) })
  } } })
  return found
}

const relatedTo = (opened: Opened, from: string, kind: string): Part[] => relations(opened, from).flatMap((one) => (one.kind === kind && one.part ? [one.part] : []))

/** The texts that cells point at, each whole: of a text in several runs all of them, without the reading aids of East Asian scripts. `check` is told how many characters there are so far. */
export function readTexts({ bytes, allowance }: Opened, part: Part | undefined, check: (characters: number) => void): string[] {
  const texts: string[] = []
  let characters = 0
  if (!part) return texts
  const collect = collector()
  readXml(bytes, part, { allowance, heard: {
    open(name) { if (name === 'si') collect.begin(); collect.open(name) },
    close(name) {
      collect.close(name)
      if (name !== 'si') return
      const text = collect.end()
      check((characters += text.length))
      texts.push(text)
    },
    text: collect.text,
  } })
  return texts
}

/** Puts the pieces of a text together. */
export function collector() {
  let [text, inText, aids] = ['', false, 0]
  return {
    begin() { text = '' },
    open(name: string) { if (name === 't') inText = true; if (name === 'rPh') aids += 1 },
    close(name: string) { if (name === 't') inText = false; if (name === 'rPh') aids -= 1 },
    text(piece: string) { if (inText && aids === 0) text += piece },
    end: () => unescaped(text),
  }
}

/** Characters that XML cannot hold are written `_x000D_` (ECMA-376 part 1, 22.9.2.19). */
export const unescaped = (text: string): string => text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

/** How each style shows numbers, by the style's place. */
export function readFormats({ bytes, allowance }: Opened, part: Part | undefined): NumberFormat[] {
  const [own, ids] = [new Map<number, NumberFormat>(), [] as number[]]
  if (!part) return []
  let inCells = false
  readXml(bytes, part, { allowance, heard: {
    open(name, attributes) {
      if (name === 'numFmt') own.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '')
      if (name === 'cellXfs') inCells = true
      if (name === 'xf' && inCells) ids.push(Number(attributes['numFmtId'] ?? 0))
    },
    close(name) { if (name === 'cellXfs') inCells = false },
  } })
  return ids.map((id) => formatOf(id, own))
}
