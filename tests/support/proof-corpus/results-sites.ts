import type { Signer } from '../../fixtures/signers'
import type { YearAfter } from '../../fixtures/year-after'
import { type Case } from './kit'
import { anotherKey, answered, bac, inForce, nam, onSite, proven, unproven, yearCase } from './year-kit'

const secondWitness = ({ table }: YearAfter): Signer => anotherKey(table, 'phong-noi-vu')

const stranger = ({ table }: YearAfter): Signer => table.signerOf('nguoi-la')

/** Who else voids a conclusion. */
function voids(): Record<string, Case> {
  const by = (signer: (year: YearAfter) => Signer, vouched: boolean) => {
    const year = answered()
    const who = signer(year)
    if (vouched) year.vouch([['', who]])
    const { seq } = year.conclude()
    const doing = { act: 'void' as const, body: { seq }, notes: { reason: 'Tính nhầm' } }
    return { year, entry: year.table.put({ ...doing, signer: who }) }
  }
  const [known, unknown] = [by(secondWitness, true), by(stranger, false)]
  return {
    'conclusion-voided-by-a-second-witness': yearCase(
      known.year,
      'Voided by a witness for whom the first has vouched.',
      proven,
    ),
    'voiders-key-left-out': yearCase(
      known.year,
      'The key is left out of the witness who voided the conclusion.',
      unproven(known.entry),
      { without: [known.entry.kid] },
    ),
    'conclusion-voided-by-an-unknown-key': yearCase(
      unknown.year,
      'Voided by a key that is no witness’s: the pledge stays what it was.',
      unproven(unknown.entry),
    ),
  }
}

/** Sites on which the year after is done. */
function sites(): Record<string, Case> {
  const on = (origin: string, rpId: string) => {
    const year = inForce()
    const site = { origins: [origin], rpId }
    const signer = onSite(year.table.leader(bac), site)
    const call = year.call({}, { signer, body: site })
    for (const unit of [bac, nam]) year.report(unit, {}, { signer: onSite(year.table.leader(unit), site) })
    year.appraise({}, { signer })
    return { year, call }
  }
  const [trial, moved] = [
    on('http://localhost:5173', 'localhost'),
    on('https://noi-khac.test', 'noi-khac.test'),
  ]
  const about = 'Called for on a trial site'
  return {
    'called-on-a-trial-site': yearCase(trial.year, `${about}.`, unproven(trial.call)),
    'called-on-a-trial-site-that-is-taken': yearCase(
      trial.year,
      `${about}, for a reader who takes these.`,
      proven,
      {
        known: { demo: true },
      },
    ),
    'moved-to-another-site': yearCase(
      moved.year,
      'Called for on another site, on which everything after it is done.',
      proven,
    ),
  }
}

/** Who voids a conclusion, and on which sites the year is done. */
export function resultSites(): Record<string, Case> {
  return { ...voids(), ...sites() }
}
