import { expect, test } from 'vitest'

import { ownScript } from '@/device/own-script'

test.each(['/assets/worker-1a2B3c4D.js', '/offline.js'])('lets the site’s own %s run in a worker', (path) => {
  const address = ownScript(path)
  expect(new URL(address).href).toBe(`${window.location.origin}${path}`)
  expect(Object.prototype.toString.call(address)).toBe('[object TrustedScriptURL]')
})

test.each([
  'https://elsewhere.example/assets/worker.js',
  '//elsewhere.example/worker.js',
  'data:text/javascript,1',
  'blob:http://localhost/1',
  '/assets/../api/worker.js',
  '/assets/deeper/worker.js',
  '/worker.js?then=that',
  '/page.html',
])('refuses %s', (address) => {
  expect(() => ownScript(address)).toThrow(TypeError)
})
