import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { cloudShellSignIn } from '../../../../ops/deploy/release'

test('the sign-in of Cloud Shell is named where it is, and nowhere else', () => {
  const folder = mkdtempSync(join(tmpdir(), 'giao-uoc-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true })
  })
  expect(cloudShellSignIn({})).toEqual({})
  expect(cloudShellSignIn({ CLOUDSDK_CONFIG: folder })).toEqual({})
  const file = join(folder, 'application_default_credentials.json')
  writeFileSync(file, '{}')
  expect(cloudShellSignIn({ CLOUDSDK_CONFIG: folder })).toEqual({ GOOGLE_APPLICATION_CREDENTIALS: file })
})
