import { deleteApp, initializeApp } from 'firebase/app'
import {
  connectFirestoreEmulator,
  initializeFirestore,
  memoryLocalCache,
  terminate,
} from 'firebase/firestore'
import {
  connectFirestoreEmulator as connectServer,
  initializeFirestore as initializeServer,
} from 'firebase/firestore/lite'

import type { ActingKey, Scene, Services } from '@/actions/scene'
import { createClock } from '@/device/clock'
import { createOutbox } from '@/device/outbox'
import { createProofs } from '@/device/proofs'
import { judge } from '@/domain/judging/judge'
import { emptyReplay, extend, type Replay } from '@/domain/log/replay'
import type { Member } from '@/domain/people/member'
import { fail, ok, type Result } from '@/domain/shared/result'
import type { Where } from '@/domain/log/where'
import type { SigningKey } from '@/domain/signing/key'
import { databaseOver } from '@/firebase/database'
import { createLine } from '@/firebase/line'
import type { Watch } from '@/firebase/live'

import type { Bend } from '../../fixtures/authenticator'
import { createSigner, ecdsa, type Signer } from '../../fixtures/signers'
import { project } from '../support/values'

/** Somebody at a device of their own: the app's own actions over the real SDK, and a simulated passkey. */
export type Person = ReturnType<typeof seatPerson>

export function firstOf<T extends { readonly fresh: boolean }>(watch: Watch<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const leave = () => {
      queueMicrotask(() => {
        stop()
      })
    }
    const stop = watch(
      (value) => {
        if (!value.fresh) return
        leave()
        resolve(value)
      },
      (failure) => {
        leave()
        reject(new Error(failure.code))
      },
    )
  })
}

/** Seats `member` at the bloc, with a passkey registered through the rules. */
export function seatPerson(
  member: Member,
  port: number,
  site: { readonly rpId: string; readonly origin: string },
) {
  const app = initializeApp(
    { projectId: project, apiKey: 'emulator' },
    `${member.uid}-${crypto.randomUUID()}`,
  )
  const token = {
    sub: member.uid,
    auth_time: Math.floor(Date.now() / 1000),
    ...(member.email === undefined ? {} : { email: member.email, email_verified: true }),
    firebase: { sign_in_provider: 'password', identities: {} },
  } as const
  const line = createLine(() => {
    const db = initializeFirestore(app, { localCache: memoryLocalCache() })
    connectFirestoreEmulator(db, 'localhost', port, { mockUserToken: token })
    return db
  })
  const server = initializeServer(app, {})
  connectServer(server, 'localhost', port, { mockUserToken: token })
  const database = databaseOver(line, server)
  const signers = new Map<string, Signer>()
  const bend: Bend = { origin: site.origin, rpId: site.rpId }
  const services: Services = {
    database,
    ecdsa,
    clock: createClock(),
    outbox: createOutbox(fail('STORAGE_UNAVAILABLE')),
    pdfFiles: { read: () => Promise.resolve(fail('FILE_UNREADABLE')) },
    proofs: createProofs(fail('STORAGE_UNAVAILABLE'), ''),
    saveFile: () => undefined,
    startWorker: () => {
      throw new Error('no paper is written here')
    },
    heads: { recall: () => Promise.resolve(null), remember: () => Promise.resolve() },
    signer: {
      passkeysSupported: () => true,
      make: () => Promise.resolve(fail('KEY_UNSUPPORTED')),
      remember: () => Promise.resolve(ok(null)),
      acknowledge: () => Promise.resolve(ok(null)),
      acknowledged: () => Promise.resolve([]),
      ownKeys: () => Promise.resolve([...signers.keys()]),
      sign: (kid, _key, _rpId, text) => {
        const signer = signers.get(kid)
        return Promise.resolve(
          signer === undefined ? fail('KEY_NOT_ON_DEVICE') : ok(signer.prove(text, bend)),
        )
      },
    },
  }

  /** Makes another passkey and registers it. */
  async function newKey(bloc: string): Promise<ActingKey> {
    const signer = createSigner(member.uid, 'passkey')
    const { spki, kind, credentialId, transports, synced } = signer.key
    const registered = await database.registerKey(bloc, {
      uid: member.uid,
      spki,
      kind,
      credentialId,
      transports,
      synced,
    })
    if (!registered.ok) throw new Error(`no key for ${member.uid}: ${registered.failure.code}`)
    signers.set(signer.kid, signer)
    return { kid: signer.kid, key: signer.key }
  }

  async function evidence(where: Where) {
    const [keys, revisions, bloc] = await Promise.all([
      firstOf(database.watchKeys(where.bloc)),
      firstOf(database.watchRevisions(where)),
      firstOf(database.watchBloc(where.bloc)),
    ])
    if (bloc.record === null) throw new Error('no bloc')
    const known: ReadonlyMap<string, SigningKey> = keys.records
    const texts = new Map([...revisions.records].map(([id, { text }]) => [id, text]))
    return { bloc: bloc.record, judging: { keys: known, revisions: texts, site: bloc.record, ecdsa } }
  }

  /** What this person's screen knows now: the log as the server has it, replayed and judged. */
  async function scene(where: Where): Promise<Scene> {
    const [{ bloc, judging }, log, year, members] = await Promise.all([
      evidence(where),
      firstOf(database.watchLog(where)),
      database.readYear(where),
      firstOf(database.watchMembers(where.bloc)),
    ])
    if (!year.ok) throw new Error(`no year: ${year.failure.code}`)
    const replay: Replay = extend(emptyReplay(where), log.entries)
    const verdicts = new Map<number, Result<null>>()
    for (const entry of replay.entries) verdicts.set(entry.seq, await judge(replay, entry, judging))
    return { bloc, member: members.records.get(member.uid) ?? member, year: year.value, replay, verdicts }
  }

  async function leave(): Promise<void> {
    await terminate(line.db())
    await deleteApp(app)
  }

  /** The maker of the key `kid`, for a test that writes genuinely signed entries past the rules. */
  function signerOf(kid: string): Signer {
    const signer = signers.get(kid)
    if (signer === undefined) throw new Error(`${member.uid} has no key ${kid}`)
    return signer
  }

  return { member, services, line, scene, newKey, signerOf, leave }
}
