import { createMemoryHistory, createRouter } from 'vue-router'
import { expect, onTestFinished, test, vi } from 'vitest'

import { watchFaults } from '@/app/watch-faults'
import { toFailure } from '@/firebase/map-error'

import { where } from '../support/people'
import { createServices } from '../support/services'
import { createWorld } from '../support/world'

type Heard = (event: object) => void

/** What the page listens for, without anything of it happening: a fault of the test's page would end the test. */
function listenersOf(target: EventTarget): ReadonlyMap<string, Heard> {
  const heard = new Map<string, Heard>()
  const listen = vi.spyOn(target, 'addEventListener').mockImplementation((type, listener) => {
    heard.set(type, listener as Heard)
  })
  onTestFinished(() => {
    listen.mockRestore()
  })
  return heard
}

const page = { template: '' }

test('a page tells of errors, rejections, breaches of the policy and unexpected failures, each by its kind', async () => {
  const world = createWorld()
  const { app } = await createServices(world, 'hoaminh')
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/', name: 'start', component: page },
      { path: '/b/:bloc/board', name: 'board', component: page },
    ],
  })
  await router.push(`/b/${where.bloc}/board`)
  const [onWindow, onDocument] = [listenersOf(window), listenersOf(document)]
  watchFaults(app, router)

  onWindow.get('error')?.({ error: new TypeError('Võ Thị Mỹ Duyên') })
  onWindow.get('unhandledrejection')?.({ reason: new RangeError('Võ Thị Mỹ Duyên') })
  onDocument.get('securitypolicyviolation')?.({
    effectiveDirective: 'script-src-elem',
    blockedURI: 'https://elsewhere.test/Võ',
  })
  toFailure(new SyntaxError('Võ Thị Mỹ Duyên'))

  const told = () => [...world.faults.get().records.values()]
  await expect
    .poll(() =>
      told()
        .map(({ kind, code, page }) => `${kind} ${code} ${page}`)
        .sort(),
    )
    .toEqual([
      'error TypeError board',
      'failure SyntaxError board',
      'policy script-src-elem board',
      'rejection RangeError board',
    ])
  expect(JSON.stringify(told())).not.toMatch(/Võ|elsewhere/)

  await router.push('/')
  onWindow.get('error')?.({ error: new EvalError('a') })
  await router.push(`/b/${where.bloc}/board`)
  onWindow.get('error')?.({ error: new URIError('a') })
  await expect.poll(() => told().map(({ code }) => code)).toContain('URIError')
  expect(told().map(({ code }) => code)).not.toContain('EvalError')
})
