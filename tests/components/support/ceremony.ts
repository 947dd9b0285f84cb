import { attestYear, comparedSeats } from '@/actions/attest-year'
import { createKey } from '@/actions/create-key'
import { freezeRevision } from '@/actions/freeze-revision'
import { openSigning } from '@/actions/open-signing'
import { refusePledge } from '@/actions/refuse-pledge'
import { revokeKey } from '@/actions/revoke-key'
import type { ActingKey, Scene, Services } from '@/actions/scene'
import { signPledge } from '@/actions/sign-pledge'
import { voidAct } from '@/actions/void-act'
import { verifyEcdsa } from '@/device/ecdsa'
import type { Head } from '@/device/heads'
import type { Entry } from '@/domain/log/entry'
import { judge } from '@/domain/log/judge'
import { replayLog } from '@/domain/log/replay'
import { composeRevision } from '@/domain/pledge/compose'
import { itemDigest } from '@/domain/pledge/item'
import type { Mark, Review } from '@/domain/pledge/review'
import { readRevision, type ReadRevision } from '@/domain/pledge/revision'
import { zeroDigest } from '@/domain/shared/digest'
import type { Result } from '@/domain/shared/result'
import type { KeyKind } from '@/domain/signing/act'
import { place } from '@/domain/year/places'
import { live } from './cell'
import { createMemoryDatabase } from './memory-database'
import { createMemorySigner } from './memory-signer'
import { blocOf, draftItems, leaderOf } from './people'

const where = { bloc: 'khoi', year: '2014' }

function the<T>(result: Result<T>): T {
  if (!result.ok)
    throw new Error(`the test's own act failed: ${result.failure.code} ${result.failure.detail ?? ''}`)
  return result.value
}

/**
 * A ceremony of `count` units in one browser: everybody acts with the app's own actions and real signatures, on a
 * database kept in memory. What is on screen follows it as it follows the server.
 */
