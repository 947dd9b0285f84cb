import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { securityHeaders } from '../../scripts/site/headers'
import { host } from '../../scripts/site/host'
import { projectRoot } from '../../scripts/stack/project'
import { temporaryFolder } from './support/place'

/** Hosts a built app of four files as firebase.json says. */
async function hosted(): Promise<string> {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'dist/assets'), { recursive: true })
  mkdirSync(join(folder, 'dist/proofs/khoi-a'), { recursive: true })
  for (const name of ['index.html', 'version.json', 'assets/app-1a2B3c4D.js', 'proofs/khoi-a/2014.json'])
    writeFileSync(join(folder, 'dist', name), name)
  const { hosting } = JSON.parse(readFileSync(join(projectRoot, 'firebase.json'), 'utf8')) as {
    hosting: object
  }
  const site = await host(folder, hosting)
  onTestFinished(() => site.close())
  return site.url
}

test('Firebase Hosting serves the app by firebase.json as the local stack does', async () => {
  const site = await hosted()
  const asked = async (path: string) => {
    const answer = await fetch(site + path)
    return { answer, body: await answer.text(), caching: answer.headers.get('cache-control') }
  }

  for (const path of ['/', '/b/khoi-phuong-lien-chieu/2014/board']) {
    const { answer, body, caching } = await asked(path)
    expect([answer.status, body, caching]).toEqual([200, 'index.html', 'no-cache'])
    for (const [name, value] of Object.entries(securityHeaders()))
      expect(answer.headers.get(name)).toBe(value)
  }
  const kept = await asked('/assets/app-1a2B3c4D.js')
  expect([kept.answer.status, kept.caching]).toEqual([200, 'public, max-age=31536000, immutable'])
  expect((await asked('/version.json')).caching).toBe('no-store')
  const copy = await asked('/proofs/khoi-a/2014.json')
  expect([copy.answer.status, copy.body, copy.caching]).toEqual([200, 'proofs/khoi-a/2014.json', 'no-cache'])
  expect(copy.answer.headers.get('content-type')).toMatch(/^application\/json\b/)
  for (const path of ['/assets/app-gone.js', '/proofs/khoi-a/2015.json', '/proofs/khoi-b/2014.json']) {
    const gone = await asked(path)
    expect([path, gone.answer.status]).toEqual([path, 404])
    expect(gone.body).not.toContain('index.html')
  }
})
