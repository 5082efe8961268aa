import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { judgedOn, listsOf } from '../../../tests/support/lists.ts'
import { dryRunOfFiles } from '../../features/imports/import-files.ts'
import { routeLines } from '../route-lines.ts'

const written = readFileSync(path.join(import.meta.dirname, '../../../docs/operate/commands.md'), 'utf8')

describe('what a script may rely on is written down', () => {
  it('every key of an import, and every label of consent it has', () => {
    const looked = dryRunOfFiles(listsOf('A'), judgedOn)
    if ('refused' in looked) throw new Error('A list was not taken.')
    expect(Object.keys(looked.report).filter((key) => !written.includes(`\`${key}\``))).toEqual([])
    expect(Object.values(looked.report.files).flatMap((file) => Object.keys(file)).filter((key) => !written.includes(`\`${key}\``))).toEqual([])
    expect(Object.keys(looked.report.consent).filter((label) => !written.includes(label))).toEqual([])
  })
  it('every key of an address', () => {
    expect(routeLines(new Map()).flatMap((line) => Object.keys(line)).filter((key) => !written.includes(`"${key}":`))).toEqual([])
  })
})
