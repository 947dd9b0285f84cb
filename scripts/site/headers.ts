/**
 * The headers every answer of the site carries. The same list belongs in the hosting part of
 * firebase.json; in the local stack the emulators are allowed as well.
 */
export function securityHeaders(emulators: readonly string[] = []): Record<string, string> {
  return {
    'content-security-policy': policy(emulators),
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
  }
}

const SERVICES = [
  'https://identitytoolkit.googleapis.com',
  'https://securetoken.googleapis.com',
  'https://firestore.googleapis.com',
] as const

// Vue makes its one Trusted Types policy under the name "vue"; no other code may turn text into HTML.
function policy(emulators: readonly string[]): string {
  const connect = emulators.length > 0 ? emulators : SERVICES
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    `connect-src 'self' ${connect.join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types vue',
  ].join('; ')
}
