import { expect, test } from 'vitest'

import { readAsTheApp, readCollections } from './support/readers'
import type { Specimen } from './support/shapes'
import { specimens, storedOf } from './support/specimens'
import { emulatorWithScenes } from './support/suite'
import { double, type Fields, type Value } from './support/values'

/** Values about the limits that some reader has somewhere, whatever the field. */
const hostile: readonly Value[] = [
  ...[-(2 ** 53), -(2 ** 31), -1, 0, 1, 2, 100, 1000, 10_000, 10_001, 2 ** 31, 2 ** 53 - 1, 2 ** 53, 2 ** 62],
  ...[double(0), double(1), double(2 ** 53), double(0.5)],
  ...['', '-', 'a', 'constructor', 'prototype', '__proto__', 'a'.repeat(40), 'a'.repeat(41), 'đạt', '1.40'],
  ...['2014-02-31', '2014-02-29', '2012-02-29', '1900-02-29', '0000-01-01', '9999-12-31', '24:00', '00:00'],
  ...['CHỦ TỊCH', 'a'.repeat(200), 'a'.repeat(1000), 'ă'.repeat(2000), 'a\u2028b', '\ufeff', 'e\u0301'],
  ...[[], [''], ['constructor'], ['TUQ. CHỦ TỊCH (số 1 ngày 31/02/2014, đến hết ngày 30/02/2014)']],
  ...[
    {},
    { constructor: '1' },
    { prototype: '1' },
    { __proto__x: '1' },
    { a: '-0' },
    { a: '1'.repeat(1200) },
  ],
]
const ids = [
  'constructor',
  'prototype',
  '__proto__',
  '-',
  'a'.repeat(40),
  '1999',
  '2000',
  '2099',
  '2100',
  '0',
]

const emulator = emulatorWithScenes()

/** The value in place of the field, and in place of every part of it. */
function variants(fields: Fields, field: string): readonly Fields[] {
  const value = fields[field]
  const put = (next: Value): Fields => ({ ...fields, [field]: next })
  const whole = hostile.map(put)
  if (Array.isArray(value) && value.length > 0) {
    const [first, ...rest] = value as readonly Value[]
    if (isRecord(first)) return [...whole, ...insides(first).map((one) => put([one, ...rest]))]
    return [...whole, ...hostile.map((one) => put([one, ...rest]))]
  }
  return isRecord(value) ? [...whole, ...insides(value).map(put)] : whole
}

const isRecord = (value: Value | undefined): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length > 0

const insides = (inner: Fields): readonly Fields[] =>
  Object.keys(inner).flatMap((field) => hostile.map((one) => ({ ...inner, [field]: one })))

/** The specimen as it is, with every value that must do, and with all that might get past the rules. */
function attempts(specimen: Specimen): readonly (readonly [Specimen, Fields])[] {
  const { fields, shape, path } = specimen
  const good = Object.entries(shape).flatMap(([field, { good: values = {} }]) =>
    Object.values(values).map((value): Fields => ({ ...fields, [field]: value })),
  )
  const bent = Object.keys(fields).flatMap((field) => variants(fields, field))
  const elsewhere = ids.map((id) => [{ ...specimen, path: path.replace(/[^/]*$/, id) }, fields] as const)
  return [...[fields, ...good, ...bent].map((one) => [specimen, one] as const), ...elsewhere]
}

test('every collection that people write to is read here', () => {
  const written = specimens.map(({ path }) => path.split('/').at(-2) ?? 'blocs')
  expect([...new Set(written)].sort()).toEqual([...readCollections].sort())
})

test.each(specimens.map((specimen) => [specimen.title, specimen] as const))(
  '%s: what the rules accept, every reader takes whole',
  { timeout: 120_000 },
  async (_, specimen) => {
    let accepted = 0
    for (const [one, fields] of attempts(specimen)) {
      const stored = await storedOf(emulator(), one, fields)
      if (stored === null) continue
      accepted += 1
      const said = `${stored.path}: ${JSON.stringify(stored.data).slice(0, 600)}`
      expect(() => readAsTheApp(stored.path, stored.data), said).not.toThrow()
    }
    expect(accepted).toBeGreaterThan(0)
  },
)
