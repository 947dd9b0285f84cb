import { denied, allowed, type Case } from '../../support/cases'
import { sha256 } from '../../support/digests'
import { honestly } from '../../support/honest'
import { bodyCases, change } from './changes'

const vouch = honestly('vouch')

/** A key compared after the attestation. */
export const vouchCases: readonly Case[] = [
  ...bodyCases('vouch', { revision: sha256('another'), name: 'Người khác', position: 'Chức vụ khác' }),
  allowed('vouch: by another witness', change({ by: 'witness-2' })(vouch)),
  allowed('vouch: in a year concluded', change({ scene: 'concluded' })(vouch)),
  denied('vouch: before the attestation', vouch, change({ scene: 'signed' })),
  denied('vouch: after the attestation was voided', vouch, change({ scene: 'unattested' })),
]
