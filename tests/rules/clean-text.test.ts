import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { isOneLine } from '@/domain/shared/text'

import { startEmulator, type Emulator } from './support/emulator'
import { rulesPath } from './support/suite'
import { set } from './support/writes'

const rules = readFileSync(rulesPath, 'utf8')
const functionIn = (name: string) =>
  new RegExp(`function ${name}\\([^]*?\\n? {0,4}\\}\\n`).exec(rules)?.[0] ?? ''
const clean = /matches\('(\[\^.+\]\+)'\)/.exec(functionIn('oneLine'))?.[1] ?? ''
const most = 300_000

/** The functions of the rules on their own: a text passes if it is of clean lines, or if no sign in it is clean. */
const probes = `rules_version = '2';
service cloud.firestore {
  match /databases/{db}/documents {
    ${functionIn('oneLine')}
    ${functionIn('cleanLines')}
    match /line/{id} { allow create: if oneLine(request.resource.data.text, ${String(most)}); }
    match /lines/{id} { allow create: if cleanLines(request.resource.data.text, ${String(most)}); }
    match /nothing/{id} {
      allow create: if request.resource.data.text.replace('${clean}', '') == request.resource.data.text;
    }
  }
}
`
let emulator: Emulator
let written = 0
beforeAll(async () => {
  emulator = await startEmulator()
  await emulator.loadRules(probes)
})
afterAll(() => {
  emulator.stop()
})

/** Every code point that can be stored: halves of pairs have no UTF-8. */
const all = Array.from({ length: 0x110000 }, (_, point) => point)
  .filter((point) => point < 0xd800 || point > 0xdfff)
  .map((point) => String.fromCodePoint(point))

/** What the rules answer to `signs`, in texts as long as a document may hold. */
async function answersTo(probe: string, signs: readonly string[]): Promise<readonly number[]> {
  const answers: number[] = []
  for (let from = 0; from < signs.length; from += most / 2) {
    const text = signs.slice(from, from + most / 2).join('')
    written += 1
    answers.push(await emulator.commit([set(`${probe}/${String(written)}`, { text })], { uid: 'anybody' }))
  }
  return [...new Set(answers)]
}

describe('rules and app have one definition of a clean line', () => {
  test('what the app calls clean passes the rules, all code points of it', async () => {
    const signs = all.filter(isOneLine)
    expect(signs.length).toBeGreaterThan(1_000_000)
    expect(await answersTo('line', signs)).toEqual([200])
    expect(await answersTo('lines', signs)).toEqual([200])
  })

  test('what it does not, the rules refuse, each of them', async () => {
    const signs = all.filter((sign) => !isOneLine(sign))
    expect(await answersTo('nothing', signs)).toEqual([200])
    expect(await answersTo('nothing', ['a', ...signs])).toEqual([403])
  })

  test('text of several lines differs from a line by the line feed alone', async () => {
    expect(await answersTo('line', ['a\nb'])).toEqual([403])
    expect(await answersTo('lines', ['a\nb'])).toEqual([200])
    for (const sign of ['\r', '\t', '\u2028', '\u202e', '\u200b'])
      expect(await answersTo('lines', [`a${sign}b`])).toEqual([403])
  })
})
