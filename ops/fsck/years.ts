import * as v from 'valibot'
import { blocAfter, type BlocHead } from '../../src/domain/headship/bloc-after'
import { isHandover } from '../../src/domain/judging/course'
import type { Evidence } from '../../src/domain/judging/judge'
import { settle } from '../../src/domain/judging/settle'
import { isAct, parseEntry, type Entry } from '../../src/domain/log/entry'
import { linkOf } from '../../src/domain/log/link'
import { compareWithYear, replayLog, type Replay } from '../../src/domain/log/replay'
import type { Projection } from '../../src/domain/acts/projection'
import type { Verdicts } from '../../src/domain/log/standing'
import type { ForeignHandover } from '../../src/domain/proof/contents'
import { judgeAll } from '../../src/domain/proof/judge-all'
import { judgeTerms } from '../../src/domain/proof/judge-terms'
import { textNamed } from '../../src/domain/proof/named'
import { blocSchema } from '../../src/domain/people/bloc'
import { zeroDigest } from '../../src/domain/shared/digest'
import { keySchema } from '../../src/domain/signing/key'
import { verifyEcdsa } from '../../src/device/ecdsa'
import type { Placed, Shelves } from '../data/holding'
import type { Note } from './deviation'

type ReadYear = { readonly year: Placed; readonly replay: Replay }

/** Replays and judges the logs of a bloc, and compares all that must follow from them. Answers how many entries there are. */
export async function examineLogs(shelves: Shelves, bloc: Placed, note: Note, open: Note): Promise<number> {
  const years = shelves.list(bloc.path, 'years').map((year) => readYear(shelves, bloc, year, note))
  for (const each of years) {
    examineYear(shelves, each, note)
    examineTexts(shelves, each, note)
    await judgeYear(shelves, bloc, each, years, note, open)
  }
  examineRevocations(shelves, bloc, years, note)
  if (years.every(({ replay }) => replay.alarm === null)) examineHead(bloc, years, note)
  return years.reduce((sum, { year }) => sum + shelves.list(year.path, 'log').length, 0)
}

function readYear(shelves: Shelves, bloc: Placed, year: Placed, note: Note): ReadYear {
  const entries = [...shelves.list(year.path, 'log')]
    .sort((a, b) => Number(a.id) - Number(b.id))
    .map(({ data }) => parseEntry(data))
  const replay = replayLog({ bloc: bloc.id, year: year.id }, entries)
  const { alarm } = replay
  if (alarm !== null) note(`${year.path}/log/${String(alarm.seq)}`, 'log-broken', alarm.code)
  return { year, replay }
}

function examineYear(shelves: Shelves, { year, replay }: ReadYear, note: Note): void {
  const said = year.data as unknown as Projection & { settings?: { source?: string } }
  if (said.settings?.source === 'paper') {
    const hasLog = shelves.list(year.path, 'log').length > 0 || said.seq !== 0 || said.head !== zeroDigest
    if (hasLog) note(year.path, 'paper-signed')
    return
  }
  if (replay.alarm !== null) return
  if (said.seq !== replay.projection.seq) note(year.path, 'year-differs', 'seq')
  else {
    const differing = compareWithYear(replay, said)
    if (differing !== null) note(year.path, 'year-differs', differing.detail)
  }
}

function examineTexts(shelves: Shelves, { year, replay }: ReadYear, note: Note): void {
  const frozen = replay.entries.flatMap((entry) => (isAct(entry, 'freeze') ? [entry.body.revision] : []))
  const named = { revisions: new Set(frozen), texts: new Set(replay.entries.flatMap(textNamed)) }
  for (const [collection, digests] of Object.entries(named)) {
    for (const digest of digests)
      if (shelves.get(`${year.path}/${collection}/${digest}`) === undefined)
        note(`${year.path}/${collection}/${digest}`, 'text-missing')
    if (replay.alarm !== null) continue
    for (const { path, id } of shelves.list(year.path, collection))
      if (!digests.has(id)) note(path, 'text-unnamed')
  }
}

