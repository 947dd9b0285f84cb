import type { Page } from '@playwright/test'

import { generateKeyPairSync, randomBytes } from 'node:crypto'

import { readReceipt } from '../support/board'
import { goTo, makeDeviceKey, makeKey } from '../support/ceremony'
import {
  atTheTap,
  confirmButton,
  expect,
  openDialog,
  seatApart,
  signIn,
  test,
  visit,
} from '../support/mishap'
import { leave } from '../support/person'
import { subject } from '../support/table'
import { e2eUrl } from '../../support/e2e'
import { vi } from '../support/words'

/** A private key that belongs to somebody else. */
function strangeKey(): Buffer {
  return generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({
    type: 'pkcs8',
    format: 'der',
  })
}

/** Has the browser end the next request for a signature as it does when the person closes its window. */
async function cancelNext(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { credentials } = navigator
    const get = credentials.get.bind(credentials)
    credentials.get = () => {
      credentials.get = get
      return Promise.reject(new DOMException('The operation was cancelled.', 'NotAllowedError'))
    }
  })
}

/** Has the browser wait for a touch no longer than `ms`; whether it comes is up to the sensor. */
async function waitNoLonger(page: Page, ms: number): Promise<void> {
  await page.evaluate((timeout) => {
    const { credentials } = navigator
    const get = credentials.get.bind(credentials)
    credentials.get = (options) => {
      credentials.get = get
      if (options?.publicKey !== undefined) options.publicKey.timeout = timeout
      return get(options)
    }
  }, ms)
}

/** Has the browser refuse the next thing to be kept, as it does on a full disk. */
async function fillStore(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { prototype } = IDBObjectStore
    const put: IDBObjectStore['put'] = Reflect.get(prototype, 'put')
    prototype.put = () => {
      prototype.put = put
      throw new DOMException('The disk is full.', 'QuotaExceededError')
    }
  })
}

test('the sensor: cancelled, timed out, without user verification, missing, someone else’s', async ({
  hall,
}) => {
  const { page, sensor } = hall.me
  const table = await hall.lay('signing')
  const [hold] = await Promise.all([table.giveKey(hall.me), table.review(subject)])
  await visit(hall.me, table, 'sign')
  await openDialog(hall.me)
  const before = await table.record()
  const tap = async (words: string) => {
    await confirmButton(page).click()
    await expect(page.getByRole('dialog').getByText(words)).toBeVisible()
    expect(await table.record()).toEqual(before)
  }

  await cancelNext(page)
  await tap(vi.errors.KEY_CANCELLED)

  await sensor.touched(false)
  await waitNoLonger(page, 1_000)
  await tap(vi.errors.KEY_CANCELLED)
  await sensor.touched(true)

  await sensor.skipVerification(true)
  await tap(vi.errors.USER_NOT_VERIFIED)
  await sensor.skipVerification(false)

  await sensor.forget()
  await tap(vi.errors.KEY_CANCELLED)

  // the device of somebody else: it holds a key, only not this one
  await sensor.hold(randomBytes(16).toString('hex'), strangeKey())
  await tap(vi.errors.KEY_CANCELLED)

  await sensor.forget()
  await hold(sensor)
  await confirmButton(page).click()
  await readReceipt(hall.me)
})

test('a browser without WebAuthn', async ({ browser, hall }) => {
  const apart = await seatApart(browser, subject, (context) =>
    context.addInitScript(() => {
      Reflect.deleteProperty(window, 'PublicKeyCredential')
    }),
  )
  const table = await hall.lay('signing')
  await table.review(subject)
  await visit(apart, table, 'sign')
  await expect(apart.page.getByText(vi.signingKey.unsupported)).toBeVisible()
  await expect(apart.page.getByText(vi.signingKey.why.KEY_UNSUPPORTED)).toBeVisible()
  expect((await table.record()).entries).toBe(2)
  await makeDeviceKey(apart)
  await openDialog(apart)
  await confirmButton(apart.page).click()
  await readReceipt(apart)
  await leave(apart)
})

test('a browser without IndexedDB, as some private windows are', async ({ browser, hall }) => {
  const apart = await seatApart(browser, subject, (context) =>
    context.addInitScript(() => {
      Object.defineProperty(window, 'indexedDB', { get: () => undefined })
    }),
  )
  const table = await hall.lay('signing')
  await table.review(subject)
  await visit(apart, table, 'sign')
  // a key that only the browser keeps has nowhere to be kept
  await apart.page.getByRole('button', { name: vi.signingKey.lower.label }).click()
  await apart.page.getByLabel(vi.reauthentication.password).fill('giao-uoc-2014')
  await apart.page.getByRole('button', { name: vi.signingKey.lower.create }).click()
  await expect(apart.page.getByText(vi.signingKey.why.STORAGE_UNAVAILABLE)).toBeVisible()
  // the device's own key works; a signature that cannot be sent is kept as long as the page
  await makeKey(apart.page)
  await openDialog(apart)
  await apart.context.setOffline(true)
  await confirmButton(apart.page).click()
  await expect(apart.page.getByText(vi.sign.kept.page)).toBeVisible()
  expect((await table.record()).entries).toBe(2)
  await apart.context.setOffline(false)
  await readReceipt(apart)
  await leave(apart)
})

test('no room left on the device', async ({ hall }) => {
  const { me } = hall
  const table = await atTheTap(hall)
  const before = await table.record()
  await fillStore(me.page)
  await confirmButton(me.page).click()
  await expect(me.page.getByRole('dialog').getByText(vi.errors.STORAGE_FULL)).toBeVisible()
  expect(await table.record()).toEqual(before)
  await confirmButton(me.page).click()
  await readReceipt(me)
  expect(await table.record()).toMatchObject({ entries: 3, beyond: null })
})

test('what the browser kept is cleared under the open page', async ({ browser, hall }) => {
  const apart = await seatApart(browser, subject, () => Promise.resolve())
  const { page, context } = apart
  const table = await hall.lay('signing')
  await Promise.all([table.review(subject), table.giveKey(apart)])
  await visit(apart, table, 'sign')
  await openDialog(apart)
  const before = await table.record()
  const session = await context.newCDPSession(page)
  await session.send('Storage.clearDataForOrigin', { origin: e2eUrl, storageTypes: 'indexeddb' })
  // the sign-in was kept there, too
  await expect(page.getByText(vi.signIn.ended.word)).toBeVisible()
  await expect(page.getByText(vi.signIn.ended.text)).toBeVisible()
  expect(await table.record()).toEqual(before)
  await signIn(page, `${subject}@demo.test`)
  // the key lives in the device, not in the browser; the person says that it is theirs
  await expect(page.getByText(vi.keys.alarmText)).toBeVisible()
  await openDialog(apart)
  await confirmButton(page).click()
  await readReceipt(apart)
  await goTo(page, vi.shell.page.board)
  await leave(apart)
})
