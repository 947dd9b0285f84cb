import { allowed, denied, type Case } from '../../support/cases'
import { keyOf, leaderOf } from '../../support/cast'
import { honestly } from '../../support/honest'
import { sceneOf } from '../../support/scenes'
import { givenActor, lacking, revocationAs, states } from '../../support/turns'
import { double } from '../../support/values'
import { patch, remove, set } from '../../support/writes'
import { also, change } from './changes'

const owner = honestly('revoke by the owner')
const witness = honestly('revoke by the witness')
const byObserver = givenActor({ role: 'observer' })(owner)
const kidOf = (name: string) => sceneOf('signing').cast.keys[name]?.kid ?? ''
const strange = keyOf(leaderOf(2), 'passkey', 'never registered').kid
/** Revocations: the entry and its document, both or neither. */
export const revokeCases: readonly Case[] = [
  denied('revoke: a key with itself', owner, change({ key: 'leader-2' })),
  allowed("revoke: the witness's own key with itself", change({ target: 'witness' })(witness)),
  denied("revoke: another's key", owner, change({ target: 'leader-3' })),
  denied('revoke: a key that is not there', owner, change({ target: strange })),
  denied('revoke by the witness: a key that is not there', witness, change({ target: strange })),
  denied('revoke: the key spelled in capitals', owner, (one) => ({
    ...one,
    target: kidOf('leader-2').toUpperCase(),
  })),
  denied('revoke by the witness: the key spelled in capitals', witness, (one) => ({
    ...one,
    target: kidOf('leader-2').toUpperCase(),
  })),
  denied(
    'revoke: a key revoked already',
    { ...witness, scene: 'revoked', target: 'leader-3' },
    change({ target: 'leader-2' }),
  ),
  denied(
    'revoke: a key revoked already, its document left alone',
    { ...witness, scene: 'revoked', target: 'leader-3' },
    (one) => ({ ...one, target: 'leader-2', without: 'revocation' }),
  ),
  denied(
    'revoke: with a revoked key',
    { ...owner, scene: 'revoked', target: 'leader-2 software' },
    change({ key: 'leader-2' }),
  ),
  allowed('revoke: an observer their own key', byObserver),
  denied('revoke: by an act of no such name', byObserver, states({ act: 'praise' })),
  denied("revoke: an observer another's key", byObserver, (one) => ({ ...one, target: 'leader-3' })),
  denied('revoke: without its document', owner, change({ without: 'revocation' })),
  denied('revoke: the document of another key', owner, change({ ids: { revocation: kidOf('leader-3') } })),
  denied(
    'revoke: two documents for one entry',
    owner,
    also((base, own) => [...own, set(`${base}/revocations/${kidOf('leader-3')}`, { year: '2014', seq: 3 })]),
  ),
  denied('revoke: the document names another entry', owner, revocationAs({ seq: 1 })),
  denied('revoke: the document names the entry as a double', owner, revocationAs({ seq: double(3) })),
  denied('revoke: the document names the entry as text', owner, revocationAs({ seq: '3' })),
  denied('revoke: the document names another year', owner, revocationAs({ year: '2013' })),
  denied('revoke: the document names the year as a number', owner, revocationAs({ year: 2014 })),
  denied('revoke: the document holds more', owner, revocationAs({ why: 'x' })),
  denied('revoke: the document without year', owner, revocationAs(lacking('year'))),
  denied('revoke: the document without seq', owner, revocationAs(lacking('seq'))),
  denied(
    'revoke: the document alone',
    owner,
    also((_, own) => own.filter(({ path }) => path.includes('/revocations/'))),
  ),
  denied(
    'a revocation on the strength of an old entry',
    { ...witness, scene: 'revoked', target: 'leader-3' },
    also((base) => [set(`${base}/revocations/${kidOf('leader-3')}`, { year: '2014', seq: 3 })]),
  ),
  denied('a revocation lost and set again on the strength of its old entry', owner, (one) => ({
    ...one,
    scene: 'revoked',
    given: (base) => [remove(`${base}/revocations/${kidOf('leader-2')}`)],
    beside: (base) => [set(`${base}/revocations/${kidOf('leader-2')}`, { year: '2014', seq: 3 })],
  })),
  denied(
    'a revocation beside a signature',
    honestly('sign'),
    also((base, own) => [...own, set(`${base}/revocations/${kidOf('leader-3')}`, { year: '2014', seq: 3 })]),
  ),
  denied(
    'a revocation taken back by its owner',
    { ...owner, scene: 'revoked', key: 'leader-2 second', target: 'leader-2 software' },
    also((base) => [remove(`${base}/revocations/${kidOf('leader-2')}`)]),
  ),
  denied(
    'a revocation taken back by an admin',
    { ...owner, scene: 'revoked', key: 'leader-2 second', target: 'leader-2 software' },
    (one) => ({
      ...one,
      as: { uid: 'admin' },
      beside: (base) => [remove(`${base}/revocations/${kidOf('leader-2')}`)],
    }),
  ),
  denied(
    'a revocation rewritten',
    { ...owner, scene: 'revoked', key: 'leader-2 second', target: 'leader-2 software' },
    also((base) => [patch(`${base}/revocations/${kidOf('leader-2')}`, { seq: 9 })]),
  ),
]
