import { cacheRules, fileFolders } from './caching'
import { securityHeaders } from './headers'

/** A header as firebase.json writes it. */
type Header = {
  readonly key: string
  readonly value: string
}

/** The part of firebase.json that hosts the app; a test holds the file to it. */
export function hosting(): {
  public: string
  ignore: readonly string[]
  headers: readonly { source: string; headers: readonly Header[] }[]
  rewrites: readonly { source: string; destination: string }[]
} {
  const everywhere = Object.entries(securityHeaders()).map(([key, value]) => ({ key, value }))
  return {
    public: 'dist',
    ignore: ['**/.*'],
    headers: [
      { source: '**', headers: everywhere },
      ...cacheRules.map(({ source, value }) => ({ source, headers: [{ key: 'cache-control', value }] })),
    ],
    // The checking page stands apart from the app. Every other address within the app is the page; a file of an earlier version that is gone,
    // or a public copy that there never was, is not.
    rewrites: [
      { source: '/verify', destination: '/verify.html' },
      { source: `!/@(${fileFolders.join('|')})/**`, destination: '/index.html' },
    ],
  }
}
