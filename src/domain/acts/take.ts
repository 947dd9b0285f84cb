import * as v from 'valibot'

import { leadsUnit } from '../people/permissions'
import { ok } from '../shared/result'
import { handoverStages } from '../stages/stage'
import { defineAct, illegal } from './act'
import { link, noNotes } from './fields'
import { speaker, speakerLines } from './speaker'

/** The leader of the unit that the bloc was handed to takes it: from here on that unit is the head. */
export const take = defineAct({
  act: 'take',
  body: v.strictObject({ hand: link, ...speaker }),
  notes: noNotes,
  signsHead: true,
  signsTime: true,
  lines: ({ hand, ...by }) => [hand, ...speakerLines(by)],
  from: handoverStages,
  who: leadsUnit,
  site: 'year',
  move(before) {
    return this.from.includes(before.stage) ? ok({}) : illegal('stage')
  },
  describe: ({ body: { unit } }) => ({ word: 'take', unit }),
  notice: 'headChanged',
})
