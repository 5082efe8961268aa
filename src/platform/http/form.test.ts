import { describe, expect, test, vi } from 'vitest'
import { type Form, readForm } from './form.ts'

const url = 'http://localhost/wenbury/people'
const urlencoded = { 'content-type': 'application/x-www-form-urlencoded' }
const sent = (body: BodyInit | null, headers: Record<string, string> = urlencoded) => new Request(url, { method: 'POST', body, headers })
const multipart = (body: string) => sent(body, { 'content-type': 'multipart/form-data; boundary=b' })

async function read(request: Request, mostBytes = 1_000_000): Promise<Form> {
  const form = await readForm(request, mostBytes)
  if ('refused' in form) throw new Error(form.refused)
  return form
}

describe('a form is read as a browser sends it', () => {
  test('every value of a name is kept, in order, with line ends made one and NUL left out', async () => {
    const form = await read(sent('day=mon&day=tue&note=one%0D%0Atwo%00'))
    expect(form.all('day')).toEqual(['mon', 'tue'])
    expect(form.text('note')).toBe('one\ntwo')
    expect(form.text('nothing')).toBe('')
  })
  test('a file comes with its bytes and without the folders of its name', async () => {
    const data = new FormData()
    data.append('files', new File(['a,b'], '../../etc/list.csv'))
    const form = await read(new Request(url, { method: 'POST', body: data }))
    expect(form.file('files')).toEqual({ name: 'list.csv', bytes: new Uint8Array([97, 44, 98]) })
  })
})

describe('a body that is no form is refused in words, never a fault', () => {
  test.each([
    ['no type at all', new Request(url, { method: 'POST' })],
    ['JSON', sent('{}', { 'content-type': 'application/json' })],
    ['plain text, which another site may send without asking', sent('a=1', { 'content-type': 'text/plain' })],
    ['multipart without a boundary', sent('x', { 'content-type': 'multipart/form-data' })],
    ['multipart that ends in the middle', multipart('--b\r\nContent-Disposition: form-data; name="a"\r\n')],
    ['multipart without a part', multipart('')],
  ])('%s', async (_, request) => {
    expect(await readForm(request, 1000)).toEqual({ refused: 'not a form' })
  })
})

describe('a body is bounded whatever it says of itself', () => {
  test('one that says it is too long is not read', async () => {
    const request = sent('a=1', { ...urlencoded, 'content-length': '2000' })
    expect(await readForm(request, 1000)).toEqual({ refused: 'too big' })
    expect(request.bodyUsed).toBe(false)
  })
  test('one in chunks that says no length stops being read where it becomes too long', async () => {
    let given = 0
    const endless = new ReadableStream({
      pull(controller) {
        given += 1
        controller.enqueue(Buffer.alloc(1000, 'a'))
      },
    })
    const streamed: RequestInit & { duplex: 'half' } = { method: 'POST', body: endless, headers: urlencoded, duplex: 'half' }
    const request = new Request(url, streamed)
    expect(await readForm(request, 10_000)).toEqual({ refused: 'too big' })
    expect(given).toBeLessThan(20)
  })
  test('half a million fields of one name are refused at once, not copied one by one', async () => {
    const before = performance.now()
    expect(await readForm(sent('a&'.repeat(499_999)), 1_000_000)).toEqual({ refused: 'too big' })
    expect(performance.now() - before).toBeLessThan(2000)
  })
  test('ten thousand fields take no time to speak of', async () => {
    const before = performance.now()
    const form = await read(sent(Array.from({ length: 10_000 }, () => 'a=1').join('&')))
    expect(form.all('a')).toHaveLength(10_000)
    expect(performance.now() - before).toBeLessThan(2000)
  })
  test('thousands of parts of a multipart body are refused', async () => {
    expect(await readForm(multipart(`${'--b\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n'.repeat(10_001)}--b--\r\n`), 1_000_000)).toEqual({ refused: 'too big' })
  })
  test('a million of the smallest parts are refused before they are parsed, whatever else is called a boundary', async () => {
    const part = '--b\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n'
    const body = `${part.repeat(600_000)}--b--\r\n`
    const parses = vi.fn()
    vi.stubGlobal('Response', class extends Response { override formData() { parses(); return super.formData() } })
    expect(await readForm(multipart(body), 40_000_000)).toEqual({ refused: 'too big' })
    expect(await readForm(sent(body, { 'content-type': 'multipart/form-data; x="; boundary=other"; boundary=b' }), 40_000_000)).toEqual({ refused: 'too big' })
    expect(parses).not.toHaveBeenCalled()
    vi.unstubAllGlobals()
  })
})
