import { allowed, denied, type Case, type WriteAttempt } from '../support/cases'
import { blocFields } from '../support/ceremony'
import { serverTime } from '../support/values'
import { set } from '../support/writes'
import { invited, vietNam, type Letter } from './mail'

/** An invitation by mail. */
function invitation(more: Letter = {}): WriteAttempt {
  const { scene = 'signing', by = 'admin', days = 0, to = invited } = more
  const data = {
    bloc: blocFields['name'] ?? '',
    office: blocFields['witnessOffice'] ?? '',
    url: 'http://localhost:5173/',
    ...more.data,
  }
  return {
    kind: 'write',
    scene,
    by: { uid: by },
    given: (base) => [set(`${base}/invites/${invited}`, { email: invited, until: Date.now() + 86_400_000 })],
    writes: () => [
      set(`mail/${more.id?.(vietNam()) ?? `${scene}~invitation~${vietNam(days)}~1`}`, {
        to,
        template: { name: 'invitation', data, ...more.template },
        by,
        at: serverTime,
        ...more.fields,
      }),
    ],
  }
}

const noInvitation = (name: string, more: Letter) =>
  denied(`invitation by mail: ${name}`, invitation(), () => invitation(more))

/** Invitations by mail: to an invited address, by an admin, so many a day. */
export const mailedInvitationCases: readonly Case[] = [
  allowed('invitation by mail', invitation()),
  allowed(
    'invitation by mail: the last of the day',
    invitation({ id: (day) => `signing~invitation~${day}~99` }),
  ),
  ...['leader-1', 'witness', 'secretary', 'observer', 'admin-off', 'nobody'].map((by) =>
    noInvitation(`by ${by}`, { by }),
  ),
  noInvitation('to an address that is not invited', { to: 'nguoila@xau.example' }),
  denied('invitation by mail: after the invitation’s last day', invitation(), (one) => ({
    ...one,
    given: (base) => [set(`${base}/invites/${invited}`, { email: invited, until: Date.now() - 1000 })],
  })),
  ...['100', '0', '01', 'x', ''].map((number) =>
    noInvitation(`number "${number}"`, { id: (day) => `signing~invitation~${day}~${number}` }),
  ),
  noInvitation('under yesterday’s id', { days: -1 }),
  noInvitation('under an id with more', { id: (day) => `signing~invitation~${day}~1~1` }),
  noInvitation('under an id with an end that is empty', { id: (day) => `signing~invitation~${day}~1~` }),
  noInvitation('with another name of the bloc', { data: { bloc: 'Mua ngay' } }),
  noInvitation('from another office', { data: { office: 'Ngân hàng' } }),
  noInvitation('with another address to go to', { data: { url: 'https://xau.example/' } }),
  noInvitation('with more data', { data: { more: 'x' } }),
  noInvitation('in the words of another letter', { template: { name: 'opened' } }),
  noInvitation('with a copy', { fields: { bcc: 'nguoila@xau.example' } }),
]
