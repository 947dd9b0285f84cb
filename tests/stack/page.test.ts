import { expect, test } from 'vitest'
import { cacheControl } from '../../scripts/site/caching'
import { securityHeaders } from '../../scripts/site/headers'
import { freshPlace } from './support/place'
import { start } from './support/stack'

test('the built app is served as hosted, and told which emulators to use', { timeout: 180_000 }, async () => {
  const place = await freshPlace()
  const stack = await start({ ...place, serve: true })

  for (const path of ['/', '/b/khoi-phuong-lien-chieu/2014/review']) {
    const page = await fetch(stack.pageUrl + path)
    expect(page.status).toBe(200)
    expect(await page.text()).toContain('<html lang="vi">')
    const own = [stack.ports.auth, stack.ports.firestore].map((port) => `http://localhost:${port}`)
    for (const [name, value] of Object.entries(securityHeaders(own)))
      expect(page.headers.get(name)).toBe(value)
  }
  const script = /src="(\/assets\/[^"]+\.js)"/.exec(await (await fetch(stack.pageUrl)).text())?.[1] ?? ''
  const kept = await fetch(stack.pageUrl + script)
  expect([kept.status, kept.headers.get('cache-control')]).toEqual([200, cacheControl(script)])
  const gone = await fetch(`${stack.pageUrl}/assets/app-of-yesterday.js`)
  expect([gone.status, gone.headers.get('cache-control')]).toEqual([404, 'no-store'])

  const info = await emulatorInfo(stack.pageUrl)
  expect(info).toEqual({
    projectId: stack.projectId,
    instance: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
    authPort: stack.ports.auth,
    firestorePort: stack.ports.firestore,
  })

  await stack.kill()
  await expect(fetch(stack.pageUrl)).rejects.toThrow()
  const again = await start({ ...place, serve: true })
  expect(await emulatorInfo(again.pageUrl)).toEqual(info)
})

test('the sources are served with the same emulators', { timeout: 180_000 }, async () => {
  const stack = await start({ ...(await freshPlace()), seed: false, serve: 'sources' })

  const page = await (await fetch(`${stack.pageUrl}/b/khoi-phuong-lien-chieu`)).text()
  expect(page).toContain('/src/app/main.ts')
  expect(page).toContain('/@vite/client')
  expect(await emulatorInfo(stack.pageUrl)).toMatchObject({ authPort: stack.ports.auth })
})

async function emulatorInfo(pageUrl: string): Promise<unknown> {
  return (await fetch(`${pageUrl}/emulator.json`)).json()
}
