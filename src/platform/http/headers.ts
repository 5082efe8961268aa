/**
 * What a browser is told on every answer. No style attributes, no inline script, nothing from elsewhere, in no frame; kept in
 * no cache, so that Back after signing out, or on a shared computer, shows nothing.
 */
export function safetyHeaders(secure: boolean): Record<string, string> {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ]
  return {
    'Content-Security-Policy': policy.join('; '),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), interest-cohort=()',
    'X-Frame-Options': 'DENY',
    'Cache-Control': 'no-store',
    ...(secure ? { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' } : {}),
  }
}

/**
 * Whether a form came from our own page. Browsers since 2020 say so in Sec-Fetch-Site; older ones send Origin; what sends
 * neither (a script) still needs the token that only our page gives.
 */
export function cameFromUs(headers: { get(name: string): string | null }, origins: readonly string[]): boolean {
  const site = headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin' || site === 'none'
  const origin = headers.get('origin')
  return origin === null || origins.includes(origin)
}
