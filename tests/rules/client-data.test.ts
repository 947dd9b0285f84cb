import fc from 'fast-check'
import { expect, test } from 'vitest'

import { readClientData } from '@/domain/signing/client-data'

import { clientDataOf, filledIn } from '../fixtures/client-data'
import { honestly } from './support/honest'
import { outcome } from './support/judge'
import { emulatorWithScenes } from './support/suite'
import { signedAs } from './support/turns'

const runs = 400
const seed = 20140328
const ours = 'http://localhost:5173'

const emulator = emulatorWithScenes()

const templates = [...clientDataOf('taken'), ...clientDataOf('refused')].map(([, template]) => template)
const pieces = [
  ...['{', '}', '[', ']', ',', ':', '"', ' ', '\\', '\\"', '\\/', '\\u0041', '0', '-1', 'true', 'false', 'é'],
  ...['"type"', '"challenge"', '"origin"', '"crossOrigin"', '"CHAL"', '"ORIGIN"', '"webauthn.get"'],
  ...['"challenge":"CHAL",', ',"origin":"ORIGIN"', '"crossOrigin":true,', '{"x":"', '"}', '"x":"\\"'],
]

/** Client data with pieces put in, and parts left out or exchanged. */
const bent = fc
  .tuple(
    fc.constantFrom(...templates),
    fc.array(fc.tuple(fc.constantFrom(...pieces), fc.nat(200)), { maxLength: 2 }),
    fc.option(fc.tuple(fc.nat(200), fc.nat(12))),
    fc.boolean(),
  )
  .map(([template, put, cut, turned]) => {
    const parts = turned ? template.slice(1, -1).split(',').reverse().join(',') : template
    const whole = turned ? `{${parts}}` : parts
    const [from, size] = cut ?? [0, 0]
    const shorter = whole.slice(0, from) + whole.slice(from + size)
    return put.reduce((text, [piece, place]) => {
      const at = place % (text.length + 1)
      return text.slice(0, at) + piece + text.slice(at)
    }, shorter)
  })

function readersTake(cdj: string, challenge: string): boolean {
  const read = readClientData(cdj)
  return read.ok && read.value.challenge === challenge && read.value.origin === ours
}

test('what the rules take of client data, readers take, and nothing else', { timeout: 120_000 }, async () => {
  let taken = 0
  const agrees = fc.asyncProperty(bent, async (template) => {
    let said = ''
    let challenge = ''
    const attempt = signedAs((entry) => {
      challenge = (JSON.parse(entry['cdj'] as string) as { challenge: string }).challenge
      said = filledIn(template, challenge, ours)
      return { ...entry, cdj: said }
    })(honestly('sign'))
    const status = await outcome(emulator(), attempt)
    const right = readersTake(said, challenge)
    expect([said, status]).toEqual([said, right ? 200 : 403])
    if (!right) return
    taken += 1
    expect(JSON.parse(said)).toMatchObject({ type: 'webauthn.get', challenge, origin: ours })
  })
  await fc.assert(agrees, { numRuns: runs, seed, endOnFailure: true })
  console.info(`${runs} client data, ${taken} of them taken`)
  expect(taken).toBeGreaterThan(30)
  expect(taken).toBeLessThan(runs / 2)
})
