import { describe, expect, test } from 'vitest'

import { judge } from '@/domain/judging/judge'
import { siteOf } from '@/domain/judging/site'
import type { Entry } from '@/domain/log/entry'

import { writtenPledge } from '../../../fixtures/pledge'
import { testSite } from '../../../fixtures/site'
import { entryAt } from '../../../fixtures/entries'
import { layTable } from '../../../fixtures/table'

const bloc = { origins: ['https://bloc.test'], rpId: 'bloc.test' }
const site = (name: string) => ({ origins: [`https://${name}.test`], rpId: `${name}.test` })

/** Two attempts, opened on two sites: freeze 1, open 2, sign 3, reopen 4, freeze 5, revoke 6, open 7, sign 8. */
function twiceOpened() {
  const table = layTable('scribbled')
  const open = (name: string) => {
    const body = { revision: table.replay().projection.revision, ...site(name) }
    table.put({ signer: table.witness(), act: 'open', body, notes: {} })
  }
  table.freeze()
  open('first')
  table.sign('hoa-minh')
  table.reopen()
  table.freeze()
  table.revoke(table.witness(), 'e'.repeat(64))
  open('second')
  table.sign('hoa-minh')
  return table
}

const namesOf = (table: ReturnType<typeof layTable>) =>
  table.log.map((entry: Entry) => siteOf(table.replay(), entry, bloc).rpId.replace('.test', ''))

describe('the site an entry is judged by', () => {
  test('is the bloc’s while nothing has been opened', () => {
    const table = layTable('scribbled')
    table.freeze()
    table.revoke(table.witness(), 'e'.repeat(64))
    table.reopen()
    table.freeze()
    expect(namesOf(table)).toEqual(['bloc', 'bloc', 'bloc', 'bloc'])
    expect(siteOf(table.replay(), entryAt(table.log, 1), bloc)).toBe(bloc)
  })

  test('is that of the nearest opening: a freeze looks ahead, an opening at itself, the rest back', () => {
    expect(namesOf(twiceOpened())).toEqual([
      'first',
      'first',
      'first',
      'first',
      'second',
      'first',
      'second',
      'second',
    ])
  })

  test('of a freeze with no opening after it is the bloc’s, which may have moved since the last one', () => {
    const table = twiceOpened()
    table.reopen()
    table.freeze()
    expect(namesOf(table).slice(-2)).toEqual(['second', 'bloc'])
  })

  test('of what was made while the text is being written is that of its freeze', () => {
    const table = twiceOpened()
    table.reopen()
    table.revoke(table.witness(), 'e'.repeat(64))
    expect(namesOf(table).slice(-2)).toEqual(['second', 'bloc'])
    table.freeze()
    table.put({
      signer: table.witness(),
      act: 'open',
      body: { revision: table.replay().projection.revision, ...site('third') },
      notes: {},
    })
    expect(namesOf(table).slice(-4)).toEqual(['second', 'third', 'third', 'third'])
  })

  test('of what came before the first freeze is the first opening', () => {
    const table = layTable('scribbled')
    table.revoke(table.witness(), 'e'.repeat(64))
    table.freeze()
    table.open()
    expect(namesOf(table)).toEqual(['giaouoc', 'giaouoc', 'giaouoc'])
  })

  test('of what came before the first opening, other than a freeze, is that opening', () => {
    const table = layTable('scribbled')
    table.freeze()
    table.revoke(table.witness(), 'e'.repeat(64))
    table.open()
    expect(namesOf(table)).toEqual(['giaouoc', 'giaouoc', 'giaouoc'])
  })
})

test('a passkey signature made on the bloc’s later site does not hold in an opening on the earlier one', async () => {
  const table = layTable()
  table.freeze()
  table.open()
  table.sign('hoa-minh', { origin: 'https://bloc.test', rpId: 'bloc.test' })
  table.sign('hoa-hiep-bac', { origin: 'https://bloc.test' })
  table.sign('hoa-hiep-nam', { rpId: 'bloc.test' })
  table.sign('hoa-khanh-bac')
  const codes = await Promise.all(
    table.log.slice(2).map(async (entry) => {
      const verdict = await judge(table.replay(), entry, { ...table.evidence(), site: bloc })
      return verdict.ok ? 'good' : verdict.failure.code
    }),
  )
  expect(codes).toEqual(['ORIGIN_NOT_ALLOWED', 'ORIGIN_NOT_ALLOWED', 'SITE_MISMATCH', 'good'])
})

test('a bloc that moves between two attempts goes on: the freeze on its later site can be opened there', async () => {
  const table = layTable()
  table.freeze()
  table.open()
  table.reopen()
  const { digest, text, revision } = writtenPledge({
    number: 2,
    previous: table.replay().projection.revision,
  })
  table.revisions.set(digest, text)
  const parties = revision.parties.map(({ id }) => id)
  const body = { revision: digest, number: 2, previous: revision.previous, last: 'none', parties }
  const bend = { origin: 'https://bloc.test', rpId: 'bloc.test' }
  const freeze = table.put({ signer: table.leader('hoa-hiep-bac'), act: 'freeze', body, notes: {}, bend })
  const moved = { ...table.evidence(), site: bloc }
  expect(await judge(table.replay(), freeze, moved)).toEqual({ ok: true, value: null })
})

test('a freeze is judged by the bloc’s site until an opening says otherwise', async () => {
  const table = layTable()
  table.freeze()
  const [freeze] = table.log as [Entry]
  const elsewhere = { ...table.evidence(), site: bloc }
  expect(await judge(table.replay(), freeze, elsewhere)).toMatchObject({
    failure: { code: 'ORIGIN_NOT_ALLOWED' },
  })
  expect(await judge(table.replay(), freeze, table.evidence())).toEqual({ ok: true, value: null })
  table.open()
  expect(await judge(table.replay(), freeze, elsewhere)).toEqual({ ok: true, value: null })
  expect(testSite.rpId).toBe('giaouoc.test')
})
