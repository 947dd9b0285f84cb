import { expect, test } from 'vitest'
import { freshPlace, temporaryFolder } from './support/place'
import { outcomeOf } from './support/program'

const scripts = ['start', 'dev', 'reset', 'seed', 'build', 'bench', 'demo', 'size', 'publish-proof']

test.each(scripts)(
  'scripts/%s.ts explains itself and refuses what it does not know',
  { timeout: 180_000 },
  async (name) => {
    const script = `scripts/${name}.ts`
    const [helped, confused] = await Promise.all([
      outcomeOf(script, ['--help']),
      outcomeOf(script, ['--hlep']),
    ])

    expect(helped).toMatchObject({ code: 0, errors: '' })
    expect(helped.output).toContain('--help')
    expect(confused).toMatchObject({ code: 1, output: '' })
    expect(confused.errors).toContain('✗ Không hiểu tham số')
  },
)

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
