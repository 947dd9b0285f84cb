import type { FirebaseApp } from 'firebase/app'
import {
  collection,
  connectFirestoreEmulator,
  doc,
  initializeFirestore,
  memoryLocalCache,
  type Firestore,
} from 'firebase/firestore'
import * as v from 'valibot'

import { blocSchema, type Bloc } from '@/domain/people/bloc'
import { inviteSchema, type Invite } from '@/domain/people/invite'
import { memberSchema, type Member } from '@/domain/people/member'
import { unitSchema, type Unit } from '@/domain/people/unit'
import type { Letter } from '@/domain/notices/letter'
import type { Replay } from '@/domain/log/replay'
import { agreementSchema, type Agreement } from '@/domain/pledge/agreement'
import { commentSchema, type Comment } from '@/domain/pledge/comment'
import type { ItemChange } from '@/domain/pledge/draft'
import { draftItemSchema, type DraftItem } from '@/domain/pledge/item'
import { reviewSchema, type Review } from '@/domain/pledge/review'
import type { Where } from '@/domain/log/where'
import { revocationSchema, type Revocation, type SigningKey } from '@/domain/signing/key'
import { yearSchema, type Year } from '@/domain/year/year'
import type { Projection } from '@/domain/acts/projection'
import type { Settings } from '@/domain/pledge/settings'

import { changeBloc, foundBloc, readFounder, writeUnits, type NewBloc } from './bloc-admin'
import { commitAct, readEntry, readYear, type Submission } from './ceremony'
import type { FirebaseConfig } from './config'
import { settleComment, writeComment, writeWord } from './discussion'
import { readItems, readRevisionText, writeItems, writeSettings, writeYear } from './draft'
import {
  readOwnInvites,
  takeUpInvite,
  withdrawInvite,
  writeInvites,
  type NewInvite,
  type OpenInvite,
} from './invites'
import { giveKeyRoom, keyRoom, registerKey, watchKeys } from './keys'
import { watchLog } from './log'
import { changeMember, holdMember, type MemberChange } from './members'
import { putOut, readSent } from './mail'
import { readMemberships } from './membership'
import { blocPath, inBloc, inYear, yearPath } from './paths'
import { presenceSchema, writePresence, type Presence } from './presence'
import { watchReach } from './reach'
import { resultsSchema, type Results } from './results'
import { writeMark } from './reviews'
import { seenSchema, writeSeen, type Seen } from './seen'
import { leadToEmulator, openServer, type Server } from './server'
import { watchCollection, watchDocument, type Live, type LiveRecord, type Watch } from './watch'

const most = 200
const service = 'https://firestore.googleapis.com/'
/** As many as the rules allow. */
const mostRevocations = 1000
const mostRevisions = 100
const revisionSchema = v.strictObject({ text: v.string() })

/** Opens Firestore with a memory cache only: what a screen shows of a signature is never older than the page. */
export function openDatabase(app: FirebaseApp, config: FirebaseConfig): Database {
  const db = initializeFirestore(app, { localCache: memoryLocalCache() })
  const server = openServer(app)
  if (import.meta.env.MODE === 'emulator' && config.emulator !== null) {
    const { firestorePort } = config.emulator
    connectFirestoreEmulator(db, 'localhost', firestorePort)
    leadToEmulator(server, firestorePort)
    return databaseOver(db, server, `http://localhost:${String(firestorePort)}/`)
  }
  return databaseOver(db, server)
}

/**
 * Firestore behind one face: live reads checked by schema from `db`, and the few writes there are through
 * `server`. `address` answers for it.
 */
