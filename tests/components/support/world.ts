import { inject } from 'vitest'

import type { Entry } from '@/domain/log/entry'
import { emptyReplay, extend, type Replay } from '@/domain/log/replay'
import type { Backup } from '@/domain/operations/backup'
import type { PageFault } from '@/domain/operations/page-fault'
import type { Bloc } from '@/domain/people/bloc'
import type { Agreement } from '@/domain/pledge/agreement'
import type { Comment } from '@/domain/pledge/comment'
import { itemDigest, type DraftItem } from '@/domain/pledge/item'
import type { Member } from '@/domain/people/member'
import type { Invite } from '@/domain/people/invite'
import type { Letter } from '@/domain/notices/letter'
import { readRevision } from '@/domain/pledge/revision'
import type { Review, ReviewMark } from '@/domain/pledge/review'
import { ok, type Result } from '@/domain/shared/result'
import type { Revocation, SigningKey } from '@/domain/signing/key'
import type { Projection } from '@/domain/acts/projection'
import type { Settings } from '@/domain/pledge/settings'
import type { Year } from '@/domain/year/year'
import type { NewBloc } from '@/firebase/bloc'
import type { LiveLog } from '@/firebase/log'
import type { Presence } from '@/firebase/presence'
import type { Results } from '@/firebase/results'
import type { Seen } from '@/firebase/seen'
import type { Work } from '@/firebase/work'

import { startedAt } from '../../fixtures/entries'
import { pledgeOf, wards } from '../../fixtures/pledge'
import type { Ceremonies } from '../../support/ceremonies'
import { channel, collection, record } from './channel'
import * as people from './people'

/** A bloc that the person belongs to besides the one on screen: their record there, and what the server answers of it. */
export type OtherBloc = {
  readonly member: Member | null
  readonly bloc: Result<Bloc>
  readonly years: Result<ReadonlyMap<string, Year>>
  /** Years that fit no schema. */
  readonly corrupt?: readonly string[]
}

export type Scene = {
  /** The ceremony that is under way; nothing has happened yet without it. */
  readonly ceremony?: keyof Ceremonies
  /** How many of its entries are in the log when the screen opens; all of them if not said. */
  readonly upTo?: number
  readonly settings?: Partial<Settings>
}

const pledge = pledgeOf()
const lastYear: Year = {
  settings: { ...people.settings, title: 'Giao ước thi đua năm 2013', source: 'paper', note: 'Số liệu mẫu.' },
  ...emptyReplay({ ...people.where, year: '2013' }).projection,
  at: startedAt,
}

function placeIn<T>(places: Map<string, T>, id: string, make: () => T): T {
  const place = places.get(id) ?? make()
  places.set(id, place)
  return place
}

