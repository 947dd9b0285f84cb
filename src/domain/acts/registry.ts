import type * as v from 'valibot'

import type { ActDefinition } from './act'
import { appraise } from './appraise'
import { attach } from './attach'
import { attest } from './attest'
import { call } from './call'
import { conclude } from './conclude'
import { designate } from './designate'
import { freeze } from './freeze'
import { hand } from './hand'
import { open } from './open'
import { refuse } from './refuse'
import { reopen } from './reopen'
import { report } from './report'
import { resume } from './resume'
import { revoke } from './revoke'
import { sign } from './sign'
import { take } from './take'
import { voidAct } from './void'
import { vote } from './vote'
import { vouch } from './vouch'

const definitions = {
  freeze,
  open,
  sign,
  refuse,
  resume,
  void: voidAct,
  attest,
  reopen,
  vouch,
  call,
  report,
  appraise,
  vote,
  conclude,
  hand,
  take,
  designate,
  revoke,
  attach,
}

type Definitions = typeof definitions

/** An act: one entry of the log, signed by the person who performed it. */
export type Act = keyof Definitions

/** The bodies of all acts. */
export type Bodies = { [A in Act]: v.InferOutput<Definitions[A]['body']> }

/** The notes of all acts as data. */
export type Notes = { [A in Act]: v.InferOutput<Definitions[A]['notes']> }

/** The messages under `log.act` that describe the acts. */
export type Word = ReturnType<Definitions[Act]['describe']>['word']

/** The messages under `notices.kind` that notify everybody of an act. */
export type NoticeOfAct = NonNullable<Definitions[Act]['notice']>

/** Every act by its name; all reading, signing, replaying and describing of entries goes through it. */
export const registry: {
  readonly [A in Act]: ActDefinition<A, Bodies[A], Notes[A], Word, NoticeOfAct | null>
} = definitions

/** The acts in the order of a year. */
export const acts = Object.keys(registry) as readonly Act[]
