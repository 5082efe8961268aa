import type { Hono } from 'hono'

export type Seen = { status: number; at: string; location: string | undefined; html: string; headers: Headers }

/** Somebody's browser: keeps cookies, fills in the form of the page it looks at, and follows where it is sent. */
export type Visitor = {
  get(path: string): Promise<Seen>
  /** Sends the form on the last page that goes to this address, with its hidden fields and these. */
  send(action: string, fields?: Readonly<Record<string, string>>): Promise<Seen>
  /** Follows redirections to the page they end at. */
  follow(seen: Seen): Promise<Seen>
  cookie(name: string): string | undefined
  setCookie(name: string, value: string): void
}

const origin = 'http://localhost:3000'

export function visitorOf(app: Hono, { agent = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' } = {}): Visitor {
  const cookies = new Map<string, string>()
  let last = ''

  async function ask(path: string, init: RequestInit): Promise<Seen> {
    const headers = new Headers({ ...Object.fromEntries(new Headers(init.headers)), 'user-agent': agent, 'sec-fetch-site': 'same-origin' })
    if (cookies.size) headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    const answer = await app.request(origin + path, { ...init, headers })
    for (const line of answer.headers.getSetCookie()) keep(line)
    const html = await answer.text()
    if (answer.status !== 303) last = html
    return { status: answer.status, at: path, location: answer.headers.get('location') ?? undefined, html, headers: answer.headers }
  }

  function keep(line: string) {
    const [pair = '', ...rest] = line.split('; ')
    const name = pair.slice(0, pair.indexOf('='))
    if (rest.includes('Max-Age=0')) cookies.delete(name)
    else cookies.set(name, pair.slice(pair.indexOf('=') + 1))
  }

  const get = (path: string) => ask(path, { method: 'GET' })
  return {
    get,
    send(action, fields = {}) {
      const form = formsOn(last).find((one) => one.action === action && one.posts && Object.entries(fields).every(([name, value]) => one.hidden[name] === undefined || one.hidden[name] === value))
      if (!form) throw new Error(`There is no form here that goes to ${action}.`)
      return ask(action, { method: 'POST', body: new URLSearchParams({ ...form.hidden, ...fields }).toString(), headers: { 'content-type': 'application/x-www-form-urlencoded' } })
    },
    async follow(seen) {
      let at = seen
      for (let steps = 0; at.status === 303 && at.location && steps < 5; steps += 1) at = await get(at.location)
      return at
    },
    cookie: (name) => cookies.get(name),
    setCookie: (name, value) => void cookies.set(name, value),
  }
}

/** Every form of a page with its hidden fields. Our own pages are all this has to read. */
export function formsOn(html: string): { action: string; posts: boolean; hidden: Record<string, string> }[] {
  return [...html.matchAll(/<form[^>]*action="([^"]*)"([^>]*)>(.*?)<\/form>/gs)].map(([, action = '', more = '', inside = '']) => ({
    action,
    posts: more.includes('method="post"'),
    hidden: Object.fromEntries([...inside.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value])),
  }))
}
