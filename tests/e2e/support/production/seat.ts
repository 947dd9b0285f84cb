import type { Browser, Page } from '@playwright/test'

import { readDemoData } from '../../../../scripts/seed/data'
import { seatBy, signIn, type Person } from '../person'

const { people, units } = readDemoData()

/** Seats one of the bloc's people at a browser of their own on the site at `baseURL`, signed in by password. */
export async function seat(browser: Browser, baseURL: string, uid: string): Promise<Person> {
  const person = people.find(({ email }) => email.startsWith(`${uid}@`))
  if (person === undefined) throw new Error(`nobody called ${uid}`)
  const enter = async (page: Page) => {
    await page.goto('/')
    await signIn(page, person.email)
  }
  const { name, position, capacities } = person
  const unit = units.find(({ id }) => id === person.unit)?.name ?? ''
  const seated = await seatBy(browser, enter, { baseURL })
  return { uid, name, position, unit, capacity: capacities[0] ?? '', ...seated }
}
