import { insertedStyles } from './inserted-styles'
import { earlyStyle } from './readable-early'

/** Where the app, hosted, may send requests besides its own origin. */
const services = [
  'https://identitytoolkit.googleapis.com',
  'https://securetoken.googleapis.com',
  'https://firestore.googleapis.com',
] as const

/**
 * The headers that every answer of the site carries. In the local stack the emulators stand in for
 * the services, and that is the only difference.
 */
export function securityHeaders(reachable: readonly string[] = services): Record<string, string> {
  return {
    'content-security-policy': policy(reachable),
    'strict-transport-security': 'max-age=63072000; includeSubDomains',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': [
      'publickey-credentials-get=(self)',
      'publickey-credentials-create=(self)',
      ...['camera', 'geolocation', 'microphone', 'payment', 'usb'].map((feature) => `${feature}=()`),
    ].join(', '),
  }
}

/**
 * Nothing runs, is drawn or is fetched that is not the app's own. Of code that turns text into HTML
 * or a script's address there are two pieces: Vue, and the app's own list of scripts for workers
 * (src/device/own-script.ts).
 */
function policy(reachable: readonly string[]): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' ${[earlyStyle, ...insertedStyles].map((hash) => `'${hash}'`).join(' ')}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    `connect-src 'self' ${reachable.join(' ')}`,
    "base-uri 'none'",
    "object-src 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types vue giao-uoc',
  ].join('; ')
}
