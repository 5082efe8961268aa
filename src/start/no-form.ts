import type { Organisation } from '../features/audit/work.ts'
import { plain } from '../features/home/pages/frame.tsx'
import * as noes from '../features/home/pages/noes.tsx'
import { renderPage } from '../interface/render.ts'
import type { NoForm } from '../platform/http/form.ts'
import { html } from '../platform/http/reply.ts'
import type { Visit, WebSettings } from './visit.ts'

/** The sentence for a body that was not read: 413 (RFC 9110 §15.5.14) where it was too big, 400 where it was no form. */
export function noForm({ refused }: NoForm, settings: WebSettings, { visit, organisation }: { visit: Visit; organisation?: Organisation }): Response {
  const page = refused === 'too big' ? noes.tooBig : noes.notAForm
  return html(renderPage(plain(page, settings.assets, organisation)), { ...visit, status: refused === 'too big' ? 413 : 400 })
}
