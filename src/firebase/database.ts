import type { FirebaseApp } from 'firebase/app'
import {
  collection,
  connectFirestoreEmulator,
  doc,
  initializeFirestore,
  memoryLocalCache,
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
import { createLine, type Line } from './line'
import { watchLog } from './log'
import { changeMember, holdMember, type MemberChange } from './members'
import { putOut, readSent } from './mail'
import { readMembership, readMemberships } from './membership'
import { blocPath, inBloc, inYear, yearPath } from './paths'
import { presenceSchema, writePresence, type Presence } from './presence'
import { watchReach, type Heard } from './reach'
import { resultsSchema, type Results } from './results'
import { writeMark } from './reviews'
import { seenSchema, writeSeen, type Seen } from './seen'
import { leadToEmulator, openServer, type Server } from './server'
import { watchCollection, watchDocument, type Schema } from './watch'
import type { Live, LiveRecord, Watch } from './live'

const most = 200
const service = 'https://firestore.googleapis.com/'
/** As many as the rules allow. */
const mostRevocations = 1000
const mostRevisions = 100
const revisionSchema = v.strictObject({ text: v.string() })

/** Opens Firestore with a memory cache only: what a screen shows of a signature is never older than the page. */
export function openDatabase(app: FirebaseApp, config: FirebaseConfig): Database {
  const open = () => initializeFirestore(app, { localCache: memoryLocalCache() })
  const server = openServer(app)
  if (import.meta.env.MODE === 'emulator' && config.emulator !== null) {
    const { firestorePort } = config.emulator
    const line = createLine(() => {
      const db = open()
      connectFirestoreEmulator(db, 'localhost', firestorePort)
      return db
    })
    leadToEmulator(server, firestorePort)
    return databaseOver(line, server, `http://localhost:${String(firestorePort)}/`)
  }
  return databaseOver(createLine(open), server)
}

/**
 * Firestore behind one face: live reads checked by schema over `line`, and the few writes there are through
 * `server`. `address` answers for it.
 */
export function databaseOver(line: Line, server: Server, address = service) {
  const watchOne = <T>(path: string, schema: Schema<T>) =>
    line.over((db) => watchDocument(doc(db, path), schema))
  const watchAll = <T>(path: string, schema: Schema<T>, most: number) =>
    line.over((db) => watchCollection(collection(db, path), schema, most))
  return {
    /** Whether the server reaches the listeners of a year, judged by what `heard` says of them. */
    watchReach: (where: Where, heard: () => Heard | null) => watchReach(line, address, where, heard),
    memberships: (uid: string) => readMemberships(server, uid),
    membership: (bloc: string, uid: string) => readMembership(server, bloc, uid),
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
    writeSeen: (where: Where, uid: string, seq: number) => writeSeen(line.db(), where, uid, seq),
    changeMember: (bloc: string, uid: string, change: MemberChange) =>
      changeMember(server, bloc, uid, change),
    holdMember: (bloc: string, uid: string, kid: string | null) => holdMember(server, bloc, uid, kid),
    watchBloc: (bloc: string): Watch<LiveRecord<Bloc>> => watchOne(blocPath(bloc), blocSchema),
    watchUnits: (bloc: string): Watch<Live<Unit>> => watchAll(inBloc(bloc, 'units'), unitSchema, most),
    watchMembers: (bloc: string): Watch<Live<Member>> =>
      watchAll(inBloc(bloc, 'members'), memberSchema, most),
    watchInvites: (bloc: string): Watch<Live<Invite>> => watchAll(inBloc(bloc, 'invites'), inviteSchema, 300),
    watchKeys: (bloc: string) => line.over((db) => watchKeys(db, bloc)),
    watchRevocations: (bloc: string): Watch<Live<Revocation>> =>
      watchAll(inBloc(bloc, 'revocations'), revocationSchema, mostRevocations),
    watchYears: (bloc: string): Watch<Live<Year>> => watchAll(inBloc(bloc, 'years'), yearSchema, 100),
    watchYear: (where: Where): Watch<LiveRecord<Year>> => watchOne(yearPath(where), yearSchema),
    watchItems: (where: Where): Watch<Live<DraftItem>> =>
      watchAll(inYear(where, 'items'), draftItemSchema, 500),
    watchAgreements: (where: Where): Watch<Live<Agreement>> =>
      watchAll(inYear(where, 'agreements'), agreementSchema, most),
    watchComments: (where: Where): Watch<Live<Comment>> =>
      watchAll(inYear(where, 'comments'), commentSchema, 1000),
    watchReviews: (where: Where): Watch<Live<Review>> =>
      watchAll(inYear(where, 'reviews'), reviewSchema, most),
    watchPresence: (where: Where): Watch<Live<Presence>> =>
      watchAll(inYear(where, 'presence'), presenceSchema, most),
    watchSeen: (where: Where, uid: string): Watch<LiveRecord<Seen>> =>
      watchOne(`${inYear(where, 'seen')}/${uid}`, seenSchema),
    watchResults: (where: Where): Watch<Live<Results>> =>
      watchAll(inYear(where, 'results'), resultsSchema, most),
    watchRevisions: (where: Where): Watch<Live<{ text: string }>> =>
      watchAll(inYear(where, 'revisions'), revisionSchema, mostRevisions),
    watchLog: (where: Where) => line.over((db) => watchLog(db, where)),
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
      writePresence(line.db(), where, uid, seen),
  }
}

/** Firestore as the rest of the app sees it. */
export type Database = ReturnType<typeof databaseOver>
