import type { FirebaseApp } from 'firebase/app'
import {
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
import type { Where } from '@/domain/signing/act'
import { revocationSchema, type Revocation, type SigningKey } from '@/domain/signing/key'
import { yearSchema, type Projection, type Settings, type Year } from '@/domain/year/year'

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
import { changeMember, type MemberChange } from './members'
import { putOut, readSent } from './mail'
import { readMemberships } from './membership'
import { blocCollection, blocRef, yearCollection, yearRef } from './paths'
import { presenceSchema, writePresence, type Presence } from './presence'
import { watchReach } from './reach'
import { resultsSchema, type Results } from './results'
import { writeMark } from './reviews'
import { seenSchema, writeSeen, type Seen } from './seen'
import { watchCollection, watchDocument, watchNewest, type Live, type LiveRecord, type Watch } from './watch'

const most = 200
const service = 'https://firestore.googleapis.com/'
/** As many as the rules allow. */
const mostRevocations = 1000
const mostRevisions = 100
const revisionSchema = v.strictObject({ text: v.string() })

/** Opens Firestore with a memory cache only: what a screen shows of a signature is never older than the page. */
export function openDatabase(app: FirebaseApp, config: FirebaseConfig): Database {
  const db = initializeFirestore(app, { localCache: memoryLocalCache() })
  if (import.meta.env.MODE === 'emulator' && config.emulator !== null) {
    const { firestorePort } = config.emulator
    connectFirestoreEmulator(db, 'localhost', firestorePort)
    return databaseOver(db, `http://localhost:${String(firestorePort)}/`)
  }
  return databaseOver(db)
}

/** Firestore behind one face: live reads checked by schema, and the few writes there are. `server` answers for it. */
export function databaseOver(db: Firestore, server = service) {
  return {
    watchReach: () => watchReach(db, server),
    memberships: (uid: string) => readMemberships(db, uid),
    ownInvites: (email: string) => readOwnInvites(db, email),
    takeUpInvite: (uid: string, open: OpenInvite) => takeUpInvite(db, uid, open),
    writeInvites: (bloc: string, by: string, invites: readonly NewInvite[]) =>
      writeInvites(db, bloc, by, invites),
    withdrawInvite: (bloc: string, email: string) => withdrawInvite(db, bloc, email),
    writeUnits: (bloc: string, units: ReadonlyMap<string, Unit>) => writeUnits(db, bloc, units),
    changeBloc: (bloc: string, change: Partial<Bloc>) => changeBloc(db, bloc, change),
    foundBloc: (whole: NewBloc) => foundBloc(db, whole),
    isFounder: (uid: string) => readFounder(db, uid),
    sentLetters: (ids: readonly string[]) => readSent(db, ids),
    putOut: (by: string, letters: readonly Letter[], told: (count: number) => void) =>
      putOut(db, by, letters, told),
    writeSeen: (where: Where, uid: string, seq: number) => writeSeen(db, where, uid, seq),
    changeMember: (bloc: string, uid: string, change: MemberChange) => changeMember(db, bloc, uid, change),
    watchBloc: (bloc: string): Watch<LiveRecord<Bloc>> => watchDocument(blocRef(db, bloc), blocSchema),
    watchUnits: (bloc: string): Watch<Live<Unit>> =>
      watchCollection(blocCollection(db, bloc, 'units'), unitSchema, most),
    watchMembers: (bloc: string): Watch<Live<Member>> =>
      watchCollection(blocCollection(db, bloc, 'members'), memberSchema, most),
    watchInvites: (bloc: string): Watch<Live<Invite>> =>
      watchCollection(blocCollection(db, bloc, 'invites'), inviteSchema, 300),
    watchKeys: (bloc: string) => watchKeys(db, bloc),
    watchRevocations: (bloc: string): Watch<Live<Revocation>> =>
      watchCollection(blocCollection(db, bloc, 'revocations'), revocationSchema, mostRevocations),
    watchYears: (bloc: string): Watch<Live<Year>> =>
      watchCollection(blocCollection(db, bloc, 'years'), yearSchema, 50),
    watchYear: (where: Where): Watch<LiveRecord<Year>> => watchDocument(yearRef(db, where), yearSchema),
    watchItems: (where: Where): Watch<Live<DraftItem>> =>
      watchCollection(yearCollection(db, where, 'items'), draftItemSchema, 500),
    watchAgreements: (where: Where): Watch<Live<Agreement>> =>
      watchCollection(yearCollection(db, where, 'agreements'), agreementSchema, most),
    watchComments: (where: Where): Watch<Live<Comment>> =>
      watchNewest(yearCollection(db, where, 'comments'), commentSchema, 1000),
    watchReviews: (where: Where): Watch<Live<Review>> =>
      watchCollection(yearCollection(db, where, 'reviews'), reviewSchema, most),
    watchPresence: (where: Where): Watch<Live<Presence>> =>
      watchCollection(yearCollection(db, where, 'presence'), presenceSchema, most),
    watchSeen: (where: Where, uid: string): Watch<LiveRecord<Seen>> =>
      watchDocument(doc(yearCollection(db, where, 'seen'), uid), seenSchema),
    watchResults: (where: Where): Watch<Live<Results>> =>
      watchCollection(yearCollection(db, where, 'results'), resultsSchema, most),
    watchRevisions: (where: Where): Watch<Live<{ text: string }>> =>
      watchCollection(yearCollection(db, where, 'revisions'), revisionSchema, mostRevisions),
    watchLog: (where: Where) => watchLog(db, where),
    commitAct: (replay: Replay, submission: Submission) => commitAct(db, replay, submission),
    readYear: (where: Where) => readYear(db, where),
    readEntry: (where: Where, seq: number) => readEntry(db, where, seq),
    registerKey: (bloc: string, key: Omit<SigningKey, 'at'>) => registerKey(db, bloc, key),
    writeItems: (where: Where, by: string, changes: readonly ItemChange[]) =>
      writeItems(db, where, by, changes),
    writeSettings: (where: Where, seen: number, settings: Settings) =>
      writeSettings(db, where, seen, settings),
    writeYear: (where: Where, settings: Settings, blank: Omit<Projection, 'at'>) =>
      writeYear(db, where, settings, blank),
    readItems: (where: Where) => readItems(db, where),
    readRevisionText: (where: Where, digest: string) => readRevisionText(db, where, digest),
    writeWord: (where: Where, said: Parameters<typeof writeWord>[2]) => writeWord(db, where, said),
    writeComment: (where: Where, comment: Omit<Comment, 'at'>) => writeComment(db, where, comment),
    settleComment: (where: Where, comment: Pick<Comment, 'uid' | 'number'>, by: string) =>
      settleComment(db, where, comment, by),
    keyRoom: (bloc: string, uid: string) => keyRoom(db, bloc, uid),
    giveKeyRoom: (bloc: string, uid: string) => giveKeyRoom(db, bloc, uid),
    writeMark: (where: Where, mark: Parameters<typeof writeMark>[2]) => writeMark(db, where, mark),
    writePresence: (where: Where, uid: string, seen: Omit<Presence, 'at'>) =>
      writePresence(db, where, uid, seen),
  }
}

/** Firestore as the rest of the app sees it. */
export type Database = ReturnType<typeof databaseOver>
