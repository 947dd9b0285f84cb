import type { ActAttempt } from '../../support/attempts'
import { allowed, denied, type Case } from '../../support/cases'
import { unitOf } from '../../support/cast'
import { lastYearHead, revisionText, year, yearOf } from '../../support/ceremony'
import { sha256 } from '../../support/digests'
import { honestly } from '../../support/honest'
import { sceneOf } from '../../support/scenes'
import { harmless, lineBreaks } from '../../support/shapes'
import { both, given, leads, revisionAs, says } from '../../support/turns'
import { bytes, type Fields } from '../../support/values'
import { patch, remove, set } from '../../support/writes'
import { also, asDouble, change, no } from './changes'

const sixty = Array.from({ length: 60 }, (_, n) => `u${String(n)}`)
const parties = (list: readonly string[]) => change({ parties: list })
const text = (more: Fields) => change({ text: (scene) => revisionText(scene, scene.cast.units, more) })
const otherText = (turn: (text: string) => string) =>
  change({ text: (scene) => turn(revisionText(scene, scene.cast.units)) })
const unsignedRevision: ActAttempt = { ...honestly('freeze'), as: { uid: 'leader-1' } }
const longText = (size: number) =>
  otherText((plain) => plain.replace('"title":"', `"title":"${'a'.repeat(size - plain.length)}`))
