import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { instanceOf, openSnapshots, removeData } from '../../scripts/stack/data/snapshots'
import { temporaryFolder } from './support/place'

const write = (text: string) => (folder: string) => {
  writeFileSync(join(folder, 'data'), text)
  return Promise.resolve()
}

const read = (folder: string | undefined) =>
  folder === undefined ? undefined : readFileSync(join(folder, 'data'), 'utf8')

test('the last complete copy counts, and only that one is kept', async () => {
  const dataDir = temporaryFolder()
  const snapshots = openSnapshots(dataDir)
  expect(snapshots.current()).toBeUndefined()

  await snapshots.replace(write('one'))
  await snapshots.replace(write('two'))

  expect(read(snapshots.current())).toBe('two')
  expect(read(openSnapshots(dataDir).current())).toBe('two')
  expect(readdirSync(join(dataDir, 'snapshots'))).toHaveLength(1)
})

test('a copy that could not be completed does not count, and is cleared away', async () => {
  const dataDir = temporaryFolder()
  const snapshots = openSnapshots(dataDir)
  await snapshots.replace(write('whole'))

  const interrupted = snapshots.replace(async (folder) => {
    await write('half')(folder)
    throw new Error('killed')
  })
  await expect(interrupted).rejects.toThrow('killed')

  expect(read(snapshots.current())).toBe('whole')
  expect(readdirSync(join(dataDir, 'snapshots'))).toHaveLength(2)
  expect(read(openSnapshots(dataDir).current())).toBe('whole')
  expect(readdirSync(join(dataDir, 'snapshots'))).toHaveLength(1)
})

test('a copy that is gone is told, not taken for a fresh start', async () => {
  const dataDir = temporaryFolder()
  const snapshots = openSnapshots(dataDir)
  await snapshots.replace(write('one'))
  rmSync(join(dataDir, 'snapshots'), { recursive: true })

  expect(() => openSnapshots(dataDir).current()).toThrow(/npm run reset/)
})

test('removing the data leaves other files alone', async () => {
  const dataDir = temporaryFolder()
  await openSnapshots(dataDir).replace(write('one'))
  mkdirSync(join(dataDir, 'mine'))

  removeData(dataDir)

  expect(openSnapshots(dataDir).current()).toBeUndefined()
  expect(existsSync(join(dataDir, 'mine'))).toBe(true)
})

test('data keeps its name until it is removed', async () => {
  const dataDir = temporaryFolder()
  const name = instanceOf(dataDir)
  await openSnapshots(dataDir).replace(write('one'))

  expect(instanceOf(dataDir)).toBe(name)
  removeData(dataDir)
  expect(instanceOf(dataDir)).not.toBe(name)
})
