import { challengeOf, sha256 } from './digests'
import { restOf, type Fields, type Value } from './values'

/** The signed text and the hash of entries, written a second time so that the rules are not tested against the app's own code. */

export const acts = [
  'freeze',
  'open',
  'sign',
  'refuse',
  'resume',
  'void',
  'attest',
  'reopen',
  'vouch',
  'call',
  'report',
  'appraise',
  'vote',
  'conclude',
  'hand',
  'take',
  'designate',
  'revoke',
  'attach',
] as const
export type Act = (typeof acts)[number]

const seat = ['unit', 'name', 'position', 'capacity']

const ownFields: Record<Act, readonly string[]> = {
  freeze: ['revision', 'number', 'previous', 'last', 'parties'],
  open: ['prev', 'revision', 'origins', 'rpId'],
  sign: ['revision', 'place', ...seat, 'decision'],
  refuse: ['revision', 'place', ...seat],
  resume: ['prev', 'seq'],
  void: ['prev', 'ct', 'seq'],
  attest: ['prev', 'ct', 'revision', 'name', 'position'],
  reopen: ['prev', 'ct', 'revision'],
  vouch: ['prev', 'ct', 'revision', 'name', 'position'],
  call: ['prev', 'ct', 'text', 'due', 'origins', 'rpId', 'term', ...seat],
  report: ['ct', 'period', 'basis', ...seat, 'replaces', 'text'],
  appraise: ['prev', 'ct', 'scheme', 'text', 'answerBy', 'term', ...seat],
  vote: ['ct', 'appraisal', ...seat, 'replaces', 'word'],
  conclude: ['prev', 'ct', 'appraisal', 'text', 'term', ...seat],
  hand: ['prev', 'ct', 'term', 'to', ...seat],
  take: ['prev', 'ct', 'hand', ...seat],
  designate: ['prev', 'ct', 'term', 'unit', 'name', 'position'],
  revoke: ['prev', 'ct', 'key'],
  attach: ['prev', 'ct', 'revision', 'of', 'unit', 'file', 'fileName', 'bytes'],
}

/** What the rules come to last of a witness, of a leader and of others: an act of no known name poses as it. */
const triedLast = ['vouch', 'reopen', 'revoke'] as const
const says = (body: Fields, act: Act) =>
  Object.keys(body).sort().join(' ') ===
  ownFields[act]
    .filter((field) => field !== 'prev' && field !== 'ct')
    .toSorted()
    .join(' ')

/** A double as rules turn it into text: as Java does, "2.0" and "1.39599E12". */
function doubleText(value: number): string {
  if (Math.abs(value) < 1e7) return Number.isInteger(value) ? value.toFixed(1) : String(value)
  const [mantissa = '', exponent = ''] = value.toExponential().split('e+')
  return `${mantissa.includes('.') ? mantissa : `${mantissa}.0`}E${exponent}`
}

/** A value as rules turn it into text, or bytes as they hash them. */
export function asText(value: Value | undefined): string {
  if (Array.isArray(value)) return value.map((one: Value) => asText(one)).join(' ')
  const special = restOf(value)
  if (special === null) return typeof value === 'object' && value !== null ? 'no text' : String(value)
  const { doubleValue, bytesValue } = special
  if (typeof doubleValue === 'number') return doubleText(doubleValue)
  return typeof bytesValue === 'string' ? Buffer.from(bytesValue, 'base64').toString('utf8') : 'no text'
}

export function signedText(where: string, entry: Fields): string {
  const body = (entry['body'] ?? {}) as Fields
  const known = ownFields[entry['act'] as Act] as readonly string[] | undefined
  const own = known ?? ownFields[triedLast.find((act) => says(body, act)) ?? 'vouch']
  return [
    `giao-uoc/${asText(entry['act'])}/v1`,
    where,
    asText(entry['by']),
    asText(entry['kid']),
    asText(entry['kind']),
    ...own.map((field) => asText(field === 'prev' || field === 'ct' ? entry[field] : body[field])),
    sha256(asText(entry['notes'])),
  ].join('\n')
}

export function entryHash(where: string, entry: Fields): string {
  const framed = ['seq', 'prev', 'prevAt', 'ct', 'sig', 'ad', 'cdj'].map((field) => asText(entry[field]))
  return sha256(['giao-uoc/log/v1', where, ...framed, sha256(signedText(where, entry))].join('\n'))
}

/** What of an assertion an attacker can bend. */
export type Assertion = {
  readonly type: string
  readonly challenge: string
  readonly origin: string
  readonly rpId: string
  readonly flags: string
  readonly escaped: boolean
}

/** A passkey's (or, all empty but `sig`, a device key's) answer over `text`; its signature is made up. */
export function assertion(
  kind: Value,
  text: string,
  bend: Partial<Assertion> = {},
): { sig: string; ad: string; cdj: string } {
  const sig = sha256(`r ${text}`) + sha256(`s ${text}`)
  if (kind !== 'passkey') return { sig, ad: '', cdj: '' }
  const {
    type = 'webauthn.get',
    challenge = challengeOf(text),
    origin = 'http://localhost:5173',
    rpId = 'localhost',
    flags = '05',
  } = bend
  const cdj = JSON.stringify({ type, challenge, origin, crossOrigin: false })
  return {
    sig,
    ad: `${sha256(rpId)}${flags}00000000`,
    cdj: bend.escaped === true ? cdj.replaceAll('/', '\\/') : cdj,
  }
}
