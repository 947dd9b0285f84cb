import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { canonical, isCanonicalText, parseCanonical, type Canonical } from '@/domain/shared/canonical'

const refused = { ok: false, failure: { code: 'REVISION_NOT_CANONICAL' } }

/** Any value that has a canonical form here. */
const value: fc.Arbitrary<Canonical> = fc.letrec<{ value: Canonical }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.string({ unit: 'binary' }),
    fc.boolean(),
    fc.constant(null),
    fc.maxSafeInteger().map((n) => n + 0),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.string({ unit: 'binary', maxLength: 6 }), tie('value'), { maxKeys: 5 }),
  ),
})).value

function shuffled(of: Canonical): Canonical {
  if (Array.isArray(of)) return of.map((one: Canonical) => shuffled(one))
  if (typeof of !== 'object' || of === null) return of
  return Object.fromEntries(
    Object.entries(of)
      .reverse()
      .map(([key, one]) => [key, shuffled(one)]),
  )
}

describe('RFC 8785 vectors', () => {
  test('§3.2.3: keys go by UTF-16 code units, so a surrogate pair stands before U+FB33', () => {
    const given = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\u{1f600}': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      ö: 'Latin Small Letter O With Diaeresis',
    }
    expect(Object.values(JSON.parse(canonical(given)) as Record<string, string>)).toEqual([
      'One', // an integer key: JavaScript itself puts it first
      'Carriage Return',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ])
    expect(canonical(given)).toBe(
      '{"\\r":"Carriage Return","1":"One","\u0080":"Control","ö":"Latin Small Letter O With Diaeresis",' +
        '"\u20ac":"Euro Sign","\u{1f600}":"Emoji: Grinning Face","\ufb33":"Hebrew Letter Dalet With Dagesh"}',
    )
  })

  test('§3.2.2.2: strings, with the shortest escapes only where they must be', () => {
    const given = JSON.parse('"\\u20ac$\\u000F\\u000aA\'\\u0042\\u0022\\u005c\\\\\\"\\/"') as string
    expect(canonical(given)).toBe('"\u20ac$\\u000f\\nA\'B\\"\\\\\\\\\\"/"')
  })

  test('every control character has its one spelling', () => {
    const short: Record<number, string> = { 8: '\\b', 9: '\\t', 10: '\\n', 12: '\\f', 13: '\\r' }
    for (let unit = 0; unit < 0x20; unit += 1) {
      const spelled = short[unit] ?? `\\u00${unit.toString(16).padStart(2, '0')}`
      expect(canonical(String.fromCharCode(unit))).toBe(`"${spelled}"`)
    }
    expect(canonical('\u007f\u2028\u2029')).toBe('"\u007f\u2028\u2029"')
  })

  test('§3.2.2: literals, integers, and no white space', () => {
    expect(canonical({ literals: [null, true, false], numbers: [0, -1, 4, 9007199254740991] })).toBe(
      '{"literals":[null,true,false],"numbers":[0,-1,4,9007199254740991]}',
    )
  })

  test('keys of inner objects are sorted, elements of lists are not', () => {
    const given = { b: [{ z: 1, a: 2 }, 'x', 'a'], a: { '10': 0, '9': 0, '': 0 } }
    expect(canonical(given)).toBe('{"a":{"":0,"10":0,"9":0},"b":[{"a":2,"z":1},"x","a"]}')
  })

  test('RFC 8785 says nothing of NFC: two spellings of one letter stay two texts', () => {
    expect(canonical('\u00e9')).not.toBe(canonical('e\u0301'))
  })
})

test('a text is found canonical by the shorter way exactly where the library writes the same', () => {
  fc.assert(
    fc.property(value, (given) => {
      for (const text of [
        canonical(given),
        JSON.stringify(shuffled(given)),
        JSON.stringify(given, null, 1),
      ]) {
        const parsed = JSON.parse(text) as Canonical
        expect(isCanonicalText(parsed, text)).toBe(canonical(parsed) === text)
      }
    }),
  )
  const numbered = '{"":0,"10":0,"9":0}'
  expect(isCanonicalText(JSON.parse(numbered), numbered)).toBe(true)
  expect(isCanonicalText(JSON.parse(numbered), '{"":0,"9":0,"10":0}')).toBe(false)
})