/** What the server has, in memory: everything that listeners are told, and the clock that its times are from. */
export function createWorld({ ceremony, upTo, settings = {} }: Scene = {}) {
  const script = ceremony === undefined ? null : inject('ceremonies')[ceremony]
  const entries = script?.entries ?? []
  const ready = { ...people.settings, ...settings }
  let clock = startedAt + (entries.length + 1) * 60_000
  let replay: Replay = emptyReplay(people.where)

  const bloc = record<Bloc>(people.bloc)
  const units = collection(people.units)
  const members = collection(people.members)
  const invites = collection<Invite>()
  const keys = collection<SigningKey>(script?.keys)
  const revocations = collection<Revocation>()
  const years = collection<Year>()
  const year = record<Year>(null)
  const log = channel<LiveLog>({ entries: [], fresh: true })
  /** The texts of the results by digest, each a document of its own, and units' work on their reports. */
  const texts = new Map((script?.texts ?? []).map(([digest, text]) => [digest, record({ text })] as const))
  const work = new Map<string, ReturnType<typeof record<Work>>>()
  const revisions = collection<{ text: string }>(script?.revisions.map(([id, text]) => [id, { text }]))
  const items = collection(people.items)
  /** Of last year, which is known from paper. */
  const lastItems = collection<DraftItem>()
  const agreements = collection<Agreement>()
  const comments = collection<Comment>()
  const reviews = collection<Review>()
  const last = record<Year>(lastYear)
  const presence = collection<Presence>()
  const results = collection<Results>([
    [
      'hoa-minh',
      {
        values: { 'thu-ngan-sach': '130.00' },
        source: 'paper',
        note: 'Số liệu mẫu.',
        rev: 1,
        by: 'hoahiepbac',
        at: startedAt,
      },
    ],
  ])

  /** Puts entries at the end of the log and the year beside them, or a year that says something else. */
  function append(some: readonly Result<Entry>[], over: Partial<Projection> = {}): void {
    replay = extend(replay, some)
    log.set({ ...log.get(), entries: [...log.get().entries, ...some] })
    const start = replay.projection.seq === 0 ? { at: startedAt } : {}
    const now: Year = { settings: ready, ...replay.projection, ...start, ...over }
    year.put(now)
    years.set({
      ...years.get(),
      records: new Map([
        [people.where.year, now],
        ['2013', lastYear],
      ]),
    })
  }

  /** Lets the ceremony go on until `seq` entries are in the log, one after another. */
  function playTo(seq: number): void {
    for (const entry of entries.slice(log.get().entries.length, seq)) append([ok(entry)])
  }

  /** Marks items of the standing text for a unit: agree to all, unless `over` says otherwise. */
  function review(
    unit: string,
    over: Readonly<Record<string, Omit<ReviewMark, 'digest'> | null>> = {},
  ): void {
    const read = readRevision(
      revisions.get().records.get(replay.projection.revision)?.text ?? '',
      replay.projection.revision,
    )
    const standing = read.ok ? read.value.revision.items : pledge.items
    const marks = standing.flatMap((item) => {
      const said = item.id in over ? over[item.id] : { mark: 'agree' as const, note: '' }
      return said === null || said === undefined
        ? []
        : [[item.id, { ...said, digest: itemDigest(item) }] as const]
    })
    const by = wards.find(({ id }) => id === unit)?.uid ?? ''
    reviews.put(unit, { by, at: clock, item: marks[0]?.[0] ?? '', marks: Object.fromEntries(marks) })
  }

  append([])
  for (const entry of entries.slice(0, upTo ?? entries.length)) append([ok(entry)])

  return {
    /** Whether the server reaches the listeners, as the connection is judged. */
    reach: channel(true),
    bloc,
    units,
    members,
    invites,
    /** Letters put out to be sent, by id. */
    mail: new Map<string, Letter>(),
    seen: record<Seen>(null),
    /** Blocs that were founded. */
    founded: [] as NewBloc[],
    keys,
    revocations,
    years,
    year,
    log,
    revisions,
    /** The text of a digest; there is none until it is put. */
    textOf: (digest: string) => placeIn(texts, digest, () => record<{ text: string }>(null)),
    /** The work on a report, by `<period>_<unit>`. */
    workOf: (id: string) => placeIn(work, id, () => record<Work>(null)),
    items,
    lastItems,
    agreements,
    comments,
    reviews,
    presence,
    results,
    lastYear: last,
    /** Blocs besides the one on screen. */
    district: new Map<string, OtherBloc>(),
    /** When the database was copied last. */
    backup: record<Backup>(null),
    faults: collection<PageFault>(),
    where: people.where,
    replay: () => replay,
    /** The server's time in ms; it stands still until it is moved on. */
    now: () => clock,
    pass: (ms: number) => (clock += ms),
    append,
    playTo,
    review,
    /** Somebody is here and sees the text that stands, reading `item`. */
    attend: (uid: string, item = '', revision = replay.projection.revision) => {
      presence.put(uid, { at: clock, revision, item })
    },
    /** Whether the server answers; what is on the screen is then no longer confirmed. */
    connect: (connected: boolean) => {
      log.set({ ...log.get(), fresh: connected })
      year.set({ ...year.get(), fresh: connected })
    },
  }
}

/** What the server has. */
export type World = ReturnType<typeof createWorld>
