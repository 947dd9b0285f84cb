import fc from 'fast-check'

import { lineBreaks } from './shapes'
import { bytes, double, reference, restOf, time, type Fields, type Value } from './values'

/** A small change of one value, such as a careless or hostile writer might make. */
export type Tweak = (value: Value | undefined) => Value | undefined

const letters = (value: Value | undefined) => (typeof value === 'string' ? value : 'a')
const count = (value: Value | undefined) => (typeof value === 'number' ? value : 1)

/** A number as a double, also inside a list. */
function doubled(value: Value | undefined): Value {
  if (typeof value === 'number') return double(value)
  return Array.isArray(value) ? value.map((one: Value) => doubled(one)) : double(1)
}

const insert =
  (text: string, place: number): Tweak =>
  (value) => {
    if (Array.isArray(value))
      return value.map((one: Value, index) => (index === 0 ? insert(text, place)(one) : one) ?? '')
    const whole = letters(value)
    const at = place % (whole.length + 1)
    return whole.slice(0, at) + text + whole.slice(at)
  }

const strange: readonly Value[] = [
  null,
  true,
  '',
  ' ',
  0,
  -1,
  2 ** 53,
  double(Number.NaN),
  double(0.5),
  [],
  {},
  [''],
  { a: 1 },
  bytes('a'),
  time(0),
  reference('blocs/signing'),
  '\u0000',
  'a'.repeat(21_000),
]

/** Tweaks that fast-check chooses among; each says what it did. */
export const tweaks: fc.Arbitrary<Tweak> = fc.oneof(
  { weight: 2, arbitrary: fc.constant<Tweak>(doubled) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom(...Object.values(lineBreaks)), fc.nat(200))
      .map(([text, place]) => insert(text, place)),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.string({ unit: 'binary' }), fc.nat(200))
      .map(([text, place]) => insert(text, place)),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(...strange).map(
      (value): Tweak =>
        () =>
          value,
    ),
  },
  {
    weight: 2,
    arbitrary: fc.integer({ min: -3, max: 3 }).map(
      (more): Tweak =>
        (value) =>
          count(value) + more,
    ),
  },
  { weight: 1, arbitrary: fc.constant<Tweak>((value) => letters(value).toUpperCase()) },
  { weight: 1, arbitrary: fc.constant<Tweak>((value) => letters(value).normalize('NFD')) },
  { weight: 1, arbitrary: fc.constant<Tweak>((value) => bytes(letters(value))) },
  { weight: 1, arbitrary: fc.constant<Tweak>((value) => [value ?? '']) },
  { weight: 1, arbitrary: fc.constant<Tweak>(() => undefined) },
)

/** Changes the field that `choice` falls on, or adds one. */
export function tweakField(fields: Fields, choice: number, tweak: Tweak): Fields {
  const names = [...Object.keys(fields), 'extra']
  const name = names[choice % names.length] ?? 'extra'
  const value = tweak(restOf(fields[name]) === null ? fields[name] : undefined)
  const others = Object.entries(fields).filter(([other]) => other !== name)
  return Object.fromEntries(value === undefined ? others : [...others, [name, value]])
}
