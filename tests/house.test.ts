import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const root = path.join(import.meta.dirname, '..')

/** The rooms and their floors (design: the house). A room uses only rooms on floors below its own. */
const floors: Readonly<Record<string, number>> = {
  evidence: 8, imports: 8,
  relationships: 7, journeys: 7,
  matching: 6, groups: 6, neighbourhood: 6, line: 6, supervision: 6, home: 6,
  referrals: 5, supporters: 5, safeguarding: 5, outcomes: 5,
  messages: 4, tasks: 4,
  accounts: 3, consent: 3, equality: 3,
  people: 2, service: 2,
  audit: 1,
}

/** Where two rooms of one floor may meet, and why. Anything else between neighbours is a wrong arrow. */
const neighbours: readonly string[] = []

/** Alcoves: a room that got crowded keeps a noun of its own in a folder of its own, with the same furniture (docs/decisions/0019). */
const alcoves: Readonly<Record<string, readonly string[]>> = {
  imports: ['again', 'asking', 'making', 'sending', 'undoing'],
  matching: ['asking', 'fairness', 'ideas', 'planning', 'preparing', 'weighing', 'weights', 'wishes'],
  people: ['around', 'deaths', 'earlier-notes', 'experience', 'finding', 'questions', 'reaching', 'same-person'],
  referrals: ['calls', 'following', 'form', 'offers', 'own-answer', 'waiting'],
}

/** Rooms whose alcoves still share one list of words; the others' alcoves have words of their own (docs/decisions/0023). */
const oneListOfWords: readonly string[] = ['people']

type SourceFile = { file: string; text: string; lines: number; imports: string[] }

function filesUnder(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .sort()
}

