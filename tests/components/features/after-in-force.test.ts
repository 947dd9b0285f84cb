import { page } from 'vitest/browser'
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'

import { attest } from '@/domain/acts/attest'
import { ok } from '@/domain/shared/result'

import { openApp, type Opening } from '../support/app'
import { button, within } from '../support/screen'
import { asStatus, statusesIn } from '../support/tone'

const opening: Opening = { ceremony: 'held', upTo: 8, as: 'noivu' }

/** The year goes on to the reports by itself once it is attested. */
beforeEach(() => {
  const move = vi
    .spyOn(attest, 'move')
    .mockImplementation((_before, { seq }) => ok({ stage: 'reporting', attested: seq }))
  onTestFinished(() => move.mockRestore())
})

test.each(['board', 'hall'])('%s of a year that is being reported on says what is in force', async (at) => {
  await openApp({ ...opening, at })
  await expect.element(page.getByText(/^Bản giao ước có hiệu lực từ 14:38:00/)).toBeVisible()
  expect(document.querySelectorAll('.seat .ui-ink--drawn')).toHaveLength(5)
  expect(document.querySelectorAll('.witness .ui-ink--drawn')).toHaveLength(1)
})

test('its bar tells the stage, and its papers are no drafts', async () => {
  await openApp({ ...opening, at: 'papers' })
  await expect.element(button('Đính kèm bản ký số')).toBeVisible()
  await expect.element(page.getByText('DỰ THẢO, chưa có hiệu lực')).not.toBeInTheDocument()
  expect(statusesIn(within('header'))[0]).toEqual(asStatus('done', 'Báo cáo kết quả'))
})

test('the letter that tells of its being in force can still be sent', async () => {
  await openApp({ ...opening, at: 'notices' })
  await button('Gửi thư thông báo').click()
  await page.getByRole('dialog').getByLabelText('Loại thư').selectOptions('Đã có hiệu lực')
  await expect.element(page.getByRole('dialog')).toHaveTextContent('đã có hiệu lực')
})
