import { invitationTo, letterTo, yearData, type Letter, type LetterKind } from '@/domain/notices/letter'
import type { Bloc } from '@/domain/people/bloc'
import type { Invite } from '@/domain/people/invite'
import type { Member } from '@/domain/people/member'
import { administers, maySendLetters } from '@/domain/people/permissions'
import { dayInVietNam } from '@/domain/shared/day'
import { fail, ok, type Result } from '@/domain/shared/result'

import type { Managing } from './manage-people'
import type { Scene, Services } from './scene'

type Needs = Pick<Services, 'database' | 'clock'>

/** How many invitations may be mailed for a bloc in a day, as in the rules. */
const maxInvitations = 99

/** The letters of `kind` to active members who have an address and have not received it today. */
async function dueLetters(
  { database, clock }: Needs,
  scene: Scene,
  kind: LetterKind,
  members: readonly Member[],
): Promise<Result<readonly Letter[]>> {
  const { where } = scene.replay
  const day = dayInVietNam(clock.now())
  const data = yearData(where, scene.bloc, scene.year)
  const letters = members.flatMap(({ uid, email, active }) =>
    active && email !== undefined ? [letterTo(where, kind, day, { uid, email }, data)] : [],
  )
  const sent = await database.sentLetters(letters.map(({ id }) => id))
  return sent.ok ? ok(letters.filter(({ id }) => !sent.value.has(id))) : sent
}

/**
 * Sends the letters of `kind` to `members`: to each at most once a day. Resolves with how many were sent.
 * Fails with NOT_YOUR_ROLE, or as the server does.
 */
export async function sendLetters(
  services: Needs,
  scene: Scene,
  kind: LetterKind,
  members: readonly Member[],
  progress: (count: number) => void = () => undefined,
): Promise<Result<number>> {
  if (!maySendLetters(scene.member, scene.bloc.headUnit)) return fail('NOT_YOUR_ROLE')
  const due = await dueLetters(services, scene, kind, members)
  if (!due.ok) return due
  const queued = await services.database.queueLetters(scene.member.uid, due.value, progress)
  return queued.ok ? ok(due.value.length) : queued
}

/**
 * Mails open invitations. Resolves with how many were sent. Fails with NOT_YOUR_ROLE, with MAIL_LIMIT (and nothing
 * sent) if they exceed what is left for today, or as the server does.
 */
export async function mailInvitations(
  { database, clock }: Needs,
  { bloc, by }: Managing,
  of: Bloc,
  invites: readonly Invite[],
): Promise<Result<number>> {
  if (!administers(by)) return fail('NOT_YOUR_ROLE')
  const day = dayInVietNam(clock.now())
  const slots = Array.from({ length: maxInvitations }, (_, index) => index + 1)
  const idOf = (number: number) => invitationTo(bloc, of, '', day, number).id
  const sent = await database.sentLetters(slots.map(idOf))
  if (!sent.ok) return sent
  const free = slots.filter((number) => !sent.value.has(idOf(number)))
  if (free.length < invites.length) return fail('MAIL_LIMIT')
  const letters = invites.map(({ email }, index) => invitationTo(bloc, of, email, day, free[index] ?? 0))
  const queued = await database.queueLetters(by.uid, letters, () => undefined)
  return queued.ok ? ok(letters.length) : queued
}
