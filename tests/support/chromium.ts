import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const inTheSystem = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/opt/google/chrome/chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium']

const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', '--disable-quic', '--disable-gpu', '--disable-dev-shm-usage']

/**
 * A real Chromium: CHROMIUM's, else the system's, else the one an npm package carries (Linux on x64, nothing else installed).
 * Throws a sentence that says what to install: a browser test is never skipped.
 */
export async function openChromium(): Promise<Browser> {
  const { executablePath, args } = await whichChromium()
  return chromium.launch({ executablePath, args: [...args, ...quiet], headless: true, chromiumSandbox: false })
}

async function whichChromium(): Promise<{ executablePath: string; args: string[] }> {
  const named = process.env['CHROMIUM']
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM is ${named}, and there is no such file.`)
    return { executablePath: named, args: [] }
  }
  const found = inTheSystem.find((file) => existsSync(file))
  if (found) return { executablePath: found, args: [] }
  if (process.platform === 'linux' && process.arch === 'x64') {
    const carried = await import('@sparticuz/chromium')
    // Its own list of switches holds some that change what pages do (no site isolation, no web security); it runs without them.
    return { executablePath: await carried.default.executablePath(), args: [] }
  }
  throw new Error('The journeys need a browser, and none was found. Install Chromium (on Debian or Ubuntu: apt-get install chromium), or set CHROMIUM to one.')
}
