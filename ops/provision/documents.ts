import { FieldValue } from 'firebase-admin/firestore'
import { readMailTemplates } from '../../scripts/seed/data'
import type { Bloc } from '../../src/domain/people/bloc'
import { inviteDays, type Invite } from '../../src/domain/people/invite'
import type { Member } from '../../src/domain/people/member'
import type { SheetPerson } from '../../src/domain/people/sheet/read-people'
import type { SiteAddress } from '../configure/site-address'
import type { SheetOffice } from './read-office'

/** The one who founds the bloc, and everybody else, who is invited. */
export function parted({ bloc, people }: SheetOffice): {
  readonly founder: SheetPerson
  readonly invited: readonly SheetPerson[]
} {
  const founder = people.find(({ email }) => email === bloc.founder)
  if (founder === undefined) throw new Error('A bloc that was read has its founder among its people.')
  return { founder, invited: people.filter((one) => one !== founder) }
}

type NewDocument = readonly [path: string, fields: FirebaseFirestore.DocumentData]

/** Every document of a new bloc, as the rules would let its founder write them. */
export function documentsOf(
  office: SheetOffice,
  { origin, rpId }: SiteAddress,
  founderUid: string,
  now: number,
): readonly NewDocument[] {
  const { id, name, kind, headTitle, witnessOffice, headUnit } = office.bloc
  const named = { name, kind, headTitle, witnessOffice, headUnit }
  const bloc: Bloc = { ...named, headBy: '-', handing: '', origins: [origin], rpId }
  const { founder, invited } = parted(office)
  const member: Member = { ...founder, uid: founderUid, admin: true, active: true }
  return [
    [`blocs/${id}`, bloc],
    [`blocs/${id}/members/${founderUid}`, member],
    ...[...office.units].map(([unit, fields]): NewDocument => [`blocs/${id}/units/${unit}`, fields]),
    ...invited.map((person): NewDocument => [
      `blocs/${id}/invites/${person.email}`,
      {
        ...person,
        by: founderUid,
        until: now + inviteDays * 86_400_000,
        at: FieldValue.serverTimestamp(),
      } satisfies Omit<Invite, 'at'> & { at: FieldValue },
    ]),
  ]
}

/** What stands beside the blocs: who may found them, and the words of letters (docs/mail.md). */
export function documentsBeside(bloc: string, founderUid: string): readonly NewDocument[] {
  return [
    [`founders/${founderUid}`, { note: bloc }],
    ...Object.entries(readMailTemplates()).map(([name, words]): NewDocument => [
      `mail-templates/${name}`,
      words,
    ]),
  ]
}