export function databaseOver(db: Firestore, server: Server, address = service) {
  return {
    watchReach: () => watchReach(db, address),
    memberships: (uid: string) => readMemberships(server, uid),
    ownInvites: (email: string) => readOwnInvites(server, email),
    takeUpInvite: (uid: string, open: OpenInvite) => takeUpInvite(server, uid, open),
    writeInvites: (bloc: string, by: string, invites: readonly NewInvite[]) =>
      writeInvites(server, bloc, by, invites),
    withdrawInvite: (bloc: string, email: string) => withdrawInvite(server, bloc, email),
    writeUnits: (bloc: string, units: ReadonlyMap<string, Partial<Unit>>) => writeUnits(server, bloc, units),
    changeBloc: (bloc: string, change: Partial<Bloc>) => changeBloc(server, bloc, change),
    foundBloc: (whole: NewBloc) => foundBloc(server, whole),
    isFounder: (uid: string) => readFounder(server, uid),
    sentLetters: (ids: readonly string[]) => readSent(server, ids),
    putOut: (by: string, letters: readonly Letter[], told: (count: number) => void) =>
      putOut(server, by, letters, told),
    writeSeen: (where: Where, uid: string, seq: number) => writeSeen(db, where, uid, seq),
    changeMember: (bloc: string, uid: string, change: MemberChange) =>
      changeMember(server, bloc, uid, change),
    holdMember: (bloc: string, uid: string, kid: string | null) => holdMember(server, bloc, uid, kid),
    watchBloc: (bloc: string): Watch<LiveRecord<Bloc>> => watchDocument(doc(db, blocPath(bloc)), blocSchema),
    watchUnits: (bloc: string): Watch<Live<Unit>> =>
      watchCollection(collection(db, inBloc(bloc, 'units')), unitSchema, most),
    watchMembers: (bloc: string): Watch<Live<Member>> =>
      watchCollection(collection(db, inBloc(bloc, 'members')), memberSchema, most),
    watchInvites: (bloc: string): Watch<Live<Invite>> =>
      watchCollection(collection(db, inBloc(bloc, 'invites')), inviteSchema, 300),
    watchKeys: (bloc: string) => watchKeys(db, bloc),
    watchRevocations: (bloc: string): Watch<Live<Revocation>> =>
      watchCollection(collection(db, inBloc(bloc, 'revocations')), revocationSchema, mostRevocations),
    watchYears: (bloc: string): Watch<Live<Year>> =>
      watchCollection(collection(db, inBloc(bloc, 'years')), yearSchema, 100),
    watchYear: (where: Where): Watch<LiveRecord<Year>> => watchDocument(doc(db, yearPath(where)), yearSchema),
    watchItems: (where: Where): Watch<Live<DraftItem>> =>
      watchCollection(collection(db, inYear(where, 'items')), draftItemSchema, 500),
    watchAgreements: (where: Where): Watch<Live<Agreement>> =>
      watchCollection(collection(db, inYear(where, 'agreements')), agreementSchema, most),
    watchComments: (where: Where): Watch<Live<Comment>> =>
      watchCollection(collection(db, inYear(where, 'comments')), commentSchema, 1000),
    watchReviews: (where: Where): Watch<Live<Review>> =>
      watchCollection(collection(db, inYear(where, 'reviews')), reviewSchema, most),
    watchPresence: (where: Where): Watch<Live<Presence>> =>
      watchCollection(collection(db, inYear(where, 'presence')), presenceSchema, most),
    watchSeen: (where: Where, uid: string): Watch<LiveRecord<Seen>> =>
      watchDocument(doc(db, inYear(where, 'seen'), uid), seenSchema),
    watchResults: (where: Where): Watch<Live<Results>> =>
      watchCollection(collection(db, inYear(where, 'results')), resultsSchema, most),
    watchRevisions: (where: Where): Watch<Live<{ text: string }>> =>
      watchCollection(collection(db, inYear(where, 'revisions')), revisionSchema, mostRevisions),
    watchLog: (where: Where) => watchLog(db, where),
    commitAct: (replay: Replay, submission: Submission) => commitAct(server, replay, submission),
    readYear: (where: Where) => readYear(server, where),
    readEntry: (where: Where, seq: number) => readEntry(server, where, seq),
    registerKey: (bloc: string, key: Omit<SigningKey, 'at'>) => registerKey(server, bloc, key),
    writeItems: (where: Where, by: string, changes: readonly ItemChange[]) =>
      writeItems(server, where, by, changes),
    writeSettings: (where: Where, seen: number, settings: Settings) =>
      writeSettings(server, where, seen, settings),
    writeYear: (where: Where, settings: Settings, blank: Omit<Projection, 'at'>) =>
      writeYear(server, where, settings, blank),
    readItems: (where: Where) => readItems(server, where),
    readRevisionText: (where: Where, digest: string) => readRevisionText(server, where, digest),
    writeWord: (where: Where, said: Parameters<typeof writeWord>[2]) => writeWord(server, where, said),
    writeComment: (where: Where, comment: Omit<Comment, 'at'>) => writeComment(server, where, comment),
    settleComment: (where: Where, comment: Pick<Comment, 'uid' | 'number'>, by: string) =>
      settleComment(server, where, comment, by),
    keyRoom: (bloc: string, uid: string) => keyRoom(server, bloc, uid),
    giveKeyRoom: (bloc: string, uid: string) => giveKeyRoom(server, bloc, uid),
    writeMark: (where: Where, mark: Parameters<typeof writeMark>[2]) => writeMark(server, where, mark),
    writePresence: (where: Where, uid: string, seen: Omit<Presence, 'at'>) =>
      writePresence(db, where, uid, seen),
  }
}

/** Firestore as the rest of the app sees it. */
export type Database = ReturnType<typeof databaseOver>
