import { describe, expect, it } from 'vitest'
import { kilometresBetween } from './haversine.ts'
import { compact, layoutOf, readPlace } from './place-lists.ts'

const onspd = 'pcd,pcd2,pcds,dointr,doterm,oscty,oseast1m,osnrth1m,osgrdind,usertype,lat,long,imd'
const line = '"WN3 4QD","WN3  4QD","WN3 4QD","198001","","E99999999",357000,404000,1,0,53.53,-2.65,1200'

function layout(first: string) {
  const found = layoutOf(first)
  if ('problem' in found) throw new Error(found.problem)
  return found.layout
}

describe('the ONS Postcode Directory', () => {
  it('is known by its headings, whatever their order or case', () => {
    expect(readPlace(line, layout(onspd))).toEqual({ postcode: 'WN34QD', point: { latitude: 53.53, longitude: -2.65 } })
    expect(readPlace('-2.65,53.53,wn3 4qd', layout('\uFEFFLONG,LAT,PCDS'))).toEqual({ postcode: 'WN34QD', point: { latitude: 53.53, longitude: -2.65 } })
  })
  it.each([
    ['a large user without a place', line.replace('53.53,-2.65', '99.999999,0.000000'), 'no place'],
    ['a cell that is no number', line.replace('53.53', 'north'), 'not readable'],
    ['a place in France', line.replace('53.53,-2.65', '48.85,2.35'), 'not readable'],
    ['no postcode', line.replaceAll('WN3', 'hello'), 'not readable'],
    ['half a line', '"WN3 4QD"', 'not readable'],
  ])('%s', (_, text, expected) => {
    expect(readPlace(text, layout(onspd))).toBe(expected)
  })
})

describe('Code-Point Open', () => {
  const first = '"AB10 1AB",10,394235,806529,"S92000003","","S08000020","","S12000033","S13002842"'
  it('is known by its ten columns, and its first line is a place', () => {
    expect(layoutOf(first)).toEqual({ layout: { kind: 'grid' }, firstIsPlace: true })
    const found = readPlace(first, { kind: 'grid' })
    // The directory’s own degrees for AB10 1AB: the two lists agree to within a few metres.
    expect(typeof found === 'object' && kilometresBetween(found.point, { latitude: 57.149606, longitude: -2.096916 })).toBeLessThan(0.01)
  })
  it('leaves out what has no place', () => {
    expect(readPlace(first.replace('10,394235,806529', '90,0,0'), { kind: 'grid' })).toBe('no place')
  })
})

it.each([
  ['a list of people', 'Name,Telephone,Postcode', 'no column called “lat”'],
  ['no longitude', 'pcds,lat', 'no column called “long”'],
  ['ten other columns', 'a,b,c,d,e,f,g,h,i,j', 'neither the ONS Postcode Directory'],
  ['nothing', '', 'neither the ONS Postcode Directory'],
])('says in a sentence what is wrong with %s', (_, first, sentence) => {
  const found = layoutOf(first)
  expect('problem' in found && found.problem).toContain(sentence)
})

it.each([['wn3 4qd', 'WN34QD'], ['EC1A 1BB', 'EC1A1BB'], ['GIR 0AA', 'GIR0AA'], ['WN3', undefined], ['', undefined]])('keeps %j under %j', (written, expected) => {
  expect(compact(written)).toBe(expected)
})
