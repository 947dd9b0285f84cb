import { page } from 'vitest/browser'
import { expect, onTestFinished, test, vi } from 'vitest'

import { fail } from '@/domain/shared/result'

import { openApp, type Opening } from '../support/app'
import { password } from '../support/auth'
import { button } from '../support/screen'
import { beginNextYear, nextYear } from '../support/two-years'
import type { World } from '../support/world'

const allReviewed = (world: World) => {
  world.review('hoa-minh')
  world.review('hoa-hiep-nam')
}
/** A leader who has reviewed everything and has a key of this device, at the page that signs. */
const ready: Opening = {
  ceremony: 'held',
  upTo: 2,
  at: 'sign',
  as: 'hoaminh',
  withKey: true,
  given: allReviewed,
}
const dialog = () => page.getByRole('dialog')
const confirm = () => dialog().getByRole('button', { name: 'Ký xác nhận' })
const keptNotice = () => page.getByText('Chưa thấy máy chủ ghi chữ ký')
const lostNotice = () => page.getByText(/không được gửi$/)
const title = () => page.getByRole('heading', { level: 1 })
const signedHeading = () => page.getByRole('heading', { name: /^Phường Hòa Minh đã ký/ })
const enter = (app: Awaited<ReturnType<typeof openApp>>, uid: string) =>
  app.auth.signInWithPassword(`${uid}@demo.test`, password)

/** Signs while the network is away: the signature is kept on the device, and the network is back. */
async function signedOffline(opening: Opening = ready) {
  const app = await openApp(opening)
  await button('Xem lại và ký').click()
  app.trouble.current = 'OFFLINE'
  await confirm().click()
  await expect.element(keptNotice()).toBeVisible()
  return app
}

test('a kept signature is there after the page was loaded anew, and is sent when asked', async () => {
  const app = await signedOffline()
  app.trouble.current = null
  await app.reload()
  await expect.element(page.getByText(/^Chữ ký lúc .+ vẫn được giữ trên máy này/)).toBeVisible()
  await button('Gửi lại chữ ký').click()
  await expect.element(signedHeading()).toBeVisible()
})

test('what was signed in one year is nothing to the next, and waits in its own', async () => {
  const app = await signedOffline()
  app.trouble.current = null
  beginNextYear(app.world, app.services)
  const { router } = await app.reload(`${nextYear}sign`)
  await expect.element(page.getByText('Bản giao ước đang là dự thảo')).toBeVisible()
  await expect.element(keptNotice()).not.toBeInTheDocument()
  await expect.element(lostNotice()).not.toBeInTheDocument()
  await router.push('/b/khoi-phuong-lien-chieu/2014/sign')
  await expect.element(button('Gửi lại chữ ký')).toBeVisible()
})

test('a kept signature is its person’s: who signs in after them sees nothing of it, and it waits for them', async () => {
  const app = await signedOffline()
  app.trouble.current = null
  await app.auth.signOut()
  await enter(app, 'hoahiepnam')
  await app.reload()
  await expect.element(page.getByText('Đã xem đủ 3 nội dung. Quý vị có thể ký.')).toBeVisible()
  await expect.element(keptNotice()).not.toBeInTheDocument()
  await expect.element(lostNotice()).not.toBeInTheDocument()
  await app.auth.signOut()
  await enter(app, 'hoaminh')
  await app.reload()
  await expect.element(button('Gửi lại chữ ký')).toBeVisible()
})

test('after success the signature stays on the device, also when the page was loaded anew', async () => {
  const app = await openApp(ready)
  await button('Xem lại và ký').click()
  await confirm().click()
  await expect.element(signedHeading()).toHaveFocus()
  const onDevice = async () => (await app.services.outbox.all()).map(({ where }) => where.year)
  expect(await onDevice()).toEqual(['2014'])
  await app.reload()
  await expect.element(signedHeading()).toBeVisible()
  await expect.element(signedHeading()).not.toHaveFocus()
  await expect.element(keptNotice()).not.toBeInTheDocument()
  expect(await onDevice()).toEqual(['2014'])
})

test('a lost signature that was understood is not told of again', async () => {
  const app = await signedOffline({ ...ready, ceremony: 'reopened' })
  app.trouble.current = null
  app.world.playTo(4)
  await expect.element(lostNotice()).toBeVisible()
  await app.reload()
  await expect.element(lostNotice()).toBeVisible()
  await button('Đã rõ').click()
  await expect.element(lostNotice()).not.toBeInTheDocument()
  await app.reload()
  await expect.element(page.getByText('Bản giao ước đã được mở lại để sửa')).toBeVisible()
  await expect.element(lostNotice()).not.toBeInTheDocument()
})

