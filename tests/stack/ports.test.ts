import { createServer, type Server } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { portsAt, requireFree } from '../../scripts/stack/ports'
import { freshPlace } from './support/place'
import { outcomeOf } from './support/program'

const names = ['page', 'auth', 'firestore'] as const

async function occupy(port: number, host: string): Promise<void> {
  const server: Server = createServer()
  await new Promise<void>((resolve) => server.listen(port, host, resolve))
  onTestFinished(() => {
    server.close()
  })
}

test('npm start names the taken port and the ways out', { timeout: 180_000 }, async () => {
  const { dataDir, portOffset } = await freshPlace()
  const { firestore } = portsAt(portOffset)
  await occupy(firestore, '127.0.0.1')

  const options = ['--data-dir', dataDir, '--port-offset', String(portOffset)]
  const { code, output, errors } = await outcomeOf('scripts/start.ts', options)

  expect(code).toBe(1)
  expect(output).toBe('')
  expect(errors).toContain(`✗ Cổng ${String(firestore)} (Firestore) đang bị chương trình khác dùng.`)
  expect(errors).toContain('--port-offset 100')
  expect(errors.trim().split('\n')).toHaveLength(1)
})

test.each(['127.0.0.1', '::1'])('a port is taken if it is taken on %s alone', async (host) => {
  const ports = portsAt((await freshPlace()).portOffset)
  await requireFree(ports, names)
  await occupy(ports.auth, host)
  await expect(requireFree(ports, names)).rejects.toThrow(`Cổng ${String(ports.auth)} (Auth)`)
})

test('a port that no browser opens is refused, though it is free', async () => {
  const { firestore } = portsAt(2_000)
  await expect(requireFree(portsAt(2_000), ['firestore'])).rejects.toThrow(
    `Trình duyệt không mở cổng ${String(firestore)} (Firestore)`,
  )
  await requireFree(portsAt(2_001), ['firestore'])
})

test('one offset moves every port', () => {
  expect(portsAt(0)).toEqual({ page: 5173, auth: 9099, firestore: 8080 })
  expect(portsAt(100)).toEqual({ page: 5273, auth: 9199, firestore: 8180 })
})
