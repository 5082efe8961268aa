import { compress } from './assets.ts'
import { safetyHeaders } from './headers.ts'

export type ReplyOptions = { secure: boolean; accepts: string; status?: number; cookies?: readonly string[] }

const head = ({ secure, cookies = [] }: ReplyOptions): Headers => {
  const headers = new Headers(safetyHeaders(secure))
  for (const cookie of cookies) headers.append('Set-Cookie', cookie)
  return headers
}

export function html(text: string, options: ReplyOptions): Response {
  const { body, encoding } = compress(Buffer.from(text, 'utf8'), options.accepts)
  const headers = head(options)
  headers.set('Content-Type', 'text/html; charset=utf-8')
  headers.set('Vary', 'Accept-Encoding')
  if (encoding) headers.set('Content-Encoding', encoding)
  return new Response(new Uint8Array(body), { status: options.status ?? 200, headers })
}

/** 303: what was posted is done; look at it there. */
export function seeOther(location: string, options: ReplyOptions): Response {
  const headers = head(options)
  headers.set('Location', location)
  return new Response(null, { status: 303, headers })
}

export function download(file: { name: string; type: string; body: string | Uint8Array<ArrayBuffer> }, options: ReplyOptions): Response {
  const headers = head(options)
  headers.set('Content-Type', file.type)
  headers.set('Content-Disposition', `attachment; filename="${file.name.replaceAll(/[^A-Za-z0-9._-]/g, '-')}"`)
  return new Response(file.body, { status: 200, headers })
}

export function json(value: unknown, options: ReplyOptions): Response {
  const headers = head(options)
  headers.set('Content-Type', 'application/json; charset=utf-8')
  return new Response(JSON.stringify(value), { status: options.status ?? 200, headers })
}
