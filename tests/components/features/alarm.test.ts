import { page, userEvent } from 'vitest/browser'
import { describe, expect, test } from 'vitest'

import { isAct } from '@/domain/log/entry'
import { fail, ok } from '@/domain/shared/result'

import { changed, resealed } from '../../fixtures/entries'
import { openApp, type Opening } from '../support/app'
import { expectAccessible } from '../support/axe'
import { where } from '../support/people'
import { button, listed, within } from '../support/screen'
import { entryAt } from '../support/second-round'
import { asNotice, asStatus, noticesIn, statusesIn } from '../support/tone'
import type { World } from '../support/world'

const pages = ['home', 'board', 'notices', 'papers', 'review', 'keys'] as const

describe('while the log raises an alarm', () => {
  const words = 'DỪNG KÝ: nhật ký có sai khác ở mục 3'

  test.each([...pages, 'sign', 'hall'] as const)('%s says so, in red and with a cross', async (name) => {
    await openApp({ ceremony: 'tampered', as: 'hoaminh', trusted: true, at: name === 'home' ? '' : name })
    await expect.element(page.getByText(words)).toBeVisible()
    expect(noticesIn().filter((notice) => notice.words.startsWith('DỪNG KÝ'))).toEqual([
      asNotice('wrong', words),
    ])
  })

  test('no paper is offered, in no format', async () => {
    await openApp({ ceremony: 'tampered', as: 'hoaminh', at: 'papers' })
    await expect.element(page.getByText('Chưa có văn bản')).toBeVisible()
    expect(listed('.paper-row')).toEqual([])
    await expect.element(page.getByRole('button', { name: /PDF|DOCX|XLSX|CSV|JSON/ })).not.toBeInTheDocument()
  })

  test('papers that were offered are withdrawn, and nothing more is attached or proven', async () => {
    const { world } = await openApp({ ceremony: 'held', upTo: 8, as: 'hoaminh', trusted: true, at: 'papers' })
    await expect.poll(() => listed('.paper-row').length).toBe(4)
    await expect.element(button('Đính kèm bản ký số')).not.toHaveAttribute('aria-disabled')
    world.append([], { attested: 7 })
    await expect.element(page.getByText('Chưa có văn bản')).toBeVisible()
    expect(listed('.paper-row')).toEqual([])
    await expect.element(button('Đính kèm bản ký số')).toHaveAttribute('aria-disabled', 'true')
  })

  test('nothing is said to be in force, and no proof is offered', async () => {
    const { world } = await openApp({ ceremony: 'held', upTo: 8, as: 'quansat', at: 'board' })
    await expect.element(page.getByText(/^Bản giao ước có hiệu lực từ/)).toBeVisible()
    await expect.element(page.getByText('Dấu khóa của người chứng kiến')).toBeVisible()
    world.append([], { attested: 7 })
    await expect.element(page.getByText(/^DỪNG KÝ/)).toBeVisible()
    await expect.element(page.getByText(/^Bản giao ước có hiệu lực từ/)).not.toBeInTheDocument()
    await expect.element(page.getByText('Dấu khóa của người chứng kiến')).not.toBeInTheDocument()
    expect(listed('.log__head .ui-code')).toEqual([])
  })

  test('the witness is asked to attest nothing, and a leader to read a code out', async () => {
    await openApp({ ceremony: 'tampered', as: 'noivu', at: 'board' })
    await expect.element(page.getByText(/^Xin không xác nhận chứng kiến/)).toBeVisible()
    await expect
      .element(button('Xác nhận chứng kiến').first())
      .toHaveAccessibleDescription(/nhật ký đang có cảnh báo/)
    expect(listed('.log__head .ui-code')).toEqual([])
  })

  test('no key is said to have been compared', async () => {
    const { world } = await openApp({ ceremony: 'held', upTo: 8, as: 'hoaminh', at: 'keys', trusted: true })
    const states = () => statusesIn(within('.key-row__states'))
    await expect.poll(states).toEqual([asStatus('done', 'đã đối chiếu năm 2014')])
    world.append([], { attested: 7 })
    await expect.poll(states).toEqual([asStatus('recorded', 'chưa đối chiếu')])
  })
})

describe('where the log goes on with an act that the page does not know', () => {
  const newer: Opening = {
    ceremony: 'held',
    upTo: 3,
    as: 'hoaminh',
    trusted: true,
    given: (world: World) => {
      world.append([fail('ENTRY_NEWER')])
    },
  }

  test.each(['board', 'sign', 'hall', 'papers'] as const)('%s asks to be loaded again', async (at) => {
    await openApp({ ...newer, at })
    const words = at === 'sign' ? 'Chưa ký được: xin tải lại trang' : 'Xin tải lại trang'
    await expect.element(page.getByText(words).first()).toBeVisible()
    expect(noticesIn()).toContainEqual(asNotice('wait', words))
    await expect.element(page.getByText(/DỪNG KÝ/)).not.toBeInTheDocument()
    await expectAccessible()
  })

  test('the first page says so before everything else', async () => {
    await openApp({ ...newer, at: '' })
    await expect.element(page.getByRole('heading', { name: 'Xin tải lại trang' })).toBeVisible()
    await expect.element(page.getByText('Xin dừng lại')).not.toBeInTheDocument()
  })
})

