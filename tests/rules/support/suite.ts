import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import type { Case } from './cases'
import { startEmulator, type Emulator } from './emulator'
import { canary, fault, loadScenes } from './judge'

export const rulesPath = fileURLToPath(new URL('../../../firestore.rules', import.meta.url))

/** An emulator of the test file's own with the project's rules and the scenes; ended with the file. */
export function emulatorWithScenes(): () => Emulator {
  let emulator: Emulator
  beforeAll(async () => {
    emulator = await startEmulator()
    await emulator.loadRules(readFileSync(rulesPath, 'utf8'))
    if ((await canary(emulator)) !== 403) throw new Error('the emulator has no rules')
    await loadScenes(emulator)
  })
  afterAll(() => {
    emulator.stop()
  })
  return () => emulator
}

/** Runs tables of cases against the project's rules, each under its name, in an emulator of the file's own. */
export function rulesSuite(tables: Readonly<Record<string, readonly Case[]>>): void {
  const emulator = emulatorWithScenes()

  describe.each(Object.entries(tables))('%s', (_title, cases) => {
    test('a write that nothing allows is denied', async () => {
      expect(await canary(emulator())).toBe(403)
    })
    test.each(cases.map((one) => [one.name, one] as const))('%s', async (_name, one) => {
      expect(await fault(emulator(), one)).toBeNull()
    })
  })
}
