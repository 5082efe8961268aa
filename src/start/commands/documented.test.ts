import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { judgedOn, listsOf } from '../../../tests/support/lists.ts'
import { readLists, toReport } from '../../engines/reading/read-lists.ts'
import { routeLines } from '../route-lines.ts'

const written = readFileSync(path.join(import.meta.dirname, '../../../docs/operate/commands.md'), 'utf8')

describe('what a script may rely on is written down', () => {
  it('every key of an import, and every label of consent it has', () => {
    const report = toReport(readLists(listsOf('A'), { asOf: judgedOn }))
    expect(Object.keys(report).filter((key) => !written.includes(`\`${key}\``))).toEqual([])
    expect(Object.values(report.files).flatMap((file) => Object.keys(file)).filter((key) => !written.includes(`\`${key}\``))).toEqual([])
    expect(Object.keys(report.consent).filter((label) => !written.includes(label))).toEqual([])
  })
  it('every key of an address', () => {
    expect(routeLines(new Map()).flatMap((line) => Object.keys(line)).filter((key) => !written.includes(`"${key}":`))).toEqual([])
  })
})