export function createCeremony(count = 5, items = 6) {
  const contents = blocOf(count)
  const { cells, database } = createMemoryDatabase(contents)
  const { signer, cancelNext } = createMemorySigner()
  const heads = new Map<string, Head>()
  const acting = new Map<string, ActingKey>()
  const services: Services = {
    database,
    signer,
    outbox: {
      durable: true,
      keep: () => Promise.resolve({ ok: true, value: null }),
      drop: () => Promise.resolve(),
      all: () => Promise.resolve([]),
    },
    heads: {
      recall: () => Promise.resolve(heads.get('') ?? null),
      remember: (_where, head) => {
        heads.set('', head)
        return Promise.resolve()
      },
    },
    clock: { now: () => Date.now(), offset: () => 0, observe: () => undefined },
    ecdsa: verifyEcdsa,
  }
  cells.items.set(
    live(
      draftItems(
        items,
        contents.units.map(([id]) => id),
      ),
    ),
  )

  const replay = () => replayLog(where, cells.log.get().entries)

  async function sceneOf(uid: string): Promise<Scene> {
    const now = replay()
    const texts = [...cells.revisions.get().records].map(([id, { text }]) => [id, text] as const)
    const evidence = {
      keys: cells.keys.get().records,
      revisions: new Map(texts),
      site: contents.bloc,
      ecdsa: verifyEcdsa,
    }
    const judged = await Promise.all(
      now.entries.map(async (entry) => [entry.seq, await judge(now, entry, evidence)] as const),
    )
    const member = cells.members.get().records.get(uid)
    const year = cells.year.get().record
    if (member === undefined || year === null) throw new Error(`nobody is called ${uid}`)
    return { bloc: contents.bloc, member, year, replay: now, verdicts: new Map(judged) }
  }

  /** The key of `uid`, made at first as `kind`. */
  async function keyOf(uid: string, kind: KeyKind = 'passkey'): Promise<ActingKey> {
    const own = acting.get(uid)
    if (own !== undefined) return own
    const owner = { bloc: where.bloc, uid, email: `${uid}@demo.test`, name: uid, rpId: contents.bloc.rpId }
    const made = the(await createKey(services, kind, owner, []))
    acting.set(uid, made)
    return made
  }

  function text(): ReadRevision {
    const { revision } = replay().projection
    return the(readRevision(cells.revisions.get().records.get(revision)?.text ?? '', revision))
  }

  /** Marks the first `some` items for a unit; all of them unless told. */
  function review(unit: string, mark: Mark = 'agree', some = items): Review {
    const note = mark === 'agree' ? '' : 'Chưa đủ kinh phí'
    const marks = text()
      .revision.items.slice(0, some)
      .map(
        (item, index) =>
          [
            item.id,
            {
              mark: index === 0 ? mark : ('agree' as const),
              note: index === 0 ? note : '',
              digest: itemDigest(item),
            },
          ] as const,
      )
    const written = {
      by: leaderOf(unit),
      at: Date.now(),
      item: marks.at(-1)?.[0] ?? '',
      marks: Object.fromEntries(marks),
    }
    cells.reviews.set(live([...cells.reviews.get().records, [unit, written]]))
    return written
  }

  async function freeze(): Promise<Entry> {
    const scene = await sceneOf(leaderOf('hoa-hiep-bac'))
    const draft = {
      blocId: where.bloc,
      bloc: contents.bloc,
      yearId: where.year,
      year: scene.year,
      units: cells.units.get().records,
      items: cells.items.get().records,
    }
    const composed = the(composeRevision(draft))
    return the(await freezeRevision(services, scene, composed, null, await keyOf(scene.member.uid)))
  }

  async function open(): Promise<Entry> {
    return the(await openSigning(services, await sceneOf('noivu'), await keyOf('noivu')))
  }

  async function sign(
    unit: string,
    how: { kind?: KeyKind; mark?: 'agree' | 'reserve' } = {},
  ): Promise<Entry> {
    const scene = await sceneOf(leaderOf(unit))
    const capacity = scene.member.capacities[0] ?? ''
    const choice = { read: text(), review: review(unit, how.mark), capacity }
    return the(await signPledge(services, scene, choice, await keyOf(scene.member.uid, how.kind)))
  }

  /** A signature of the right shape that nobody made: what rules cannot tell and readers must. */
  async function signFalsely(unit: string): Promise<void> {
    const { member, replay: now } = await sceneOf(leaderOf(unit))
    const { kid, key } = await keyOf(member.uid)
    const { name, position, capacities } = member
    const { revision } = now.projection
    const seat = {
      revision,
      place: place(now.projection, unit),
      unit,
      name,
      position,
      capacity: capacities[0] ?? '',
    }
    const body = { ...seat, decision: 'agree' as const }
    const frame = {
      act: 'sign' as const,
      by: member.uid,
      kid,
      kind: key.kind,
      body,
      notes: '{"reservations":[]}',
    }
    const signed = { ...frame, prev: now.projection.head, sig: 'ab'.repeat(64), ad: '', cdj: '' }
    the(await database.commitAct(now, { signed, beside: {}, ct: Date.now() }))
  }

  async function refuse(unit: string): Promise<Entry> {
    const scene = await sceneOf(leaderOf(unit))
    const choice = {
      capacity: scene.member.capacities[0] ?? '',
      reason: 'Chưa thống nhất chỉ tiêu thu ngân sách',
    }
    return the(await refusePledge(services, scene, choice, await keyOf(scene.member.uid)))
  }

  async function annul(seq: number): Promise<Entry> {
    const choice = { seq, reason: 'Ký nhầm' }
    return the(await voidAct(services, await sceneOf('noivu'), choice, await keyOf('noivu')))
  }

  async function revoke(owner: string): Promise<Entry> {
    const choice = { kid: (await keyOf(owner)).kid, owner, reason: 'Mất máy' }
    return the(await revokeKey(services, await sceneOf('noivu'), choice, await keyOf('noivu')))
  }

  async function attest(): Promise<Entry> {
    const scene = await sceneOf('noivu')
    const confirmed = new Set(comparedSeats(scene).map(({ kid }) => kid))
    return the(await attestYear(services, scene, confirmed, await keyOf('noivu')))
  }

  /** `uid` is here and looks at the text that stands, or at `revision`, and at `item`. */
  function arrive(uid: string, seen: { item?: string; revision?: string; at?: number } = {}): void {
    const { at = Date.now(), item = '', revision = replay().projection.revision } = seen
    cells.presence.set(live([...cells.presence.get().records, [uid, { at, item, revision }]]))
  }

  async function signAll(kinds: Readonly<Record<string, KeyKind>> = {}): Promise<void> {
    for (const [unit] of contents.units)
      await sign(unit, kinds[unit] === undefined ? {} : { kind: kinds[unit] })
  }

  /** This device has followed the log from its beginning. */
  function follow(): void {
    heads.set('', { seq: 0, head: zeroDigest, since: 0 })
  }

  const acts = {
    freeze,
    open,
    sign,
    signAll,
    signFalsely,
    refuse,
    annul,
    revoke,
    attest,
    review,
    arrive,
    follow,
  }
  return { where, contents, cells, services, heads, keyOf, cancelNext, replay, ...acts }
}

/** A ceremony under test. */
export type Ceremony = ReturnType<typeof createCeremony>
