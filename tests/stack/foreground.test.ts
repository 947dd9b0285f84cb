import { expect, test, vi } from 'vitest'
import { groupIsGone, processesIn } from '../../scripts/stack/process/processes'
import { freshPlace, keeperOf, type Place } from './support/place'
import { outcomeOf, program } from './support/program'

const run = ({ dataDir, portOffset }: Place) =>
  program('tests/stack/fixtures/foreground.ts', [dataDir, String(portOffset)])

test('it says where to go and as whom, and a Ctrl-C saves and ends it', { timeout: 180_000 }, async () => {
  const place = await freshPlace()
  const running = run(place)
  await running.says('Ctrl-C')
  const keeper = keeperOf(place)

  // From the terminal and once more from npm.
  running.process.kill('SIGINT')
  running.process.kill('SIGINT')
  const { code, output, errors } = await running.ended

  expect(errors).toBe('')
  expect(code).toBe(0)
  expect(output).toContain(`Mở http://localhost:${String(5173 + place.portOffset)}`)
  expect(output).toContain('mật khẩu giao-uoc-2014')
  expect(output).toMatch(/noivu@demo\.test +Võ Thành Nhân +Trưởng phòng Nội vụ quận Liên Chiểu/)
  expect(output.match(/@demo\.test/g)).toHaveLength(8)
  expect(output.trim().split('\n').at(-1)).toBe('✓ Đã lưu và tắt.')
  expect(processesIn(keeper)).toEqual([])
})

test('a Ctrl-C while it starts ends it at once and leaves nothing', { timeout: 180_000 }, async () => {
  const place = await freshPlace()
  const running = run(place)
  await running.says('Đang khởi động')
  const keeper = await vi.waitFor(() => keeperOf(place))

  running.process.kill('SIGINT')

  expect((await running.ended).code).toBe(130)
  expect(await groupIsGone(keeper, 30_000)).toBe(true)
})

test('when the emulators die it says so and fails', { timeout: 180_000 }, async () => {
  const place = await freshPlace()
  const running = run(place)
  await running.says('Ctrl-C')

  process.kill(keeperOf(place), 'SIGKILL')

  const { code, errors } = await running.ended
  expect(code).toBe(1)
  expect(errors).toContain('✗ Bộ giả lập đã tắt ngoài ý muốn')
})

test('reset ends what runs, in order, and the next start seeds afresh', { timeout: 180_000 }, async () => {
  const place = await freshPlace()
  const running = run(place)
  await running.says('Đã nhập dữ liệu mẫu')
  await running.says('Ctrl-C')

  const reset = await outcomeOf('scripts/reset.ts', ['--data-dir', place.dataDir])

  expect(reset).toMatchObject({ code: 0, errors: '' })
  expect((await running.ended).output).toContain('✓ Đã lưu và tắt.')
  const again = run(place)
  await again.says('Đã nhập dữ liệu mẫu')
})
