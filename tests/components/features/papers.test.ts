import { page, userEvent } from 'vitest/browser'
import { expect, inject, test } from 'vitest'

import { isAct } from '@/domain/log/entry'
import { ok } from '@/domain/shared/result'

import { changed, resealed } from '../../fixtures/entries'
import { openApp, type Opening } from '../support/app'
import { expectAccessible, unseen } from '../support/axe'
import { where } from '../support/people'
import { button, overflow } from '../support/screen'

/** A leader at the papers of a pledge in force, with a key of this device. */
const inForce: Opening = { ceremony: 'held', upTo: 8, at: 'papers', as: 'hoaminh', withKey: true }
const dialog = () => page.getByRole('dialog')
const picker = (name: string) => page.getByLabelText(name).last()

function pdf(text: string, name = 'Giao ước (đã ký số).pdf'): File {
  return new File([text], name, { type: 'application/pdf' })
}
const signed = pdf('%PDF-1.7 /ByteRange [0 1 2 3]')

async function pick(label: string, file: File): Promise<void> {
  const input = [...document.querySelectorAll<HTMLInputElement>('input[type=file]')].find(
    (one) => one.getAttribute('aria-label') === label,
  )
  if (input === undefined) throw new Error(`no picker ${label}`)
  await userEvent.upload(input, file)
}

test('before the pledge is in force every paper is a draft, and no copy can be attached', async () => {
  await openApp({ ...inForce, upTo: 7 })
  await expect.element(page.getByText('DỰ THẢO, chưa có hiệu lực')).toBeVisible()
  await expect.element(button('Đính kèm bản ký số')).not.toBeInTheDocument()
  await button('Bản giao ước thi đua: Word (DOCX)').click()
  await expect.element(page.getByText(/^Đã tạo giao-uoc-2014-du-thao\.docx, /)).toBeVisible()
  await expectAccessible()
})

test('before the text is fixed there is no paper, and the page says when there will be', async () => {
  await openApp({ ...inForce, upTo: 0 })
  await expect.element(page.getByText('Chưa có văn bản')).toBeVisible()
  await expectAccessible()
})

test('every paper is written in every format, with its size', { timeout: 120_000 }, async () => {
  await openApp({ ...inForce, size: [360, 740] })
  await expect.element(page.getByText('DỰ THẢO, chưa có hiệu lực')).not.toBeInTheDocument()
  const papers = [
    ['Bản giao ước thi đua: PDF', 'giao-uoc-2014.pdf'],
    ['Bản giao ước thi đua: Word (DOCX)', 'giao-uoc-2014.docx'],
    ['Biên bản hội nghị ký kết: PDF', 'bien-ban-2014.pdf'],
    ['Biên bản hội nghị ký kết: Word (DOCX)', 'bien-ban-2014.docx'],
    ['Bảng chỉ tiêu và bảng chữ ký: Excel (XLSX)', 'bang-giao-uoc-2014.xlsx'],
    ['Nhật ký: PDF', 'nhat-ky-2014.pdf'],
    ['Nhật ký: CSV', 'nhat-ky-2014.csv'],
    ['Nhật ký: JSON', 'nhat-ky-2014.json'],
  ] as const
  for (const [name, file] of papers) {
    await button(name).click()
    const written = page.getByText(new RegExp(`^Đã tạo ${file.replace('.', '\\.')}, \\d+\\skB$`))
    await expect.element(written, { timeout: 30_000 }).toBeVisible()
  }
  expect(overflow()).toBe(0)
  await expectAccessible()
})

