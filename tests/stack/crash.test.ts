import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'

import { collectionsToBackUp } from '@/firebase/collections'

import { encodeFields } from '../../scripts/seed/values'
import { asNobody, asOwner, documentsUrl, mustAsOwner } from '../../scripts/stack/emulator-api'
import { portsAt } from '../../scripts/stack/ports'
import { groupIsGone } from '../../scripts/stack/process/processes'
import { defaultRulesFile } from '../../scripts/stack/project'
import { collectionsIn } from '../rules/support/collections-in-rules'
import { bloc, contents, enterAct } from './support/bloc'
import { withoutFrames } from './support/export-records'
import { freshPlace, keeperOf } from './support/place'
import { program } from './support/program'
import { start } from './support/stack'

/** Accounts are kept as plain text, documents in frames. */
const holds = (file: Buffer, text: string) => file.includes(text) || withoutFrames(file).includes(text)

/** Whether the copy that counts holds the text. Looked at between two of its replacements, it is gone. */
function isKept(dataDir: string, text: string): boolean {
  try {
    const copy = join(dataDir, 'snapshots', readFileSync(join(dataDir, 'CURRENT'), 'utf8'))
    const files = readdirSync(copy, { recursive: true, withFileTypes: true }).filter((file) => file.isFile())
    return files.some(({ parentPath, name }) => holds(readFileSync(join(parentPath, name)), text))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false
    throw error
  }
}

async function untilKept(dataDir: string, text: string): Promise<number> {
  const begun = performance.now()
  while (!isKept(dataDir, text)) {
    if (performance.now() - begun > 10_000) throw new Error('The change was not saved within ten seconds.')
    await pause(1)
  }
  return Math.round(performance.now() - begun)
}

test(
  'an act is on disk within moments, and survives a crash to the last field',
  { timeout: 180_000 },
  async () => {
    const place = await freshPlace()
    const first = await start(place)
    expect(isKept(place.dataDir, 'freeze')).toBe(false)

    await enterAct(first.ports.firestore, 1)
    const delay = await untilKept(place.dataDir, 'freeze')
    console.log(`an act is on disk ${String(delay)} ms after the server has confirmed it`)
    const kept = await contents(first)
    await first.kill()

    const second = await start(place)
    expect(await contents(second)).toEqual(kept)
    expect(await act(second.ports.firestore, 1)).toBe(200)
  },
)

test(
  'a killed launcher loses nothing, not even an act of the very last moment',
  { timeout: 180_000 },
  async () => {
    const place = await freshPlace()
    const launcher = program('tests/stack/fixtures/stack-without-page.ts', [
      place.dataDir,
      String(place.portOffset),
    ])
    await launcher.says('ready')
    const keeper = keeperOf(place)

    await enterAct(portsAt(place.portOffset).firestore, 1)
    launcher.process.kill('SIGKILL')

    expect(await groupIsGone(keeper, 30_000)).toBe(true)
    const second = await start(place)
    expect(await act(second.ports.firestore, 1)).toBe(200)
    expect(await act(second.ports.firestore, 2)).toBe(404)
  },
)

test('a new account and any other change are kept soon after', { timeout: 180_000 }, async () => {
  const place = await freshPlace()
  const first = await start(place)
  const url = `http://localhost:${String(first.ports.auth)}/identitytoolkit.googleapis.com/v1`
  const newcomer = { email: 'moi@demo.test', password: 'mat-khau-moi' }

  expect((await asNobody('POST', `${url}/accounts:signUp?key=demo`, newcomer)).status).toBe(200)
  await untilKept(place.dataDir, newcomer.email)
  const member = `${bloc}/members/thuky?updateMask.fieldPaths=position`
  const change = { fields: { position: { stringValue: 'Văn phòng – Thống kê mới' } } }
  await mustAsOwner('PATCH', `${documentsUrl(first.ports.firestore)}/${member}`, change)
  await untilKept(place.dataDir, 'Văn phòng – Thống kê mới')
  const kept = await contents(first)
  await first.kill()

  const second = await start(place)
  expect(await contents(second)).toEqual(kept)
  const signIn = `${url}/accounts:signInWithPassword?key=demo`
  expect((await asNobody('POST', signIn, newcomer)).status).toBe(200)
})

test(
  'a document of any collection that a backup includes is kept soon, though nothing else is written',
  { timeout: 180_000 },
  async () => {
    const place = await freshPlace()
    const { ports } = await start(place)
    const lost: string[] = []
    const included: readonly string[] = collectionsToBackUp
    const kept = [...collectionsIn(readFileSync(defaultRulesFile, 'utf8')).keys()].filter((collection) =>
      included.includes(collection.split('/').at(-1) ?? ''),
    )
    expect(kept).toHaveLength(included.length)
    for (const collection of kept) {
      const text = `riêng ${collection}`
      const path = `${pathIn(collection)}/mot`
      await mustAsOwner('PATCH', `${documentsUrl(ports.firestore)}/${path}`, {
        fields: encodeFields({ text }),
      })
      await untilKept(place.dataDir, text).catch(() => lost.push(collection))
    }
    expect(lost).toEqual([])
  },
)

test('stopping in order saves what no act has saved', { timeout: 180_000 }, async () => {
  const place = await freshPlace()
  const first = await start(place)
  const key = `${documentsUrl(first.ports.firestore)}/canary/kept`
  await mustAsOwner('PATCH', key, { fields: {} })
  await first.stop()

  const second = await start(place)
  expect((await asOwner('GET', `${documentsUrl(second.ports.firestore)}/canary/kept`)).status).toBe(200)
})

test('nobody is signed out by a crash', { timeout: 180_000 }, async () => {
  const place = await freshPlace()
  const first = await start(place)
  const { idToken, refreshToken } = await signIn(first.ports.auth)
  await first.save()
  await pause(1_100) // sessions are dated in whole seconds
  await first.kill()

  const second = await start(place)
  const auth = `http://localhost:${String(second.ports.auth)}`
  const lookup = `${auth}/identitytoolkit.googleapis.com/v1/accounts:lookup?key=demo`
  expect((await asNobody('POST', lookup, { idToken })).body).toMatchObject({ users: [{ localId: 'noivu' }] })
  const renew = `${auth}/securetoken.googleapis.com/v1/token?key=demo`
  const renewed = await asNobody('POST', renew, { grant_type: 'refresh_token', refreshToken })
  expect(renewed.body).toMatchObject({ user_id: 'noivu' })
})

/** A collection of the demo's bloc or of its year; one that belongs to neither is its own path. */
function pathIn(collection: string): string {
  const [, ...names] = collection.split('/')
  const last = names.pop()
  if (last === undefined) return collection
  return names.length === 0 ? `${bloc}/${last}` : `${bloc}/years/2014/${last}`
}

async function act(port: number, seq: number): Promise<number> {
  return (await asOwner('GET', `${documentsUrl(port)}/${bloc}/years/2014/log/${String(seq)}`)).status
}

async function signIn(port: number): Promise<{ idToken: string; refreshToken: string }> {
  const url = `http://localhost:${String(port)}/identitytoolkit.googleapis.com/v1/accounts:signInWithPassword?key=demo`
  const body = { email: 'noivu@demo.test', password: 'giao-uoc-2014', returnSecureToken: true }
  return (await mustAsOwner('POST', url, body)) as { idToken: string; refreshToken: string }
}
