import { expect, test } from 'vitest'
import { freshPlace, temporaryFolder } from './support/place'
import { commands, outcomeOf } from './support/program'

test.each(commands)('%s refuses what it does not know', { timeout: 180_000 }, async (script) => {
  const { code, output, errors } = await outcomeOf(script, ['--hlep'])
  expect({ code, output }).toEqual({ code: 1, output: '' })
  expect(errors).toContain('✗ Không hiểu tham số')
})

test('a port offset that is none is refused', { timeout: 180_000 }, async () => {
  const { code, errors } = await outcomeOf('scripts/start.ts', ['--port-offset', 'many'])
  expect(code).toBe(1)
  expect(errors).toContain('không phải "many"')
})

test('seeding without a running stack says to start one', { timeout: 180_000 }, async () => {
  const { portOffset } = await freshPlace()
  const { code, errors } = await outcomeOf('scripts/seed.ts', ['--port-offset', String(portOffset)])
  expect(code).toBe(1)
  expect(errors).toContain('Chạy npm start trước')
})

test('resetting where nothing is has nothing to fear', { timeout: 180_000 }, async () => {
  const { code, output } = await outcomeOf('scripts/reset.ts', ['--data-dir', temporaryFolder()])
  expect(code).toBe(0)
  expect(output).toContain('✓ Đã xóa dữ liệu')
})