test('an office attaches its signed copy by name, size and digest; then anybody can compare', async () => {
  const { world } = await openApp({ ...inForce, size: [360, 740] })
  await expect.element(page.getByText('Chưa có bản ký số nào được đính kèm')).toBeVisible()
  await expect.element(button('Đính kèm bản ký số')).not.toHaveAttribute('aria-disabled')
  await expectAccessible()
  await pick('Đính kèm bản ký số', signed)
  await expect.element(dialog()).toHaveTextContent(/Trong tệp có phần chữ ký số/)
  await expectAccessible()
  await dialog().getByRole('button', { name: 'Đính kèm', exact: true }).click()
  await expect.element(page.getByRole('listitem').filter({ hasText: signed.name })).toBeVisible()
  expect(world.replay().entries.at(-1)?.act).toBe('attach')
  expect(overflow()).toBe(0)
  await expect.element(picker('Đối chiếu một tệp')).toBeInTheDocument()
  await pick('Đối chiếu một tệp', signed)
  await expect.element(page.getByText('Đúng là tệp đã đính kèm')).toBeVisible()
  await expectAccessible()
  await pick('Đối chiếu một tệp', pdf('%PDF-1.7 another'))
  await expect.element(page.getByText('Không phải tệp đã đính kèm')).toBeVisible()
  await expectAccessible()
})

const [signature, copy] = [inject('ceremonies').held.entries[2], inject('ceremonies').held.entries[8]]
if (signature === undefined || copy === undefined || !isAct(copy, 'attach')) throw new Error('no copy')
test.each([
  ['verified', copy, 'Đúng là tệp đã đính kèm'],
  ['not valid', resealed(where, changed(copy, { sig: signature.sig })), 'Việc đính kèm không hợp lệ'],
])('what a chosen file is follows the log: named first, then %s', async (_how, entry, words) => {
  const { world, services } = await openApp(inForce)
  const read = () => Promise.resolve(ok({ ...copy.body, holdsSignature: true }))
  Object.assign(services, { pdfFiles: { read } })
  await expect.element(button('Đính kèm bản ký số')).not.toHaveAttribute('aria-disabled')
  const keys = world.keys.get()
  world.keys.set({ ...keys, fresh: false })
  world.append([ok(entry)])
  await expect.element(picker('Đối chiếu một tệp')).toBeInTheDocument()
  await pick('Đối chiếu một tệp', signed)
  await expect.element(page.getByText('Đang kiểm tra việc đính kèm')).toBeVisible()
  await expectAccessible()
  world.keys.set(keys)
  await expect.element(page.getByText(words)).toBeVisible()
  await expectAccessible()
})

test('a file without a signature is asked about, one that is no PDF is not taken', async () => {
  await openApp(inForce)
  await expect.element(button('Đính kèm bản ký số')).not.toHaveAttribute('aria-disabled')
  await pick('Đính kèm bản ký số', pdf('no PDF at all'))
  await expect.element(page.getByText('Chưa đính kèm được')).toBeVisible()
  await expectAccessible()
  await pick('Đính kèm bản ký số', pdf('%PDF-1.7'))
  await expect.element(dialog()).toHaveTextContent(/Không thấy chữ ký số trong tệp/)
  await expectAccessible()
})

test('who presides is as the bloc says now; a name that was cleared is left to the pen', async () => {
  const { world } = await openApp(inForce)
  const { members } = world
  const presider = page.getByLabelText('Chủ tọa')
  const member = (uid: string) => {
    const found = members.get().records.get(uid)
    if (found === undefined) throw new Error(`no ${uid}`)
    return found
  }
  await expect.element(presider).toHaveValue(`${member('hoahiepbac').name}, ${member('hoahiepbac').position}`)
  members.put('hoahiepbac', { ...member('hoahiepbac'), position: 'Quyền Chủ tịch' })
  await expect.element(presider).toHaveValue(`${member('hoahiepbac').name}, Quyền Chủ tịch`)
  await presider.fill('')
  members.put('thuky', { ...member('thuky'), unit: 'hoa-hiep-bac' })
  await expect.element(page.getByLabelText('Thư ký')).toHaveValue('Lý Văn Thảo, Công chức')
  await expect.element(presider).toHaveValue('')
})

test('axe has seen every part of the papers', () => {
  expect(unseen(import.meta.glob('/src/features/record/papers/*.vue'))).toEqual([])
})
