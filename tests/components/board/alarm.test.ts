import { page } from 'vitest/browser'
import { expect, test } from 'vitest'

import { CeremonyBoard } from '@/features/board'
import type { Entry } from '@/domain/log/entry'
import { fail, ok } from '@/domain/shared/result'

import { createCeremony, type Ceremony } from '../support/ceremony'
import { showAs } from '../support/mount'

const raised = () => page.getByRole('alert').filter({ hasText: 'DỪNG KÝ' })

async function signedByTwo(): Promise<Ceremony> {
  const ceremony = createCeremony()
  await ceremony.freeze()
  await ceremony.open()
  await ceremony.sign('hoa-hiep-bac')
  await ceremony.sign('hoa-minh')
  return ceremony
}

/** Somebody who owns the database puts another entry in the place of the one at `seq`. */
function tamper(ceremony: Ceremony, seq: number, over: Partial<Entry>): void {
  const log = ceremony.cells.log.get()
  const entries = log.entries.map((entry, index) =>
    index === seq - 1 && entry.ok ? ok({ ...entry.value, ...over } as Entry) : entry,
  )
  ceremony.cells.log.set({ ...log, entries })
}

test('an entry that was changed replaces the headline and is named, with the last that is right', async () => {
  const ceremony = await signedByTwo()
  tamper(ceremony, 4, { notes: '{"reservations":[{"item":"noi-dung-1","note":"x"}]}' })
  await showAs('theodoi', ceremony, CeremonyBoard)
  const alarm = raised()
  await expect.element(alarm).toHaveTextContent('DỪNG KÝ: nhật ký có sai khác ở mục 4')
  await expect.element(alarm).toHaveTextContent('mục 3: Phường Hòa Hiệp Bắc ký xác nhận')
  await expect.element(alarm).toHaveTextContent(/Mã nhật ký sau mục 3 .*[0-9A-Z]{2}(-[0-9A-Z]{2}){5}/)
  await expect.element(page.getByText('1 trên 5 đã ký và đã kiểm tra')).toBeVisible()
})

test('an untouched log raises no alarm', async () => {
  await showAs('theodoi', await signedByTwo(), CeremonyBoard)
  await expect.element(page.getByText('2 trên 5 đã ký và đã kiểm tra')).toBeVisible()
  expect(document.querySelector('[role=alert]:not(:empty)')?.textContent ?? '').toBe('')
})

test('an entry that cannot be read is an alarm from there on', async () => {
  const ceremony = await signedByTwo()
  const log = ceremony.cells.log.get()
  ceremony.cells.log.set({ ...log, entries: [...log.entries.slice(0, 3), fail('ENTRY_UNREADABLE')] })
  await showAs('theodoi', ceremony, CeremonyBoard)
  await expect.element(raised()).toHaveTextContent('một mục không đọc được')
})

test('a year that claims another signature than the log names the unit', async () => {
  const ceremony = await signedByTwo()
  const year = ceremony.cells.year.get()
  if (year.record === null) throw new Error('there is no year')
  const signed = { ...year.record.signed, 'hoa-khanh-nam': 4 }
  ceremony.cells.year.set({ ...year, record: { ...year.record, signed } })
  await showAs('theodoi', ceremony, CeremonyBoard)
  const alarm = raised()
  await expect.element(alarm).toHaveTextContent('Chỗ khác: danh sách đã ký, ở phường Hòa Khánh Nam.')
  await expect.element(alarm).toHaveTextContent('Xin không ký thêm và đọc mã dưới đây cho người chứng kiến.')
})

test('the witness is told to ask the others, and is not shown the code to be asked for', async () => {
  const ceremony = await signedByTwo()
  ceremony.heads.set('', { seq: 4, head: 'ab'.repeat(32), since: 0 })
  await showAs('noivu', ceremony, CeremonyBoard)
  const alarm = raised()
  await expect.element(alarm).toHaveTextContent('Hỏi mã nhật ký trên máy của từng đơn vị')
  await expect.element(alarm).not.toHaveTextContent('Mã nhật ký sau mục')
})