describe('a file laid beside those that were attached', () => {
  const picked = new File(['%PDF-1.7'], 'bản ký.pdf', { type: 'application/pdf' })

  const papers: Opening = { ceremony: 'twice', upTo: 22, as: 'quansat', at: 'papers' }

  /** Lays a file with the digest of `of` beside the copies of an office, as they are after `given`. */
  async function lay(of: 'the copy' | 'another', given: Opening['given']): Promise<void> {
    const copy = entryAt(22)
    if (!isAct(copy, 'attach')) throw new Error('no copy')
    const { services } = await openApp({ ...papers, ...(given === undefined ? {} : { given }) })
    const file = of === 'the copy' ? copy.body.file : 'f'.repeat(64)
    const read = () =>
      Promise.resolve(ok({ ...copy.body, file, fileName: picked.name, holdsSignature: true }))
    Object.assign(services, { pdfFiles: { read } })
    await expect.poll(() => document.querySelector('input[type=file]')).not.toBeNull()
    await userEvent.upload(document.querySelector('input[type=file]') ?? document.body, picked)
  }
  const forged = (world: World) => {
    const { entries } = world.log.get()
    const [before, copy] = [entryAt(21), entryAt(22)]
    const entry = resealed(where, changed(copy, { sig: before.sig }))
    world.log.set({ ...world.log.get(), entries: [...entries.slice(0, -1), ok(entry)] })
    const { record } = world.year.get()
    if (record !== null) world.year.put({ ...record, head: entry.hash })
  }

  test.each<['the copy' | 'another', Opening['given'], ReturnType<typeof asNotice>]>([
    ['the copy', undefined, asNotice('done', 'Đúng là tệp đã đính kèm')],
    ['another', undefined, asNotice('wrong', 'Không phải tệp đã đính kèm')],
    ['the copy', forged, asNotice('wrong', 'Việc đính kèm không hợp lệ')],
  ])('%s is told as what it is', async (of, given, notice) => {
    await lay(of, given)
    await expect.poll(() => noticesIn(within('.compare-copy'))).toEqual([notice])
    const words = 'bản ký.pdf: Phường Hòa Minh đính kèm lúc 14:52:00 ngày 28/03/2014 (+07:00).'
    const same = notice.words.startsWith('Đúng')
    expect(listed('.compare-copy .ui-notice p').includes(words)).toBe(same)
    const states = statusesIn(within('.copy-row'))
    expect(states).toEqual(given === undefined ? [] : [asStatus('invalid', 'KHÔNG HỢP LỆ')])
  })
})

describe('keys', () => {
  const kidsOf = (world: World) => [...world.keys.get().records].filter(([, { uid }]) => uid === 'hoaminh')

  test('one that was revoked is told as that, and not as one still to be compared', async () => {
    const given = (world: World) => {
      for (const [kid] of kidsOf(world)) world.revocations.put(kid, { year: where.year, seq: 3 })
    }
    await openApp({ ceremony: 'held', upTo: 2, as: 'hoaminh', at: 'keys', trusted: true, given })
    await expect.poll(() => statusesIn(within('.key-row__states'))).toEqual([asStatus('invalid', 'đã hủy')])
    await expect.element(button('Hủy khóa này')).not.toBeInTheDocument()
  })

  test('the newest stands first, each with the time it was made', async () => {
    const given = (world: World) => {
      const [, key] = kidsOf(world)[0] ?? []
      if (key === undefined) throw new Error('no key')
      world.keys.put('1'.repeat(64), { ...key, at: Date.UTC(2014, 2, 27, 18) })
      world.keys.put('2'.repeat(64), { ...key, at: Date.UTC(2014, 2, 29, 1, 2, 3) })
      world.keys.put('3'.repeat(64), { ...key, at: Date.UTC(2014, 2, 28, 1) })
    }
    await openApp({ ceremony: 'held', upTo: 2, as: 'hoaminh', at: 'keys', trusted: true, given })
    await expect.poll(() => listed('.key-row__made').length).toBe(4)
    const made = listed('.key-row__made')
    expect(made[0]).toBe('Tạo lúc 08:02:03 ngày 29/03/2014 (+07:00)')
    expect(made.indexOf('Tạo lúc 08:00:00 ngày 28/03/2014 (+07:00)')).toBeLessThan(
      made.indexOf('Tạo lúc 01:00:00 ngày 28/03/2014 (+07:00)'),
    )
  })
})
