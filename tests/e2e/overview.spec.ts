import { openTables, type Table } from './support/table'
import { expect, test } from './support/test'
import { say, vi } from './support/words'

const nextYear = String(new Date().getFullYear() + 1)

/** Moves the meeting and the deadline of a year to a day. */
async function setDay(table: Table, day: string): Promise<void> {
  const year = (await table.read(table.at)) as { settings: Record<string, string> }
  await table.write(table.at, {
    settings: { ...year.settings, date: day, signBy: day, bases: [], areas: [], rev: 1 },
  })
}

test('the office sees its blocs on one page, the late one first, and what is missing once it asks again', async ({
  page,
}) => {
  const tables = openTables()
  const [late, early, damaged] = [
    await tables.lay('signing'),
    await tables.lay('drafting'),
    await tables.lay('frozen'),
  ]
  await late.write(late.home, { name: 'Cụm xã Hòa Vang' })
  await early.write(early.home, { name: 'Khối phường Hải Châu' })
  await setDay(early, `${nextYear}-03-28`)
  await damaged.write(damaged.home, { name: 7 })

  await page.goto('/overview')
  await page.getByRole('button', { name: 'Võ Thành Nhân' }).click()
  await expect(page.getByRole('heading', { level: 1, name: vi.overview.title })).toBeVisible()
  const row = (name: string) => page.getByRole('listitem').filter({ has: page.getByRole('link', { name }) })
  await expect(row(damaged.where.bloc)).toContainText(vi.overview.failed.corrupt)
  const of = (missing: number) => say(vi.overview.missing.signatures, { missing, count: 5 })
  await expect(row('Cụm xã Hòa Vang')).toContainText(of(5))
  await expect(row('Khối phường Hải Châu')).toContainText(vi.overview.missing.settings)
  const names = await page.getByRole('heading', { level: 2 }).allTextContents()
  expect(names.indexOf('Cụm xã Hòa Vang')).toBeLessThan(names.indexOf('Khối phường Hải Châu'))

  expect((await late.sign('hoahiepbac')).ok).toBe(true)
  await expect(row('Cụm xã Hòa Vang')).toContainText(of(5))
  await page.getByRole('button', { name: vi.overview.update }).click()
  await expect(row('Cụm xã Hòa Vang')).toContainText(of(4))
  await row('Cụm xã Hòa Vang').getByRole('button', { name: vi.overview.units.open }).click()
  const unit = (name: string) => row('Cụm xã Hòa Vang').getByRole('listitem').filter({ hasText: name })
  await expect(unit('Hòa Hiệp Bắc')).toContainText(vi.overview.units.signed)
  await expect(unit('Hòa Minh')).toContainText(vi.overview.units.notSigned)

  await page.getByRole('link', { name: 'Cụm xã Hòa Vang' }).click()
  await expect(page.getByRole('navigation', { name: vi.shell.pages })).toBeVisible()
  await page.getByRole('link', { name: vi.shell.page.overview, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: vi.overview.title })).toBeVisible()
  await tables.close()
})
