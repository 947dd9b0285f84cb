import type { Case } from '../../support/cases'
import { site, unitOf } from '../../support/cast'
import { sha256 } from '../../support/digests'
import { both, leads, says } from '../../support/turns'
import { change, no } from './changes'

/** The opening: on what site, with an empty table. */
export const openCases: readonly Case[] = [
  no('open: another revision', says({ revision: sha256('a') })),
  no(
    'open: fewer origins',
    both(says({ origins: ['http://localhost:5173'] }), leads({ origins: ['http://localhost:5173'] })),
  ),
  no(
    'open: another origin',
    both(says({ origins: ['https://evil.example'] }), leads({ origins: ['https://evil.example'] })),
  ),
  no("open: the year's origins others", leads({ origins: ['https://evil.example'] })),
  no('open: another rpId', both(says({ rpId: 'evil.example' }), leads({ rpId: 'evil.example' }))),
  no(
    'open: another rpId said than the year is given',
    both(says({ rpId: 'evil.example' }), leads({ rpId: site.rpId })),
  ),
  no(
    'open: other origins said than the year is given',
    both(says({ origins: ['https://evil.example'] }), leads({ origins: site.origins })),
  ),
  no("open: the year's rpId another", leads({ rpId: 'evil.example' })),
  no("open: the bloc's origins have changed meanwhile", (one) => ({
    ...one,
    body: (body) => ({ ...body, origins: ['https://old.example'] }),
  })),
  no('open: with a passkey of another site', change({ assertion: { rpId: 'evil.example' } })),
  no('open: another opening', leads({ opening: sha256('a') })),
  no('open: signatures carried over', leads({ signed: { [unitOf(1)]: 1 } })),
  no('open: freed places carried over', leads({ freed: { [unitOf(1)]: sha256('a') } })),
]
