import { expect, test } from 'vitest'

import { pledgeOf, wards } from '../../fixtures/pledge'
import { openApp, type Opening } from '../support/app'
import { bloc, members } from '../support/people'
import { overflow } from '../support/screen'

const word = 'M'.repeat(180)

const pledge = pledgeOf()
/** What people have written, as far as it is found on screens. */
const written = [
  pledge.title,
  ...pledge.bases,
  pledge.meeting.place,
  ...pledge.areas.map(({ name }) => name),
  ...pledge.items.map(({ text }) => text),
  bloc.name,
  bloc.witnessOffice,
  ...wards.map(({ name }) => name),
  ...members.flatMap(([, { name, position }]) => [name, position]),
  'Đề nghị tính theo chuẩn nghèo mới',
  'Chưa thống nhất',
  'Ký nhầm',
  'Giao ước 2014 (đã ký số).pdf',
]

/** The texts on screen in which something is that people wrote. */
function writtenTexts(): readonly Text[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const found: Text[] = []
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if (written.some((one) => (node as Text).data.includes(one))) found.push(node as Text)
  return found
}

/** How much is folded still; it is unfolded. */
function unfold(): number {
  const folded = document.querySelectorAll<HTMLElement>('.ui-disclosure__trigger[aria-expanded="false"]')
  for (const one of folded) one.click()
  return folded.length
}

const small = [360, 740] as const

test.each<[string, Opening]>([
  ['home', { ceremony: 'held', upTo: 2 }],
  ['home of a pledge in force', { ceremony: 'held' }],
  ['draft', { at: 'draft', as: 'hoahiepbac' }],
  ['agreement', { at: 'agreement' }],
  ['compare', { at: 'compare', ceremony: 'held', upTo: 1 }],
  ['freeze', { at: 'freeze', as: 'hoahiepbac' }],
  ['review', { at: 'review', ceremony: 'held', upTo: 2 }],
  ['sign', { at: 'sign', ceremony: 'held', upTo: 2 }],
  ['keys', { at: 'keys', ceremony: 'held', upTo: 2 }],
  ['board', { at: 'board', ceremony: 'held' }],
  ['board of the witness', { at: 'board', as: 'noivu', ceremony: 'held', upTo: 7 }],
  ['board with troubles', { at: 'board', ceremony: 'troubled' }],
  ['hall', { at: '/b/khoi-phuong-lien-chieu/2014/hall', ceremony: 'held', upTo: 4 }],
  ['papers', { at: 'papers', ceremony: 'held' }],
  ['years', { at: '/b/khoi-phuong-lien-chieu/years' }],
  ['units', { at: '/b/khoi-phuong-lien-chieu/units', as: 'noivu' }],
  ['notices', { at: 'notices', ceremony: 'held', upTo: 4 }],
  ['people', { at: '/b/khoi-phuong-lien-chieu/people', as: 'noivu' }],
])('%s keeps within a small screen however long a word is', async (_name, opening) => {
  await openApp({ size: small, ...opening })
  await expect.poll(() => writtenTexts().length).toBeGreaterThan(4)
  await expect.poll(unfold).toBe(0)
  for (const text of writtenTexts()) text.appendData(` ${word}`)
  expect(overflow()).toBe(0)
})