function read(file: string): SourceFile {
  const text = readFileSync(path.join(root, file), 'utf8')
  const imports = [...text.matchAll(/^\s*(?:import|export)[^'"]*?from '(\.[^']+)'|^\s*import '(\.[^']+)'|import\('(\.[^']+)'\)/gm)].map((found) => path.join(path.dirname(file), found[1] ?? found[2] ?? found[3] ?? ''))
  return { file, text, lines: text.split('\n').length, imports }
}

const code = filesUnder('src').filter((file) => /\.tsx?$/.test(file)).map(read)
const isTest = (file: string) => /\.test\.tsx?$/.test(file)
const product = code.filter(({ file }) => !isTest(file))
const part = (file: string) => file.split(path.sep)[1] ?? ''
const room = (file: string) => (part(file) === 'features' ? file.split(path.sep)[2] : undefined)

const below: Readonly<Record<string, readonly string[]>> = {
  start: ['start', 'features', 'interface', 'interchange', 'platform', 'engines'],
  features: ['features', 'interface', 'interchange', 'platform', 'engines'],
  interface: ['interface'],
  interchange: ['interchange', 'platform'],
  platform: ['platform'],
  engines: ['engines'],
}

describe('the house', () => {
  it('has these parts and no others', () => {
    expect([...new Set(code.map(({ file }) => part(file)))].filter((name) => !(name in below))).toEqual([])
    expect([...new Set(code.flatMap(({ file }) => room(file) ?? []))].filter((name) => !(name in floors))).toEqual([])
  })

  it('imports in one direction: start, features, interface and interchange, platform; engines import nothing of ours', () => {
    const wrong = product.flatMap(({ file, imports }) => imports.filter((to) => !(below[part(file)] ?? []).includes(part(to))).map((to) => `${file} → ${to}`))
    expect(wrong).toEqual([])
  })

  it('lets an engine use no other engine’s inside', () => {
    const engine = (file: string) => file.split(path.sep)[2]
    const wrong = product.filter(({ file }) => part(file) === 'engines').flatMap(({ file, imports }) => imports.filter((to) => engine(to) !== engine(file)).map((to) => `${file} → ${to}`))
    expect(wrong).toEqual([])
  })

  it('lets a room use only rooms on lower floors', () => {
    const wrong = product.flatMap(({ file, imports }) => {
      const from = room(file)
      if (!from) return []
      return imports.flatMap((to) => {
        const other = room(to)
        if (!other || other === from || neighbours.includes(`${from} → ${other}`)) return []
        return (floors[other] ?? 99) < (floors[from] ?? 0) ? [] : [`${file} → ${to}`]
      })
    })
    expect(wrong).toEqual([])
  })

  it('lets nobody open another room’s store, routes or pages', () => {
    const wrong = product.flatMap(({ file, imports }) => imports.filter((to) => room(to) && room(to) !== room(file) && part(file) === 'features' && /\/((store|([a-z]+-)*routes)\.tsx?|pages\/|islands\/)/.test(to)).map((to) => `${file} → ${to}`))
    expect(wrong).toEqual([])
  })

  it('keeps the database, mail, files and the network in platform and start', () => {
    const io = /from '(pg|pg-boss|nodemailer|node:(net|http|https|fs|fs\/promises|child_process))'/
    const wrong = product.filter(({ file, text }) => ['features', 'engines', 'interface', 'interchange'].includes(part(file)) && io.test(text)).map(({ file }) => file)
    expect(wrong).toEqual([])
  })

  it('names every file after what it holds', () => {
    const forbidden = /^(.*-)?(utils?|helpers?|common|misc|manager|index)(\.test)?\.tsx?$/
    const shape = /^[a-z0-9]+(-[a-z0-9]+)*(\.test|\.generated)?\.(tsx?|css|snap|svg|json|tsv|csv)$|\.sql\.snap$|\.woff2$|^OFL\.txt$|^__snapshots__$/
    const wrong = filesUnder('src').filter((file) => forbidden.test(path.basename(file)) || !shape.test(path.basename(file)))
    expect(wrong).toEqual([])
  })

  it('gives every room the same furniture', () => {
    const folders = new Set(['pages', 'islands', 'letters'])
    const wrong = filesUnder('src/features').filter((file) => {
      const [, , name = '', ...within] = file.split(path.sep)
      const inside = alcoves[name]?.includes(within[0] ?? '') ? within.slice(1) : within
      return inside.length > 1 && !(folders.has(inside[0] ?? '') && inside.length === 2)
    })
    expect(wrong).toEqual([])
    const views = product.filter(({ file }) => part(file) === 'features' && file.endsWith('.tsx') && !/\/(pages|islands|letters)\//.test(file)).map(({ file }) => file)
    expect(views).toEqual([])
  })

  it('lets an alcove say its own words', () => {
    const crowded = Object.entries(alcoves).filter(([name]) => !oneListOfWords.includes(name))
    const silent = crowded.flatMap(([name, within]) => within.map((alcove) => path.join('src/features', name, alcove, 'words.ts'))).filter((file) => !product.some((one) => one.file === file))
    expect(silent).toEqual([])
  })

  it('keeps SQL in stores, use cases and jobs, never in pages, words or nouns', () => {
    const wrong = product.filter(({ file, text }) => part(file) === 'features' && /\/(pages\/.*|words)\.tsx?$/.test(file) && /\.(selectFrom|insertInto|updateTable|deleteFrom)\(/.test(text)).map(({ file }) => file)
    expect(wrong).toEqual([])
  })

  it('keeps files to a few screens: none over 400 lines', () => {
    const long = code.filter(({ file, lines }) => lines > 400 && !/generated|\/styles\//.test(file) && !/\/data\//.test(file) && !(file.endsWith('words.ts') && oneListOfWords.includes(room(file) ?? ''))).map(({ file, lines }) => `${file} ${lines}`)
    expect(long).toEqual([])
  })

  it('casts nothing and silences no check', () => {
    const wrong = product.filter(({ file, text }) => !/generated/.test(file) && /\bas any\b|: any\b(?! [a-z])|<any>|@ts-(ignore|expect-error|nocheck)|\bas unknown as\b/.test(text)).map(({ file }) => file)
    expect(wrong).toEqual([])
  })

  it('uses no word that people with lived experience reject, where people read it', () => {
    // domain: terms people prefer and reject. Looked for in catalogues and letters, as whole words.
    const rejected = /\b(service users?|clients?|patients?|sufferers?|the elderly|vulnerable (adults?|persons?)|OAPs?|allocated|discharged?|DNA|case ?load|non-compliant|failed to attend|submit|oops|successfully)\b/i
    const wrong = product.filter(({ file }) => /(words|reasons-in-words)\.ts$|\/letters\//.test(file)).flatMap(({ file, text }) => text.split('\n').filter((line) => /['"`]/.test(line) && rejected.test(line.replace(/^\s*(\/\/|\*).*$/, ''))).map((line) => `${file}: ${line.trim()}`))
    expect(wrong).toEqual([])
  })
})
