import { drawings } from './drawings.ts'

export type IconName = keyof typeof drawings

const symbols = Object.entries(drawings).map(([name, geometry]) => `<symbol id="i-${name}" viewBox="0 0 24 24">${geometry}</symbol>`)

/** All icons in one file, so that a browser fetches them once and pages stay light. Serve as image/svg+xml. */
export const spriteSvg = `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>`

/** The mark, two arches side by side, for the tab. Serve as image/svg+xml. */
export const markSvg =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><g fill="#5c1f57"><path d="M3 38V24.5a8.5 8.5 0 0 1 17 0V38z"/><circle cx="11.5" cy="8.5" r="5.5"/></g><g fill="#ffc23c"><path d="M20 38V27a8 8 0 0 1 16 0v11z"/><circle cx="28" cy="12.5" r="5"/></g></svg>'

// FNV-1a: a changed drawing gets a new address, so the file may be kept by browsers for ever.
const versionOf = (text: string) => [...text].reduce((hash, letter) => Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16777619) >>> 0, 2166136261).toString(36)

/** Where pages look for the two files: the part before the question mark is the address to serve. */
export const spriteAddress = `/assets/icons.svg?v=${versionOf(spriteSvg)}`
export const markAddress = `/assets/mark.svg?v=${versionOf(markSvg)}`
