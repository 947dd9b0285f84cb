import { deleteApp, initializeApp } from 'firebase/app'
import { initializeFirestore, memoryLocalCache } from 'firebase/firestore'
import { expect, test } from 'vitest'

import { createLine } from '@/firebase/line'

test('a listener that ends with an error tells what it knew as no longer confirmed, and then why', async () => {
  const app = initializeApp({ projectId: 'demo-line' }, 'line')
  const line = createLine(() => initializeFirestore(app, { localCache: memoryLocalCache() }))
  const told: unknown[] = []
  const watch = line.over<{ seq: number; fresh: boolean }>(() => (next, failed) => {
    next({ seq: 1, fresh: true })
    failed({ code: 'SERVER_BUSY' })
    return () => undefined
  })
  const stop = watch(
    (value) => told.push(value),
    ({ code }) => told.push(code),
  )
  expect(told).toEqual([{ seq: 1, fresh: true }, { seq: 1, fresh: false }, 'SERVER_BUSY'])
  stop()
  await deleteApp(app)
})

test('a listener that ended with an error is not begun anew by a new client: whoever listens does that', async () => {
  const app = initializeApp({ projectId: 'demo-line' }, 'ended')
  const line = createLine(() => initializeFirestore(app, { localCache: memoryLocalCache() }))
  let begun = 0
  const told: unknown[] = []
  const stop = line.over<{ fresh: boolean }>(() => (_next, failed) => {
    begun += 1
    failed({ code: 'SERVER_BUSY' })
    return () => undefined
  })(
    (value) => told.push(value),
    ({ code }) => told.push(code),
  )
  line.renew()
  expect([begun, told]).toEqual([1, ['SERVER_BUSY']])
  stop()
  await deleteApp(app)
})