async function judgeYear(
  shelves: Shelves,
  bloc: Placed,
  { year, replay }: ReadYear,
  years: readonly ReadYear[],
  note: Note,
  open: Note,
): Promise<void> {
  const others = years.filter((other) => other.year !== year)
  const evidence = evidenceOf(shelves, bloc, year)
  const revokedAt = revocationsIn(others)
  const alone = await judgeAll(replay, evidence, revokedAt, () => undefined)
  const terms = await judgeTerms(replay, { terms: handoversIn(others), revokedAt }, evidence)
  const texts = textsIn(shelves, year, 'texts')
  const { verdicts } = settle(replay, alone, { revisions: evidence.revisions, texts, terms })
  report(replay, verdicts, year, note, open)
  for (const { path, id } of shelves.list(year.path, 'log'))
    if (Number(id) > replay.entries.length + 1) open(path, 'not-judged')
}

function report({ entries }: Replay, verdicts: Verdicts, year: Placed, note: Note, open: Note): void {
  for (const { seq } of entries) {
    const verdict = verdicts.get(seq)
    const path = `${year.path}/log/${String(seq)}`
    if (verdict === undefined) open(path, 'not-judged')
    else if (!verdict.ok) note(path, 'act-invalid', verdict.failure.code)
  }
}

function evidenceOf(shelves: Shelves, bloc: Placed, year: Placed): Evidence {
  const keys = shelves.list(bloc.path, 'keys').flatMap(({ id, data }) => {
    const key = v.safeParse(keySchema, data)
    return key.success ? [[id, key.output] as const] : []
  })
  const site = v.safeParse(blocSchema, bloc.data)
  return {
    keys: new Map(keys),
    revisions: textsIn(shelves, year, 'revisions'),
    site: site.success ? site.output : { origins: [], rpId: '' },
    ecdsa: verifyEcdsa,
  }
}

function textsIn(shelves: Shelves, year: Placed, collection: string): ReadonlyMap<string, string> {
  return new Map(shelves.list(year.path, collection).map(({ id, data }) => [id, String(data['text'])]))
}

const entriesOf = (years: readonly ReadYear[]): readonly (readonly [ReadYear, Entry])[] =>
  years.flatMap((each) => each.replay.entries.map((entry) => [each, entry] as const))

function revocationsIn(years: readonly ReadYear[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>()
  for (const [, entry] of entriesOf(years))
    if (isAct(entry, 'revoke'))
      times.set(entry.body.key, Math.min(entry.ct, times.get(entry.body.key) ?? entry.ct))
  return times
}

function handoversIn(years: readonly ReadYear[]): ReadonlyMap<string, ForeignHandover> {
  return new Map(
    entriesOf(years).flatMap(([{ year, replay }, entry]) =>
      isHandover(entry) ? [[linkOf(replay.where, entry), { year: year.id, entry }] as const] : [],
    ),
  )
}

function examineRevocations(shelves: Shelves, bloc: Placed, years: readonly ReadYear[], note: Note): void {
  const revoking = entriesOf(years).flatMap(([{ year }, entry]) =>
    isAct(entry, 'revoke') ? [{ kid: entry.body.key, at: `${year.id}/${String(entry.seq)}` }] : [],
  )
  const records = shelves.list(bloc.path, 'revocations')
  for (const { path, id, data } of records) {
    const at = `${String(data['year'])}/${String(data['seq'])}`
    if (!revoking.some((entry) => entry.kid === id && entry.at === at)) note(path, 'revocation-differs', at)
  }
  for (const { kid, at } of revoking)
    if (!records.some(({ id }) => id === kid))
      note(`${bloc.path}/revocations/${kid}`, 'revocation-missing', at)
}

/** The bloc says of its head what the last handover of its logs says, in the order of the server's time. */
function examineHead(bloc: Placed, years: readonly ReadYear[], note: Note): void {
  const head = bloc.data as unknown as BlocHead
  const founding: BlocHead = { headUnit: head.headUnit, headBy: '-', handing: '' }
  const expected = [...entriesOf(years)]
    .sort(([, a], [, b]) => a.at - b.at)
    .reduce((so, [{ replay }, entry]) => ({ ...so, ...blocAfter(replay.where, entry) }), founding)
  for (const field of ['headUnit', 'headBy', 'handing'] as const)
    if (head[field] !== expected[field]) note(bloc.path, 'head-differs', field)
}
