import * as v from 'valibot'

import { leadsUnit } from '../people/permissions'
import { ok } from '../shared/result'
import { defineAct, illegal } from './act'
import { digest, given, replaced } from './fields'
import { fillSlot } from './slot'
import { speaker, speakerLines } from './speaker'

/** A party's leader agrees or disagrees with the scores, and votes on ties. */
export const vote = defineAct({
  act: 'vote',
  body: v.strictObject({
    appraisal: digest,
    ...speaker,
    replaces: replaced,
    word: v.picklist(['agree', 'disagree']),
  }),
  notes: v.strictObject({
    reason: v.string(),
    objections: v.array(v.strictObject({ line: v.string(), reason: given })),
    ballots: v.pipe(
      v.array(v.strictObject({ tie: v.string(), choice: v.string() })),
      v.check((ballots) => new Set(ballots.map(({ tie }) => tie)).size === ballots.length),
    ),
  }),
  signsHead: false,
  signsTime: true,
  lines: ({ appraisal, replaces, word, ...by }) => [appraisal, ...speakerLines(by), replaces, word],
  from: ['appraising'],
  who: leadsUnit,
  site: 'opening',
  move(before, { body: { appraisal, unit, replaces }, hash }) {
    if (!this.from.includes(before.stage) || appraisal !== before.appraised) return illegal('appraisal')
    if (!before.parties.includes(unit)) return illegal('unit')
    const votes = fillSlot(before.votes, unit, replaces, hash)
    return votes.ok ? ok({ votes: votes.value }) : votes
  },
  describe: ({ body: { unit, word } }) => ({ word: word === 'agree' ? 'voteAgree' : 'voteDisagree', unit }),
  notice: null,
})