test('a signature that the device cannot keep is not sent, and the dialog says so', async () => {
  const app = await openApp(ready)
  vi.spyOn(app.services.outbox, 'keep').mockResolvedValueOnce(fail('STORAGE_FULL'))
  onTestFinished(() => {
    vi.restoreAllMocks()
  })
  await button('Xem lại và ký').click()
  await confirm().click()
  await expect.element(dialog().getByText('Chưa ký', { exact: true })).toBeVisible()
  expect(app.world.replay().projection.signed).toEqual({})
  await confirm().click()
  await expect.element(signedHeading()).toBeVisible()
})

const mark = (number: number, name: string) =>
  page
    .getByRole('radiogroup', { name: `Ý kiến về nội dung ${String(number)}` })
    .getByRole('radio', { name, exact: true })
const unsavedNotice = () => page.getByText('Còn 1 ý kiến chưa lưu')

test('an agreement changed to an objection that is not saved keeps from signing, after loading anew too', async () => {
  const app = await openApp({ ...ready, at: 'review' })
  app.trouble.current = 'OFFLINE'
  await mark(2, 'Không đồng ý').click()
  await page.getByRole('textbox', { name: /Lý do/ }).fill('Cao quá')
  await app.router.push({ name: 'sign' })
  await expect.element(unsavedNotice()).toBeVisible()
  await expect.element(button('Xem lại và ký')).not.toBeInTheDocument()
  app.trouble.current = null
  await app.reload('sign')
  await expect.element(unsavedNotice()).toBeVisible()
  await expect.element(button('Xem lại và ký')).not.toBeInTheDocument()
  await app.reload('review')
  await expect.element(mark(2, 'Không đồng ý')).toBeChecked()
  await expect.element(page.getByRole('textbox', { name: /Lý do/ })).toHaveValue('Cao quá')
})

test('what somebody has not saved yet keeps nobody else from signing', async () => {
  const app = await openApp({ ...ready, at: 'review' })
  app.trouble.current = 'OFFLINE'
  await mark(2, 'Không đồng ý').click()
  await page.getByRole('textbox', { name: /Lý do/ }).fill('Cao quá')
  app.trouble.current = null
  await app.auth.signOut()
  await enter(app, 'hoahiepnam')
  await app.reload('sign')
  await expect.element(page.getByText('Đã xem đủ 3 nội dung. Quý vị có thể ký.')).toBeVisible()
  await app.auth.signOut()
  await enter(app, 'hoaminh')
  await app.reload('sign')
  await expect.element(unsavedNotice()).toBeVisible()
})

test('what was followed of one year is no measure of the next', async () => {
  const app = await openApp({ ceremony: 'held', upTo: 8, as: 'hoaminh', at: 'board' })
  await expect.element(page.getByText(/^Bản giao ước có hiệu lực/)).toBeVisible()
  await expect.poll(() => app.services.heads.recall(app.world.where)).toMatchObject({ seq: 8 })
  beginNextYear(app.world, app.services)
  const { router } = await app.reload(nextYear)
  await expect.element(title()).toBeVisible()
  await expect.poll(() => app.services.heads.recall({ ...app.world.where, year: '2015' })).not.toBeNull()
  await expect.element(page.getByText(/nhật ký/i).first()).not.toBeInTheDocument()
  await router.push('/b/khoi-phuong-lien-chieu/2014/board')
  await expect.element(page.getByText(/^Bản giao ước có hiệu lực/)).toBeVisible()
})

test('a log that was rolled back while nobody looked is an alarm, each time the page is loaded', async () => {
  const app = await openApp({ ceremony: 'held', upTo: 5, as: 'hoaminh', at: 'board' })
  await expect.poll(() => app.services.heads.recall(app.world.where)).toMatchObject({ seq: 5 })
  const shorter = app.world.log.get().entries.slice(0, 4)
  app.world.log.set({ ...app.world.log.get(), entries: [] })
  app.world.log.set({ ...app.world.log.get(), entries: shorter })
  for (let time = 0; time < 2; time += 1) {
    await app.reload()
    await expect.element(page.getByText(/ngắn hơn|thiếu|lùi/i).first()).toBeVisible()
    expect(await app.services.heads.recall(app.world.where)).toMatchObject({ seq: 5 })
  }
})

test('a freeze names the year before as it stands now', async () => {
  const app = await openApp({ ceremony: 'held', upTo: 8, as: 'hoahiepbac', withKey: true })
  beginNextYear(app.world, app.services)
  const sent: unknown[] = []
  Object.assign(app.services, {
    database: new Proxy(app.services.database, {
      get: (target, name) =>
        name === 'commitAct'
          ? (_replay: unknown, { signed }: { signed: { body: unknown } }) => {
              sent.push(signed.body)
              return Promise.resolve(fail('CHANGED_MEANWHILE'))
            }
          : (Reflect.get(target, name) as unknown),
    }),
  })
  await app.reload(`${nextYear}freeze`)
  await button('Chốt bản giao ước').click()
  await dialog().getByRole('button', { name: 'Ký chốt' }).click()
  const { seq, head } = app.world.replay().projection
  await expect.poll(() => sent).toMatchObject([{ last: `2014/${String(seq)}/${head}`, number: 1 }])
})
