import { page } from 'vitest/browser'
import { render } from 'vitest-browser-vue'
import { expect, test } from 'vitest'
import { createApp, defineComponent, h } from 'vue'

import { announcerKey, createAnnouncer, useAnnouncer } from '@/ui/announcer'
import UiLiveRegion from '@/ui/UiLiveRegion.vue'

import './support'

const said = (role: 'status' | 'alert'): string[] =>
  [...page.getByRole(role).element().children].map((line) => line.textContent)

test('five sentences in one instant are all kept, in order', async () => {
  const announcer = createAnnouncer()
  await render(UiLiveRegion, { props: { announcer } })
  const units = ['Hòa Hiệp Bắc', 'Hòa Hiệp Nam', 'Hòa Khánh Bắc', 'Hòa Khánh Nam', 'Hòa Minh']
  for (const unit of units) announcer.announce(`Phường ${unit} đã ký`)
  await expect.poll(() => said('status')).toEqual(units.map((unit) => `Phường ${unit} đã ký`))
  expect(said('alert')).toEqual([])
})

test('the same sentence can be said twice, and an urgent one apart', async () => {
  const announcer = createAnnouncer()
  await render(UiLiveRegion, { props: { announcer } })
  announcer.announce('Mất kết nối', 'assertive')
  announcer.announce('Mất kết nối', 'assertive')
  announcer.announce('Đã kết nối lại')
  await expect.poll(() => said('alert')).toEqual(['Mất kết nối', 'Mất kết nối'])
  expect(said('status')).toEqual(['Đã kết nối lại'])
})

test('a sentence is forgotten after a while', async () => {
  const announcer = createAnnouncer(60)
  await render(UiLiveRegion, { props: { announcer } })
  announcer.announce('Đã ký')
  await expect.poll(() => said('status')).toEqual(['Đã ký'])
  await expect.poll(() => said('status')).toEqual([])
})

test('a component finds the announcer of its app, and says so if there is none', async () => {
  const announcer = createAnnouncer()
  const Speaker = defineComponent(() => {
    useAnnouncer().announce('Đã mở phiên ký')
    return () => h('p')
  })
  await render(Speaker, { global: { provide: { [announcerKey as symbol]: announcer } } })
  expect(announcer.spoken.value.map(({ text }) => text)).toEqual(['Đã mở phiên ký'])
  const appWithout = createApp({})
  expect(() => appWithout.runWithContext(useAnnouncer)).toThrow('No announcer')
})
