import { afterEach, expect, test, vi } from 'vitest'

import { createFirebaseApp } from '@/firebase/app'
import { createAuth } from '@/firebase/auth'

const config = {
  apiKey: 'a',
  authDomain: 'a.test',
  projectId: 'demo-a',
  appId: 'a',
  stack: 'a',
  emulator: null,
}

afterEach(() => {
  document.documentElement.lang = 'vi'
  vi.restoreAllMocks()
})

test('a sign-in letter is asked for in the language of the page at that moment', async () => {
  const asked: (string | null)[] = []
  vi.spyOn(window, 'fetch').mockImplementation((_url, init) => {
    asked.push(new Headers(init?.headers).get('x-firebase-locale'))
    return Promise.resolve(Response.json({ email: 'an@demo.test' }))
  })
  const auth = createAuth(createFirebaseApp(config), config)
  for (const language of ['vi', 'en']) {
    document.documentElement.lang = language
    expect((await auth.sendLink('an@demo.test', `${window.location.origin}/sign-in`)).ok).toBe(true)
  }
  expect(asked).toEqual(['vi', 'en'])
})
