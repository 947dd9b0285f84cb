import type { Page } from '@playwright/test'

import { generateKeyPairSync, randomBytes } from 'node:crypto'

import { markItem } from '@/actions/mark-item'
import { reopenYear } from '@/actions/reopen-year'
import { keyId } from '@/domain/signing/key'

import { wards, writtenPledge } from '../../fixtures/pledge'
import { e2ePorts, e2eUrl } from '../../support/e2e'
import { hallAt, type Hall } from '../../rules/ceremony/hall'
import { decodeFields } from '../../rules/support/decode'
import { emulatorOn } from '../../rules/support/emulator'
import { serverTime, type Fields } from '../../rules/support/values'
import { patch, remove, set } from '../../rules/support/writes'
import type { Person, Sensor } from './person'

/** How far a year has come before the test begins. */
export type Reached = 'drafting' | 'frozen' | 'signing' | 'signed'

type Year = Awaited<ReturnType<Hall['newYear']>>

/** The leader whose screen the mishaps happen on, and the others, who sign without one. */
export const subject = 'hoahiepnam'
const unitOf = (uid: string) => wards.find((ward) => ward.uid === uid)?.id ?? ''

/** Opens the hall of this run: everybody at a device of their own, over the very rules of the stack. */
export function openTables() {
  const emulator = emulatorOn(e2ePorts.firestore)
  const hall = hallAt(emulator, e2eUrl, `b${randomBytes(4).toString('hex')}`)

  /** The items that the text is frozen from: who marks one, marks what is there. */
  async function layItems(items: string): Promise<void> {
    await Promise.all(
      writtenPledge().revision.items.map(({ id, ...text }, order) =>
        hall.owner(`${items}/${id}`, {
          ...text,
          order,
          removed: false,
          rev: 1,
          by: 'hoahiepbac',
          at: serverTime,
        }),
      ),
    )
  }

  /** A bloc and year of its own, brought to `reached` by the people's own signed acts. */
  async function lay(reached: Reached): Promise<Table> {
    const year = await hall.newYear()
    const home = `blocs/${year.where.bloc}`
    await Promise.all(
      wards.map(({ id, name }, index) =>
        hall.owner(`${home}/units/${id}`, {
          name,
          type: 'phường',
          code: '',
          order: index + 1,
          validFrom: '',
          validTo: '',
          predecessors: [],
        }),
      ),
    )
    const table = tableOf(hall, year)
    if (reached !== 'drafting') {
      await layItems(`${home}/years/${year.where.year}/items`)
      must(await year.freeze())
    }
    if (reached === 'signing' || reached === 'signed') must(await year.open())
    if (reached === 'signed') for (const { uid } of wards) must(await year.sign(uid))
    return table
  }

  return { lay, close: () => hall.close() }
}

export type Table = ReturnType<typeof tableOf>

function must<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false }): T {
  if (result.ok) return result.value
  throw new Error(`could not bring the year on: ${JSON.stringify(result)}`)
}

function tableOf(hall: Hall, year: Year) {
  const { bloc } = year.where
  const home = `blocs/${bloc}`
  const at = `${home}/years/2014`

  /** Reads a document as its owner does; null where there is none. */
  async function read(path: string): Promise<Record<string, unknown> | null> {
    const fields = decodeFields(await hall.emulator.read(path))
    return Object.keys(fields).length === 0 ? null : fields
  }

  /** What the server holds of the ceremony: the projection's stage, how many entries, and who has signed. */
  async function record() {
    const projection = (await read(at)) as { stage: string; seq: number; signed: Record<string, number> }
    const beyond = await read(`${at}/log/${String(projection.seq + 1)}`)
    return { stage: projection.stage, entries: projection.seq, signed: projection.signed, beyond }
  }

  async function write(path: string, fields: Fields): Promise<void> {
    const status = await hall.emulator.commit([patch(path, fields)], 'owner')
    if (status !== 200) throw new Error(`the owner cannot write ${path}: ${String(status)}`)
  }

  /** Marks every item "agree" for the person's unit. */
  async function review(uid: string): Promise<void> {
    const { scene, choice } = await year.choice(uid)
    for (const item of choice.read.revision.items)
      must(await markItem(hall.person(uid).services, scene, item, { mark: 'agree', note: '' }))
  }

  /**
   * Registers a passkey in the person's name and lays it into their browser, as if it had been made there. What is
   * given back lays it into another sensor as well.
   */
  async function giveKey({ uid, page, sensor }: Person): Promise<(other: Sensor) => Promise<void>> {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const spki = publicKey.export({ type: 'spki', format: 'der' }).toString('hex')
    const credentialId = randomBytes(16).toString('hex')
    const kind = 'passkey' as const
    const key = { uid, spki, kind, credentialId, transports: ['internal'], synced: false }
    must(await hall.person(uid).services.database.registerKey(bloc, key))
    const hold = (holder: Sensor) =>
      holder.hold(credentialId, privateKey.export({ type: 'pkcs8', format: 'der' }))
    await hold(sensor)
    await rememberKey(page, { kid: keyId(spki), bloc, uid, kind, credentialId })
    return hold
  }

  /** Brings the year back to drafting, as its witness. */
  async function reopen(): Promise<void> {
    const witness = hall.person('noivu')
    const scene = await witness.scene(year.where)
    must(await reopenYear(witness.services, scene, 'Sửa chỉ tiêu', year.keyOf('noivu')))
  }

  return {
    ...year,
    hall,
    wards,
    reopen,
    home,
    at,
    path: `/b/${bloc}/2014`,
    unitOf,
    read,
    record,
    write,
    review,
    giveKey,
    put: (path: string, fields: Fields) => hall.owner(path, fields),
    drop: (path: string) => hall.emulator.commit([remove(path)], 'owner'),
    replace: (path: string, fields: Fields) => hall.emulator.commit([set(path, fields)], 'owner'),
  }
}

/** Puts a key among those that this browser made. */
async function rememberKey(page: Page, key: Record<string, string>): Promise<void> {
  await page.evaluate(
    (own) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('giao-uoc')
        opening.onerror = () => {
          reject(new Error('no store'))
        }
        opening.onsuccess = () => {
          const writing = opening.result.transaction('keys', 'readwrite')
          writing.objectStore('keys').put(own)
          writing.oncomplete = () => {
            opening.result.close()
            resolve()
          }
        }
      }),
    key,
  )
}
