import { requestOf, type Attempt, type Case } from './cases'
import type { Emulator } from './emulator'
import { scenes, sceneOf } from './scenes'
import { remove, set, type Documents, type Write } from './writes'

/** Puts the documents that `writes` touched back to what `documents` says. */
export async function restore(
  emulator: Emulator,
  documents: Documents,
  writes: readonly Write[],
): Promise<void> {
  const paths = new Set(writes.map(({ path }) => path))
  const back = [...paths].map((path) => {
    const fields = documents[path]
    return fields === undefined ? remove(path) : set(path, fields)
  })
  const status = await emulator.commit(back, 'owner')
  if (status !== 200) throw new Error(`the scene could not be restored: ${String(status)}`)
}

/** Loads every scene, as the owner of the database. */
export async function loadScenes(emulator: Emulator): Promise<void> {
  for (const { bloc, documents } of scenes.values()) {
    const writes = Object.entries(documents).map(([path, fields]) => set(path, fields))
    const status = await emulator.commit(writes, 'owner')
    if (status !== 200) throw new Error(`${bloc} could not be loaded: ${String(status)}`)
  }
}

/** Sends one attempt and puts the scene back: the HTTP status that it met with. */
export async function outcome(emulator: Emulator, attempt: Attempt): Promise<number> {
  const request = requestOf(attempt, Date.now())
  if (request.kind === 'list') return emulator.list(request.query, request.by)
  if (request.given.length > 0 && (await emulator.commit(request.given, 'owner')) !== 200)
    throw new Error('the given could not be written')
  if (request.kind === 'get') {
    const found = await emulator.get(request.path, request.by)
    if (request.given.length > 0) await restore(emulator, sceneOf(attempt.scene).documents, request.given)
    return found
  }
  const status = await emulator.commit(request.writes, request.by)
  const touched = status === 200 ? [...request.given, ...request.writes] : request.given
  if (touched.length > 0) await restore(emulator, sceneOf(attempt.scene).documents, touched)
  return status
}

/** What is wrong with the rules by this case, or null. */
export async function fault(emulator: Emulator, { allowed, denied }: Case): Promise<string | null> {
  const first = await outcome(emulator, allowed)
  if (first !== 200) return `should be allowed, but met with ${String(first)}`
  if (denied === undefined) return null
  const second = await outcome(emulator, denied)
  return second === 403 ? null : `should be denied with 403, but met with ${String(second)}`
}

/** The status of a write that no rules allow: an emulator without rules would accept it. */
export const canary = (emulator: Emulator): Promise<number> =>
  emulator.commit([set('nowhere/1', { a: 1 })], { uid: 'leader-1' })
