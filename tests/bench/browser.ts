import { Agent, request } from 'node:http'
import { brotliDecompressSync } from 'node:zlib'

export type Seen = { status: number; type: string; text: string; bytes: number; compressedBytes: number; endToEndMs: number }

export type Browser = { open(path: string, cookie?: string): Promise<Seen>; close(): void }

/** A browser as far as bytes go: one connection kept open, everything asked for in brotli. */
export function openBrowser(port: number): Browser {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  return {
    close: () => agent.destroy(),
    open: (path, cookie) =>
      new Promise((resolve, reject) => {
        const began = performance.now()
        const asking = request({ host: '127.0.0.1', port, path, agent, headers: { 'accept-encoding': 'br', 'user-agent': 'Alongside benchmark', ...(cookie ? { cookie } : {}) } }, (answer) => {
          const parts: Buffer[] = []
          answer.on('data', (part: Buffer) => parts.push(part))
          answer.on('error', reject)
          answer.on('end', () => {
            const endToEndMs = performance.now() - began
            const sent = Buffer.concat(parts)
            const body = answer.headers['content-encoding'] === 'br' ? brotliDecompressSync(sent) : sent
            resolve({ status: answer.statusCode ?? 0, type: answer.headers['content-type'] ?? '', text: body.toString('utf8'), bytes: body.length, compressedBytes: sent.length, endToEndMs })
          })
        })
        asking.on('error', reject)
        asking.end()
      }),
  }
}

export type FirstVisit = { pageBytes: number; styleBytes: number; scriptBytes: number; pictureBytes: number; fontBytes: number; withoutFontsBytes: number }

/** What a browser that knows nothing fetches for a page, as it travels: the page, its style sheet, scripts and icons; fonts apart. */
export async function firstVisit(browser: Browser, page: Seen): Promise<FirstVisit> {
  const found = new Set([...page.text.matchAll(/(?:href|src)="(\/assets\/[^"#]+)/g)].map(([, path = '']) => path))
  const sums = { pageBytes: page.compressedBytes, styleBytes: 0, scriptBytes: 0, pictureBytes: 0, fontBytes: 0 }
  for (const path of found) {
    const seen = await browser.open(path)
    if (seen.status !== 200) throw new Error(`${path} answered ${seen.status}.`)
    if (seen.type.startsWith('text/css')) {
      sums.styleBytes += seen.compressedBytes
      for (const [, inside = ''] of seen.text.matchAll(/url\("?([^")]+)"?\)/g)) if (!inside.startsWith('data:')) found.add(new URL(inside, `http://localhost${path}`).pathname)
    } else if (seen.type.startsWith('text/javascript')) sums.scriptBytes += seen.compressedBytes
    else if (seen.type.startsWith('font/')) sums.fontBytes += seen.compressedBytes
    else sums.pictureBytes += seen.compressedBytes
  }
  return { ...sums, withoutFontsBytes: sums.pageBytes + sums.styleBytes + sums.scriptBytes + sums.pictureBytes }
}
