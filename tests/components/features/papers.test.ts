import { page, userEvent } from 'vitest/browser'
import { expect, test } from 'vitest'

import { openApp, type Opening } from '../support/app'
import { expectAccessible, unseen } from '../support/axe'
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

test('before the pledge is in force it says what will stand here', async () => {
  await openApp({ ...inForce, upTo: 7 })
  await expect.element(page.getByText('Bản giao ước chưa có hiệu lực')).toBeVisible()
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

test('axe has seen every part of the papers', () => {
  expect(unseen(import.meta.glob('/src/features/papers/*.vue'))).toEqual([])
})