describe('what has no canonical form here', () => {
  test.each([
    ['a fraction', 4.5],
    ['a large number', 1e30],
    ['a small number', 2e-3],
    ['one above the safe integers', 9007199254740992],
    ['minus zero', -0],
    ['NaN', NaN],
    ['infinity', Infinity],
    ['undefined', undefined],
    ['a function', () => 1],
    ['a symbol', Symbol('s')],
    ['a bigint', 1n],
    ['a fraction deep inside', { a: [{ b: [333333333.33333329] }] }],
    ['undefined inside an object', { a: undefined }],
    ['undefined inside a list', [undefined]],
  ])('%s throws', (_, given) => {
    expect(() => canonical(given as Canonical)).toThrow(new TypeError('no canonical form'))
  })

  test.each([
    ['as a value', 'a\ud800'],
    ['as a key', { '\udc00': 1 }],
  ])('half a surrogate pair %s throws', (_, given) => {
    expect(() => canonical(given)).toThrow('no canonical form')
  })

  test('the numbers of §3.2.2.3 that are not safe integers are refused as text', () => {
    for (const number of [
      '333333333.33333329',
      '1E30',
      '4.50',
      '2e-3',
      '0.000000000000000000000000001',
      '1e21',
    ])
      expect(parseCanonical(`{"numbers":[${number}]}`)).toEqual(refused)
  })
})

describe('reading', () => {
  test('gives the value of a canonical text', () => {
    expect(parseCanonical('{"a":[1,"ế",null,true],"b":{}}')).toEqual({
      ok: true,
      value: { a: [1, 'ế', null, true], b: {} },
    })
  })

  test.each([
    ['a key twice', '{"a":1,"a":1}'],
    ['a key twice with another value', '{"a":1,"a":2}'],
    ['another order of keys', '{"b":1,"a":2}'],
    ['another order in an inner object', '{"a":{"d":1,"c":2}}'],
    ['white space inside', '{"a": 1}'],
    ['white space before', ' {"a":1}'],
    ['a line break after', '{"a":1}\n'],
    ['a byte order mark', '\ufeff{"a":1}'],
    ['1.0', '[1.0]'],
    ['1e0', '[1e0]'],
    ['-0', '[-0]'],
    ['a leading zero', '[01]'],
    ['an unsafe integer', '[9007199254740993]'],
    ['an escaped letter', '"\\u0041"'],
    ['an escaped slash', '"\\/"'],
    ['a long escape of a line break', '"\\u000a"'],
    ['a long escape in capitals', '"\\u000F"'],
    ['half a surrogate pair', '"\\ud800"'],
    ['a comma too many', '[1,]'],
    ['a comment', '[1]//'],
    ['nothing', ''],
    ['half a text', '{"a":'],
    ['two values', '1 2'],
    ['not JSON', 'undefined'],
  ])('refuses %s', (_, text) => {
    expect(parseCanonical(text)).toEqual(refused)
  })

  test('a text nested deeper than the machine can walk is refused, not thrown', () => {
    expect(parseCanonical('['.repeat(200_000) + ']'.repeat(200_000))).toEqual(refused)
  })

  test('sixteen brackets may be open at once, and no more', () => {
    const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)
    expect(parseCanonical(nested(16)).ok).toBe(true)
    expect(parseCanonical(nested(17))).toEqual(refused)
  })

  test('a key "__proto__" stays a key', () => {
    expect(parseCanonical('{"__proto__":{"x":1}}').ok).toBe(true)
    expect(parseCanonical('{"__proto__":{"x":1.5}}')).toEqual(refused)
  })
})

describe('properties', () => {
  test('a canonical text is its own canonical form and keeps its value', () => {
    fc.assert(
      fc.property(value, (given) => {
        const text = canonical(given)
        expect(canonical(JSON.parse(text) as Canonical)).toBe(text)
        expect(parseCanonical(text)).toEqual({ ok: true, value: JSON.parse(text) as Canonical })
      }),
      { numRuns: 1000 },
    )
  })

  test('the order in which keys were written does not matter', () => {
    fc.assert(fc.property(value, (given) => canonical(shuffled(given)) === canonical(given)))
  })

  test('any white space put anywhere outside strings is refused', () => {
    fc.assert(
      fc.property(value, fc.constantFrom(' ', '\n', '\t', '\r'), fc.nat(), (given, space, where) => {
        const spread = JSON.stringify([given], null, space)
        const ended = where % 2 === 0 ? canonical(given) + space : space + canonical(given)
        expect(parseCanonical(ended)).toEqual(refused)
        expect(parseCanonical(spread)).toEqual(refused)
      }),
    )
  })

  test('no other number than a safe integer is accepted', () => {
    fc.assert(
      fc.property(fc.double(), (number) => {
        const text = `[${JSON.stringify(number)}]`
        const accepted = Number.isSafeInteger(number) && !Object.is(number, -0)
        expect(parseCanonical(text).ok).toBe(accepted || text === '[null]' || text === '[0]')
      }),
    )
  })
})
