import { page } from 'vitest/browser'
import { describe, expect, test } from 'vitest'

import { ok } from '@/domain/shared/result'

import { openApp, type Opening } from '../support/app'
import { button } from '../support/screen'
import type { World } from '../support/world'

/** Within which every open screen must say what was altered (ms). */
const promise = 2000

const signed: Opening = { ceremony: 'held', upTo: 7 }
const screens: Readonly<Record<string, Opening>> = {
  'a leader at home': { ...signed, as: 'hoaminh', at: '' },
  'a leader who reviews': { ...signed, as: 'hoahiepnam', at: 'review' },
  'the witness': { ...signed, as: 'noivu', at: 'board' },
  'an observer': { ...signed, as: 'quansat', at: 'board' },
  'the hall': { ...signed, as: 'quansat', at: 'hall' },
}

/** What each alarm says, in the words that people read. */
const words = {
  TEXT_CHANGED: /Nội dung bản giao ước trên máy chủ đã bị sửa/,
  ENTRY_CHANGED: /Một mục của nhật ký đã bị sửa sau khi ghi/,
  ENTRY_MISSING: /Nhật ký thiếu một mục/,
  KEY_CHANGED: /Một khóa ký đã đăng ký bị sửa/,
  REVOCATION_CHANGED: /Việc hủy một khóa ký đã bị sửa/,
  YEAR_ROLLED_BACK: /Trạng thái của năm trên máy chủ đã bị đưa lùi/,
  PROJECTION_MISMATCH: /Trạng thái của năm không khớp với nhật ký/,
}

type Tampering = readonly [name: string, code: keyof typeof words, alter: (world: World) => void]

const without = <T>(records: ReadonlyMap<string, T>, id: string) =>
  new Map([...records].filter(([other]) => other !== id))
const keyOf = (world: World) => {
  const found = [...world.keys.get().records].find(([, { uid }]) => uid === 'hoaminh')
  if (found === undefined) throw new Error('nobody has a key')
  return found
}
const changeEntry = (world: World, seq: number, over: object) => {
  const { entries } = world.log.get()
  const entry = entries[seq - 1]
  if (entry?.ok !== true) throw new Error('no such entry')
  world.log.set({ ...world.log.get(), entries: entries.with(seq - 1, ok({ ...entry.value, ...over })) })
}
const changeYear = (world: World, over: object) => {
  const { record } = world.year.get()
  if (record !== null) world.year.put({ ...record, ...over })
}

/** What the owner of the database alters while people watch, and what it is called. */
const tamperings: readonly Tampering[] = [
  [
    'one word of the pledge',
    'TEXT_CHANGED',
    (world) => {
      const [digest, { text }] = [...world.revisions.get().records][0] ?? ['', { text: '' }]
      world.revisions.put(digest, { text: text.replace('Thu ngân sách', 'Chi ngân sách') })
    },
  ],
  ['a signature', 'ENTRY_CHANGED', (world) => changeEntry(world, 4, { sig: 'ab'.repeat(64) })],
  ['a time', 'ENTRY_CHANGED', (world) => changeEntry(world, 5, { at: 0 })],
  [
    'an entry in the middle, deleted',
    'ENTRY_MISSING',
    (world) => world.log.set({ ...world.log.get(), entries: world.log.get().entries.toSpliced(3, 1) }),
  ],
  [
    'the last entry, deleted',
    'ENTRY_MISSING',
    (world) => world.log.set({ ...world.log.get(), entries: world.log.get().entries.slice(0, -1) }),
  ],
  [
    'a key, replaced',
    'KEY_CHANGED',
    (world) => {
      const [kid, key] = keyOf(world)
      world.keys.put(kid, { ...key, spki: key.spki.replace(/.{64}$/, 'a'.repeat(64)) })
    },
  ],
  [
    'a key, deleted',
    'KEY_CHANGED',
    (world) => {
      const live = world.keys.get()
      world.keys.set({ ...live, records: without(live.records, keyOf(world)[0]) })
    },
  ],
  [
    'a revocation, deleted',
    'REVOCATION_CHANGED',
    (world) => world.revocations.set({ ...world.revocations.get(), records: new Map() }),
  ],
  ['the year, set back', 'YEAR_ROLLED_BACK', (world) => changeYear(world, { seq: 6, stage: 'signing' })],
  ['the year, deleted', 'YEAR_ROLLED_BACK', (world) => world.year.put(null)],
  ['the parties', 'PROJECTION_MISMATCH', (world) => changeYear(world, { parties: ['hoa-minh'] })],
  ['the origins', 'PROJECTION_MISMATCH', (world) => changeYear(world, { origins: ['https://evil.example'] })],
]

const revoked = (world: World) => world.revocations.put('f'.repeat(64), { year: '2013', seq: 3 })

describe.each(Object.entries(screens))('%s', (_who, opening) => {
  test.each(tamperings)('says so when the owner of the database alters %s', async (_what, code, alter) => {
    const { world } = await openApp({ ...opening, given: revoked })
    const alarm = page.getByText(words[code]).first()
    await expect.element(page.getByText(/DỪNG KÝ/).first()).not.toBeInTheDocument()
    await expect.element(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
    alter(world)
    await expect.element(alarm, { timeout: promise }).toBeVisible()
  })
})

test.each(tamperings)(
  'the witness cannot attest once the owner has altered %s',
  async (_what, code, alter) => {
    const { world } = await openApp({ ...screens['the witness'], given: revoked })
    await expect.element(button('Xác nhận chứng kiến')).toBeVisible()
    alter(world)
    await expect.element(page.getByText(words[code]).first()).toBeVisible()
    await expect.element(button('Xác nhận chứng kiến')).toHaveAttribute('aria-disabled', 'true')
    await expect
      .element(button('Xác nhận chứng kiến'))
      .toHaveAccessibleDescription(/nhật ký đang có cảnh báo/)
  },
)
