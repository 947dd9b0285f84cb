import { expect, type Browser, type Page } from '@playwright/test'

import { demoPassword } from '../../../scripts/seed/people'
import { accountsUrl, documentsUrl, mustAsOwner } from '../../../scripts/stack/emulator-api'
import { encodeFields } from '../../../scripts/seed/values'
import { e2ePorts } from '../../support/e2e'
import { seatBy, signIn, type Person } from './person'
import { vi } from './words'

/** Somebody who has an account and belongs to no bloc yet. */
export type Newcomer = {
  readonly uid: string
  readonly email: string
  readonly name: string
  readonly position: string
  /** The commune they lead, by its name; empty for the office that founds and witnesses. */
  readonly commune: string
}

/** An office and three communes that the demo knows nothing of. */
export const office: Newcomer = {
  uid: 'so-noi-vu',
  email: 'so-noi-vu@hoavang.test',
  name: 'Đặng Thị Thu Hà',
  position: 'Giám đốc Sở Nội vụ thành phố',
  commune: '',
}
export const chairs: readonly Newcomer[] = [
  ['ba-na', 'Bà Nà', 'Huỳnh Văn Bình'],
  ['hoa-tien', 'Hòa Tiến', 'Ngô Thị Lan Anh'],
  ['hoa-vang', 'Hòa Vang', 'Trương Đình Phúc'],
].map(([uid = '', commune = '', name = '']) => ({
  uid,
  email: `${uid}@hoavang.test`,
  name,
  position: `Chủ tịch UBND xã ${commune}`,
  commune,
}))

/** Gives everybody an account with a verified address, and lets one found blocs: all that is done outside the app. */
export async function openAccounts(people: readonly Newcomer[], founder: Newcomer): Promise<void> {
  for (const { uid, email, name } of people)
    await mustAsOwner('POST', accountsUrl(e2ePorts.auth), {
      localId: uid,
      email,
      displayName: name,
      password: demoPassword,
      emailVerified: true,
    })
  const fields = encodeFields({ note: 'Sở Nội vụ' })
  await mustAsOwner('PATCH', `${documentsUrl(e2ePorts.firestore)}/founders/${founder.uid}`, { fields })
}

/** Takes the accounts away, so that the next run can make them anew. */
export async function closeAccounts(people: readonly Newcomer[]): Promise<void> {
  for (const { uid } of people)
    await mustAsOwner('POST', `${accountsUrl(e2ePorts.auth)}:delete`, { localId: uid })
}

/** Seats somebody who signs in and then does `onward` until a page of a year is there. */
export async function seatNewcomer(
  browser: Browser,
  { uid, email, name, position, commune }: Newcomer,
  onward: (page: Page) => Promise<void> = () => Promise.resolve(),
): Promise<Person> {
  const enter = async (page: Page) => {
    await page.goto('/')
    await signIn(page, email)
    await onward(page)
  }
  const seated = await seatBy(browser, enter, {})
  return { uid, name, position, unit: commune, capacity: 'CHỦ TỊCH', ...seated }
}

/** Founds the bloc, as a cluster of the communes led by the first of them, and begins its first year. */
export async function found(page: Page, name: string, year: string): Promise<void> {
  await page.getByRole('link', { name: vi.founding.act }).click()
  await page.getByLabel(vi.units.bloc.kind).selectOption({ label: vi.units.kind.cum })
  await page.getByLabel(vi.units.bloc.name).fill(name)
  await page.getByLabel(vi.units.bloc.witnessOffice).fill('Sở Nội vụ thành phố')
  await page.getByLabel(vi.founding.units).fill(chairs.map(({ commune }) => `xã ${commune}`).join('\n'))
  await page.getByLabel(vi.units.bloc.headUnit).selectOption({ label: `xã ${chairs[0]?.commune ?? ''}` })
  await page.getByLabel(vi.founding.person).fill(office.name)
  await page.getByLabel(vi.people.field.position).fill(office.position)
  await page.getByLabel(vi.founding.role).selectOption({ label: vi.shell.role.witness })
  await page.getByRole('button', { name: vi.founding.confirm }).click()
  await page.getByRole('button', { name: vi.archive.new.act }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(vi.archive.new.year).fill(year)
  await dialog.getByRole('button', { name: vi.archive.new.confirm }).click()
}

/** Invites each chair for their commune, with the right to sign in their own office. */
export async function inviteChairs({ page }: Person): Promise<void> {
  await page.getByRole('link', { name: vi.shell.page.people, exact: true }).first().click()
  for (const { email, name, position, commune } of chairs) {
    await page.getByRole('button', { name: vi.people.invite.act }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(vi.people.field.email).fill(email)
    await dialog.getByLabel(vi.people.field.name).fill(name)
    await dialog.getByLabel(vi.people.field.unit).selectOption({ label: `xã ${commune}` })
    await dialog.getByLabel(vi.people.field.position, { exact: true }).fill(position)
    await dialog.getByLabel(vi.people.capacity.own).fill('Chủ tịch')
    await dialog.getByRole('button', { name: vi.people.capacity.add }).click()
    await dialog.getByRole('button', { name: vi.people.invite.confirm }).click()
    await expect(dialog).toBeHidden()
  }
}
