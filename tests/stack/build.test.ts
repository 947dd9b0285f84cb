import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { emulatorInfoPath } from '../../scripts/site/emulator-info'
import { demoPassword } from '../../scripts/seed/people'
import { firebaseConfigNames, requireFirebaseConfig } from '../../scripts/site/firebase-config'
import { temporaryFolder } from './support/place'
import { outcomeOf } from './support/program'

const config = Object.fromEntries(firebaseConfigNames.map((name) => [name, 'a-real-one']))

/** Everything the build for that mode consists of, as one text. */
async function built(mode: string): Promise<string> {
  const outDir = temporaryFolder()
  const options = ['build', '--mode', mode, '--outDir', outDir, '--emptyOutDir', '--logLevel', 'error']
  const env = { ...process.env, ...config, NODE_ENV: 'production' }
  const { code, errors } = await outcomeOf('node_modules/vite/bin/vite.js', options, env)
  expect(code, errors).toBe(0)
  return readdirSync(outDir, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => readFileSync(join(each.parentPath, each.name), 'utf8'))
    .join('\n')
}

test('npm run build refuses to build without a Firebase configuration', { timeout: 180_000 }, async () => {
  const { code, output, errors } = await outcomeOf('scripts/build.ts')
  expect(code).toBe(1)
  expect(output).toBe('')
  expect(errors).toContain(`✗ Chưa có cấu hình Firebase: thiếu ${firebaseConfigNames.join(', ')}`)
  expect(errors.trim().split('\n')).toHaveLength(2)
})

test('every part of the configuration is needed, and none may name a demo', () => {
  requireFirebaseConfig(config)
  for (const name of firebaseConfigNames) {
    expect(() => {
      requireFirebaseConfig({ ...config, [name]: ' ' })
    }).toThrow(`thiếu ${name}.`)
  }
  expect(() => {
    requireFirebaseConfig({ ...config, VITE_FIREBASE_PROJECT_ID: 'demo-giao-uoc' })
  }).toThrow(/demo-/)
})

test('what is built for hosting holds nothing of the emulators', { timeout: 120_000 }, async () => {
  const [hosted, local] = [await built('production'), await built('emulator')]
  for (const trace of [emulatorInfoPath, demoPassword]) {
    expect(local).toContain(trace)
    expect(hosted).not.toContain(trace)
  }
})
