import { describe, expect, it } from 'vitest'
import { fieldId, inPageOrder } from './problems.ts'

describe('the problems of a form', () => {
  it('are listed in the order of the page, whatever order they were found in', () => {
    const found = { phone: 'Enter a phone number', name: 'Enter a name' }
    expect(inPageOrder(found, ['name', 'email', 'phone']).map(({ name }) => name)).toEqual(['name', 'phone'])
  })

  it('are never lost: one that the page did not name comes last', () => {
    const found = { elsewhere: 'Something about the whole form', name: 'Enter a name' }
    expect(inPageOrder(found, ['name']).map(({ sentence }) => sentence)).toEqual(['Enter a name', 'Something about the whole form'])
  })

  it('are listed once, even when the page names a field twice', () => {
    expect(inPageOrder({ name: 'Enter a name' }, ['name', 'name'])).toHaveLength(1)
  })

  it('lead to ids that a browser can find, whatever the field is called', () => {
    expect(fieldId('people[0].name')).toBe('field-people-0-name')
  })
})
