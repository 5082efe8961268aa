import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Browser, chromium } from 'playwright-core'

const inTheSystem = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/opt/google/chrome/chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium']

const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', '--disable-quic', '--disable-gpu', '--disable-dev-shm-usage']

const root = path.join(import.meta.dirname, '../..')
/** Beside the packages, so that `npm ci` takes it away with the package it came from. */
const carried = path.join(root, 'node_modules/.cache/alongside-chromium')

type Program = { executablePath: string; env?: NodeJS.ProcessEnv }

/**
 * A real Chromium: CHROMIUM's, else the system's, else the one an npm package carries (Linux on x64, nothing else installed).
 * Throws a sentence that says what to install: a browser test is never skipped.
 */
export async function openChromium(): Promise<Browser> {
  return chromium.launch({ ...(await whichChromium()), args: quiet, headless: true, chromiumSandbox: false })
}

async function whichChromium(): Promise<Program> {
  const named = process.env['CHROMIUM']
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM is ${named}, and there is no such file.`)
    return { executablePath: named }
  }
  const found = inTheSystem.find((file) => existsSync(file))
  if (found) return { executablePath: found }
  if (process.platform === 'linux' && process.arch === 'x64') return unpacked()
  throw new Error('The journeys need a browser, and none was found. Install Chromium (on Debian or Ubuntu: apt-get install chromium), or set CHROMIUM to one.')
}

/**
 * The package's Chromium with the libraries and the fonts it carries: a bare machine has neither. Its own list of switches holds some that
 * change what pages do (no site isolation, no web security); it runs without them.
 */
async function unpacked(): Promise<Program> {
  if (!existsSync(carried)) await unpack()
  const libraries = [path.join(carried, 'al2023/lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':')
  return { executablePath: path.join(carried, 'chromium'), env: { ...process.env, LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: path.join(carried, 'fonts.conf') } }
}

/**
 * Left to itself the package unpacks into the folder for temporary files, under one name for everybody: there another user's copy cannot be
 * started, half a copy is taken for a whole one, and anybody may have put a program first.
 */
async function unpack(): Promise<void> {
  const aside = `${carried}.${randomUUID()}.part`
  const temporary = process.env['TMPDIR']
  mkdirSync(aside, { recursive: true })
  try {
    process.env['TMPDIR'] = aside
    const { default: sparticuz, inflate } = await import('@sparticuz/chromium')
    await sparticuz.executablePath()
    await inflate(path.join(root, 'node_modules/@sparticuz/chromium/bin/al2023.tar.br'))
    writeFileSync(path.join(aside, 'fonts.conf'), `<fontconfig><dir>${path.join(carried, 'fonts')}</dir><cachedir>${path.join(carried, 'fonts-cache')}</cachedir></fontconfig>\n`)
    renameSync(aside, carried)
  } catch (error) {
    if (!existsSync(carried)) throw error // another worker has just put its copy there
  } finally {
    if (temporary === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = temporary
    rmSync(aside, { recursive: true, force: true })
  }
}
