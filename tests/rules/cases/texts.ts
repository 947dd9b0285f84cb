import type { ActAttempt } from '../support/attempts'
import { allowed, denied, type Case, type ListAttempt, type ReadAttempt, but } from '../support/cases'
import { year, yearOf } from '../support/ceremony'
import { sha256 } from '../support/digests'
import { honestly } from '../support/honest'
import { sceneOf } from '../support/scenes'
import { namedAs } from '../support/turns'
import { bytes } from '../support/values'
import { patch, remove, set } from '../support/writes'
import { also, change } from './acts/changes'

const namers = ['call', 'report', 'appraise', 'conclude']
const scheme = yearOf(sceneOf('reporting'))['scheme'] as string
const path = `${year}/texts/${scheme}`
const read: ReadAttempt = { kind: 'get', scene: 'reporting', by: { uid: 'observer' }, path }
/** A text of so many bytes, in letters of three. */
const long =
  (size: number) =>
  (attempt: ActAttempt): ActAttempt => ({
    ...attempt,
    text: () => '{'.repeat(size % 3) + 'ế'.repeat(Math.floor(size / 3)),
  })
const most = { call: 500_000, report: 150_000, appraise: 500_000, conclude: 500_000 }

/** Texts: written once, with the entry that names them, and read by their digest. */
export const textCases: readonly Case[] = [
  ...namers.flatMap((name) => {
    const attempt = honestly(name)
    const limit = most[name as keyof typeof most]
    const no = (label: string, turn: (one: ActAttempt) => ActAttempt) =>
      denied(`${name}: ${label}`, attempt, turn)
    return [
      allowed(`${name}: a text as long as may be`, long(limit)(attempt)),
      denied(`${name}: a text too long`, long(limit)(attempt), () => long(limit + 1)(attempt)),
      no(
        'a text in bytes',
        namedAs((fields) => ({ text: bytes(fields['text'] as string) })),
      ),
      no(
        'a text with more beside',
        namedAs((fields) => ({ ...fields, more: 1 })),
      ),
      no('a text that is none', namedAs({ text: 7 })),
      no('another text under its digest', namedAs({ text: 'another' })),
      no(
        'two texts',
        also((base, own) => [...own, set(`${base}/${year}/texts/${sha256('x')}`, { text: 'x' })]),
      ),
      no(
        'the text alone',
        also((_, own) => own.filter(({ path: at }) => at.includes('/texts/'))),
      ),
      no('a text beside an act that names none', (one) => ({
        ...honestly('sign'),
        beside: (base, own) => [...own, set(`${base}/${year}/texts/${sha256(one.act)}`, { text: one.act })],
      })),
    ]
  }),
  allowed('a text read by a member', read),
  denied('a text lost, and put back without its entry', honestly('report'), (one) => ({
    ...one,
    as: { uid: 'leader-1' },
    given: (base) => [remove(`${base}/${path}`)],
    beside: (base) => [set(`${base}/${path}`, { text: textOf() })],
  })),
  ...['leader-1', 'witness', 'admin'].flatMap((uid) => [
    denied(`a text rewritten by ${uid}`, honestly('report'), (one) => ({
      ...one,
      as: { uid },
      beside: (base) => [patch(`${base}/${path}`, { text: 'another' })],
    })),
    denied(`a text deleted by ${uid}`, honestly('report'), (one) => ({
      ...one,
      as: { uid },
      beside: (base) => [remove(`${base}/${path}`)],
    })),
  ]),
  denied('a list of texts', listOf('revisions'), () => listOf('texts')),
  denied('a text read by a member switched off', read, but({ by: { uid: 'switched-off' } })),
  allowed('call: with a text that is there', change({ scene: 'reporting', text: textOf })(honestly('call'))),
]

function textOf(): string {
  return sceneOf('reporting').documents[`blocs/reporting/${path}`]?.['text'] as string
}

function listOf(collection: string): ListAttempt {
  return {
    kind: 'list',
    scene: 'reporting',
    by: { uid: 'observer' },
    query: { collection, parent: year, limit: 1 },
  }
}