const titled = (title: string) =>
  otherText((plain) => plain.replace(/"title":"[^"]*"/, () => `"title":"${title}"`))
const frozenDigest = yearOf(sceneOf('frozen'))['revision'] as string

/** The freeze, its text and its parties. */
export const freezeCases: readonly Case[] = [
  no('freeze: number skipped', both(says({ number: 2 }), text({ number: 2 }))),
  no('freeze: number as before', both(says({ number: 0 }), text({ number: 0 }))),
  no('freeze: number as a double', says(asDouble('number'))),
  no("freeze: the year's number as a double", leads(asDouble('number'))),
  no(
    'freeze: number as a double, the year having it whole',
    both(says(asDouble('number')), leads({ number: 1 })),
  ),
  no(
    "freeze: the year's number as a double, as the text has it",
    both(
      leads(asDouble('number')),
      otherText((plain) => plain.replace('"number":1,', '"number":1.0,')),
    ),
  ),
  no("freeze: the year's number and the text's another", both(leads({ number: 7 }), text({ number: 7 }))),
  no(
    'freeze: fewer parties said than the year and the text have',
    both(says({ parties: [unitOf(1), unitOf(2)] }), (one) =>
      leads({ parties: sceneOf(one.scene).cast.units })(one),
    ),
  ),
  no('freeze: number other than the text has', text({ number: 7 })),
  no('freeze: another previous revision', says({ previous: sha256('a') })),
  denied('freeze again: no previous revision', honestly('freeze again'), says({ previous: '-' })),
  no('freeze: last year left out', says({ last: 'none' })),
  no("freeze: last year's head another", says({ last: `2013/7/${sha256('a')}` })),
  no("freeze: last year's seq another", says({ last: `2013/6/${lastYearHead}` })),
  no('freeze: of another year before', says({ last: `2012/7/${lastYearHead}` })),
  no("freeze: last year's head has moved on", given('years/2013', { seq: 8, head: sha256('b') })),
  denied(
    'freeze: a last year invented where there is none',
    {
      ...honestly('freeze'),
      given: (base) => [remove(`${base}/years/2013`)],
      body: (body) => ({ ...body, last: 'none' }),
    },
    says({ last: `2013/7/${lastYearHead}` }),
  ),
  no('freeze: parties other than the text has', says({ parties: [unitOf(1), unitOf(2)] })),
  no("freeze: the year's parties fewer", leads({ parties: [unitOf(1), unitOf(2)] })),
  no(
    "freeze: the year's parties in another order",
    leads((next) => ({ ...next, parties: [...(next['parties'] as string[])].reverse() })),
  ),
  no('freeze: a single party', parties([unitOf(1)])),
  no('freeze: no party', parties([])),
  no('freeze: a party twice', parties([unitOf(1), unitOf(2), unitOf(1)])),
  denied('freeze: one party too many', { ...honestly('freeze'), parties: sixty }, parties([...sixty, 'u60'])),
  no('freeze: a party with a strange id', parties([unitOf(1), 'Hòa Minh'])),
  no('freeze: two parties in one', parties([unitOf(1), `${unitOf(2)} ${unitOf(3)}`])),
  no('freeze: a party with a line feed', parties([unitOf(1), `${unitOf(2)}\nx`])),
  no('freeze: a party that is a number', (one) => ({
    ...one,
    parties: ['1', '2'],
    body: (body) => ({ ...body, parties: ['1', 2] }),
  })),
  no(
    'freeze: the parties of the text in another order',
    text({ parties: [2, 1, 3, 4, 5].map((n) => ({ id: unitOf(n), name: 'a', type: 'b' })) }),
  ),
  no(
    'freeze: one party more in the text',
    text({ parties: [1, 2, 3, 4, 5, 6].map((n) => ({ id: unitOf(n), name: 'a', type: 'b' })) }),
  ),
  no(
    'freeze: parties of the text without names',
    text({ parties: [1, 2, 3, 4, 5].map((n) => ({ id: unitOf(n), type: 'b' })) }),
  ),
  no('freeze: parties only quoted by an item', text({ parties: [] })),
  no('freeze: a text that names another head', text({ headUnit: unitOf(2) })),
  no('freeze: a text of another year', text({ year: '2013' })),
  no(
    'freeze: a text with a line feed',
    otherText((plain) => plain.replace('"title"', '\n"title"')),
  ),
  no(
    'freeze: a text that begins with something else',
    otherText((plain) => ` ${plain}`),
  ),
  no(
    'freeze: a text that goes on',
    otherText((plain) => `${plain} `),
  ),
  ...Object.entries({ ...lineBreaks, 'escaped line feed': '\\n', 'escaped override': '\\u202e' }).map(
    ([label, sign]) => no(`freeze: a title with a ${label}`, titled(`a${sign}b`)),
  ),
  allowed(
    'freeze: a title with escapes and neighbours of what is unseen',
    titled(`\\"a\\" \\\\ ${harmless}`)(honestly('freeze')),
  ),
  allowed('freeze: a text as long as may be', longText(500_000)(honestly('freeze'))),
  no('freeze: a text too long', longText(500_001)),
  ...['constructor', 'prototype'].map((id) => no(`freeze: a party called ${id}`, parties([unitOf(1), id]))),
  no('freeze: without the text', change({ without: 'revision' })),
  no('freeze: the text under another id', change({ ids: { revision: sha256('a') } })),
  no(
    'freeze: another text under this id',
    revisionAs((fields) => ({ text: (fields['text'] as string).replace('Giao ước', 'Khác') })),
  ),
  no(
    'freeze: the text in bytes',
    revisionAs((fields) => ({ text: bytes(fields['text'] as string) })),
  ),
  no('freeze: the text with more beside it', revisionAs({ more: 1 })),
  no("freeze: the year's revision another", leads({ revision: sha256('a') })),
  no('freeze: a text that is there already', (one) => ({
    ...one,
    without: 'revision',
    given: (base) => [
      set(
        `${base}/${year}/revisions/${sha256(revisionText(sceneOf(one.scene), sceneOf(one.scene).cast.units))}`,
        { text: 'x' },
      ),
    ],
  })),
  denied('a text put in place of one that was lost', unsignedRevision, (one) => ({
    ...one,
    scene: 'frozen',
    given: (base) => [remove(`${base}/${year}/revisions/${frozenDigest}`)],
    beside: (base) => [
      set(
        `${base}/${year}/revisions/${frozenDigest}`,
        sceneOf('frozen').documents[`${base}/${year}/revisions/${frozenDigest}`] ?? {},
      ),
    ],
  })),
  no(
    'freeze: a second text in the same commit',
    also((base, own) => [...own, set(`${base}/${year}/revisions/${sha256('{}')}`, { text: '{}' })]),
  ),
  denied(
    'a revision rewritten',
    honestly('open'),
    also((base, own) => [...own, patch(`${base}/${year}/revisions/${frozenDigest}`, { text: 'x' })]),
  ),
  denied(
    'a revision deleted',
    honestly('open'),
    also((base, own) => [...own, remove(`${base}/${year}/revisions/${frozenDigest}`)]),
  ),
]
