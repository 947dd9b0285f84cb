import { plainFingerprint } from '@/domain/proof/fingerprint'

import { pledgeAmong } from '../../fixtures/bundles'
import type { Signer } from '../../fixtures/signers'
import type { YearAfter } from '../../fixtures/year-after'
import { signAs, type Case } from './kit'
import { anotherKey, bac, called, inForce, nam, proven, unproven, yearCase, type Making } from './year-kit'

const newKey = ({ table }: YearAfter): Signer => anotherKey(table, 'hoahiepnam')

const secondWitness = ({ table }: YearAfter): Signer => anotherKey(table, 'phong-noi-vu')

const stranger = ({ table }: YearAfter): Signer => table.signerOf('nguoi-la')

/** nam reports with another key than the one that it signed with; `before` and `after` say who vouches for it. */
function reportedWith(
  about: string,
  expected: 'proven' | 'unproven',
  {
    before = () => undefined,
    after = () => undefined,
    making = () => ({}),
  }: {
    readonly before?: (year: YearAfter, key: Signer) => unknown
    readonly after?: (year: YearAfter, key: Signer) => unknown
    readonly making?: (year: YearAfter, key: Signer) => Making
  } = {},
): Case {
  const year = called()
  const key = newKey(year)
  before(year, key)
  year.report(bac)
  const entry = year.report(nam, {}, { signer: key })
  after(year, key)
  year.appraise()
  return yearCase(year, about, expected === 'proven' ? proven : unproven(entry), making(year, key))
}

function vouches(): Record<string, Case> {
  return {
    'report-by-an-unknown-key': reportedWith('A key that nobody has compared reports.', 'unproven'),
    'vouched-before': reportedWith('A key that was compared before it reported.', 'proven', {
      before: (year, key) => year.vouch([[nam, key]]),
    }),
    'vouched-after': reportedWith('A key that was compared after it had reported.', 'proven', {
      after: (year, key) => year.vouch([[nam, key]]),
    }),
    'vouched-for-another-unit': reportedWith('A key that was compared for another unit.', 'unproven', {
      before: (year, key) =>
        year.vouch([
          [bac, year.table.leader(bac)],
          [bac, key],
        ]),
    }),
    'vouched-with-two-keys': reportedWith('Two keys of a unit were compared at once.', 'proven', {
      before: (year, key) =>
        year.vouch([
          [nam, year.table.leader(nam)],
          [nam, key],
        ]),
    }),
    'vouched-by-an-unknown-witness': reportedWith('Compared by a key that is no witness’s.', 'unproven', {
      before: (year, key) => year.vouch([[nam, key]], { signer: stranger(year) }),
    }),
    'vouched-by-a-second-witness': reportedWith(
      'Compared by a witness for whom the first has vouched.',
      'proven',
      {
        before: (year, key) => {
          const second = secondWitness(year)
          year.vouch([['', second]])
          year.vouch([[nam, key]], { signer: second })
        },
      },
    ),
    'vouched-by-a-witness-named-later': reportedWith(
      'Compared by a witness for whom the first vouches only then.',
      'proven',
      {
        before: (year, key) => {
          const second = secondWitness(year)
          year.vouch([[nam, key]], { signer: second })
          year.vouch([['', second]])
        },
      },
    ),
    'vouched-by-two-who-vouch-for-each-other': reportedWith(
      'Two strangers vouch for each other.',
      'unproven',
      {
        before: (year, key) => {
          const [one, other] = [stranger(year), secondWitness(year)]
          year.vouch([['', other]], { signer: one })
          year.vouch([['', one]], { signer: other })
          year.vouch([[nam, key]], { signer: one })
        },
      },
    ),
    'vouched-by-a-known-witness': reportedWith(
      'Compared by a witness whose key the reader knows.',
      'proven',
      {
        before: (year, key) => year.vouch([[nam, key]], { signer: stranger(year) }),
        making: (year) => ({
          known: {
            witnessKeys: [year.table.witness(), stranger(year)].map(({ kid }) => plainFingerprint(kid)),
          },
        }),
      },
    ),
    'key-of-a-unit-known': reportedWith(
      'The reader knows the key of a unit, and another was compared.',
      'unproven',
      {
        before: (year, key) => year.vouch([[nam, key]]),
        making: (year) => ({
          known: { wardKeys: { [nam]: plainFingerprint(year.table.leader(nam).kid) } },
        }),
      },
    ),
  }
}

/** The former leader's key reports although a new one has been compared. */
function formerLeader(): Case {
  const year = called()
  year.vouch([[nam, newKey(year)]])
  year.report(bac)
  const entry = year.report(nam)
  year.appraise()
  return yearCase(year, 'The key of a former leader reports after the new one was compared.', unproven(entry))
}

/** Attested by mistake with another key of nam, which reports; then voided, signed and attested anew. */
function voidedAttestation(): Case {
  const year = inForce()
  const { table } = year
  table.annul(5)
  table.annul(4)
  const thief = newKey(year)
  signAs(table, nam, thief)
  table.attest()
  year.call()
  const entry = year.report(nam, {}, { signer: thief })
  table.annul(table.replay().projection.attested)
  table.annul(table.replay().projection.signed[nam] ?? 0)
  table.sign(nam)
  table.attest()
  year.call()
  year.report(bac)
  year.counts(entry)
  year.appraise()
  return yearCase(year, 'A key that an attestation names which was voided.', unproven(entry))
}

/** What attesting and opening anew leave of the keys that were compared before. */
function kept(): Record<string, Case> {
  const attested = called()
  const key = newKey(attested)
  attested.vouch([[nam, key]])
  attested.table.annul(5)
  attested.table.attest()
  attested.call()
  attested.report(bac)
  attested.report(nam, {}, { signer: key })
  attested.appraise()
  const opened = (names: 'a unit' | 'a witness') => {
    const year = inForce()
    const { table } = year
    const [fresh, second] = [newKey(year), secondWitness(year)]
    year.vouch([names === 'a unit' ? [nam, fresh] : ['', second]])
    table.annul(5)
    table.reopen()
    table.freeze(pledgeAmong(2))
    table.open()
    for (const unit of [bac, nam]) table.sign(unit)
    table.attest()
    if (names === 'a witness') year.vouch([[nam, fresh]], { signer: second })
    year.call()
    year.report(bac)
    const entry = year.report(nam, {}, { signer: fresh })
    year.appraise()
    return { year, entry }
  }
  const [unit, witness] = [opened('a unit'), opened('a witness')]
  return {
    'vouched-before-attesting-again': yearCase(
      attested,
      'Attesting again takes nothing from a key that was compared since.',
      proven,
    ),
    'vouched-before-opening-again': yearCase(
      unit.year,
      'A key that was compared before the signing was opened anew.',
      unproven(unit.entry),
    ),
    'witness-vouched-for-before-opening-again': yearCase(
      witness.year,
      'A witness for whom the first had vouched before the signing was opened anew.',
      proven,
    ),
  }
}

/** Whose keys are known, and by whom. */
export function resultPins(): Record<string, Case> {
  return {
    ...vouches(),
    'key-of-a-former-leader': formerLeader(),
    'key-of-a-voided-attestation': voidedAttestation(),
    ...kept(),
  }
}
