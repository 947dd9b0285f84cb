import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { cacheControl, isFile } from '../../../../scripts/site/caching'
import { securityHeaders } from '../../../../scripts/site/headers'
import { hosting } from '../../../../scripts/site/hosting'
import { projectRoot } from '../../../../scripts/stack/project'

test('firebase.json hosts the app with the headers that the local stack sends', () => {
  const file = JSON.parse(readFileSync(join(projectRoot, 'firebase.json'), 'utf8')) as { hosting: unknown }
  expect(file.hosting, 'firebase.json is to hold what scripts/site/hosting.ts says').toEqual(hosting())
})

test('the local headers differ from the hosted ones in what may be reached, and in nothing else', () => {
  const withoutReach = (headers: Record<string, string>) =>
    JSON.stringify(headers).replace(/connect-src [^;]*;/, '')
  const local = securityHeaders(['http://localhost:9099', 'http://localhost:8080'])
  expect(local['content-security-policy']).toContain(
    "connect-src 'self' http://localhost:9099 http://localhost:8080;",
  )
  expect(withoutReach(local)).toBe(withoutReach(securityHeaders()))
})

test('a hosted page runs its own scripts alone, and reaches Firebase alone', () => {
  const policy = securityHeaders()['content-security-policy'] ?? ''
  expect(policy).toContain("default-src 'none'; script-src 'self';")
  expect(policy).toMatch(/connect-src 'self'( https:\/\/[a-z]+\.googleapis\.com){3};/)
  expect(policy).toContain("require-trusted-types-for 'script'; trusted-types vue giao-uoc")
  expect(policy).not.toMatch(/unsafe|localhost|\*|'nonce/)
})

test('a page is asked for anew, a file with a hash in its name is kept, the version never is', () => {
  expect(cacheControl('/')).toBe('no-cache')
  expect(cacheControl('/b/khoi-phuong-lien-chieu/2014/board')).toBe('no-cache')
  expect(cacheControl('/assets/index-1a2B3c4D.js')).toBe('public, max-age=31536000, immutable')
  expect(cacheControl('/version.json')).toBe('no-store')
})

test('a public copy is asked for anew: a later one may lie there at any time', () => {
  expect(cacheControl('/proofs/khoi-phuong-lien-chieu/2014.json')).toBe('no-cache')
})

test('what is missing among the built files and the public copies is missing; any other address is the page', () => {
  expect(isFile('/assets/index-gone.js')).toBe(true)
  expect(isFile('/proofs/khoi-phuong-lien-chieu/2014.json')).toBe(true)
  expect(isFile('/proofs')).toBe(false)
  expect(isFile('/b/assets/2014')).toBe(false)
})
