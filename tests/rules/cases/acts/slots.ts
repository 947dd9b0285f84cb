import type { ActAttempt } from '../../support/attempts'
import { allowed, denied, type Case } from '../../support/cases'
import { yearOf } from '../../support/ceremony'
import { slotOf } from '../../support/effects'
import { sha256 } from '../../support/digests'
import { sceneOf } from '../../support/scenes'
import { both, givenYear, lacking, leads, says } from '../../support/turns'
import { double, type Fields } from '../../support/values'

/**
 * What a unit says at its own place: `first` where nothing stands at `place` yet, `again` where something does at
 * `placeAgain`. A later word replaces the one that its author has seen, and takes nobody else's away.
 */
export function slotCases(
  name: string,
  first: ActAttempt,
  again: ActAttempt,
  of: 'reported' | 'votes',
  place: string,
  placeAgain: string,
): readonly Case[] {
  const leaves = (slots: (hash: string) => Fields) =>
    leads((next) => ({ ...next, [of]: slots(next['head'] as string) }))
  const standing = slotOf(yearOf(sceneOf(again.scene)), of, placeAgain).hash
  const others = yearOf(sceneOf(first.scene))[of] as Fields
  const stood = (number: number) =>
    both(
      givenYear({ [of]: { [placeAgain]: { number, hash: standing } } }),
      leaves((hash) => ({ [placeAgain]: { number: number + 1, hash } })),
    )(again)
  const own = (slot: (hash: string) => Fields) => leaves((hash) => ({ ...others, [place]: slot(hash) }))
  const elsewhere = place.replace(/\d$/, '5')
  return [
    allowed(`${name}: a second time`, again),
    denied(`${name}: a second time as if it were the first`, again, says({ replaces: '-' })),
    denied(`${name}: a second time, replacing what it has not seen`, again, says({ replaces: sha256('a') })),
    denied(`${name}: a first time, replacing something`, first, says({ replaces: sha256('a') })),
    allowed(`${name}: the 20th time`, stood(19)),
    denied(`${name}: the 21st time`, stood(19), () => stood(20)),
    denied(`${name}: not counted`, first, leads(lacking(of))),
    denied(
      `${name}: counted by another number`,
      first,
      own((hash) => ({ number: 2, hash })),
    ),
    denied(
      `${name}: counted by a double`,
      first,
      own((hash) => ({ number: double(1), hash })),
    ),
    denied(
      `${name}: counted by another hash`,
      first,
      own(() => ({ number: 1, hash: sha256('a') })),
    ),
    denied(
      `${name}: counted with more`,
      first,
      own((hash) => ({ number: 1, hash, more: 1 })),
    ),
    denied(
      `${name}: counted without a number`,
      first,
      own((hash) => ({ hash })),
    ),
    denied(
      `${name}: a second time, counted as the first`,
      again,
      leaves((hash) => ({ [placeAgain]: { number: 1, hash } })),
    ),
    denied(
      `${name}: counted for another unit`,
      first,
      leaves((hash) => ({ ...others, [elsewhere]: { number: 1, hash } })),
    ),
    denied(
      `${name}: counted for two units`,
      first,
      leaves((hash) => ({
        ...others,
        [place]: { number: 1, hash },
        [elsewhere]: { number: 1, hash },
      })),
    ),
    denied(
      `${name}: takes another's away`,
      { ...first, scene: again.scene },
      leaves((hash) => ({ [place]: { number: 1, hash } })),
    ),
  ]
}
