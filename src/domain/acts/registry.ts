import type * as v from 'valibot'

import type { ActDefinition } from './act'
import { attach } from './attach'
import { attest } from './attest'
import { freeze } from './freeze'
import { open } from './open'
import { refuse } from './refuse'
import { reopen } from './reopen'
import { resume } from './resume'
import { revoke } from './revoke'
import { sign } from './sign'
import { voidAct } from './void'

const definitions = { freeze, open, sign, refuse, resume, void: voidAct, attest, reopen, revoke, attach }

type Definitions = typeof definitions

/** An act that matters: each is one entry of the log, signed by the person who did it. */
export type Act = keyof Definitions

/** The bodies of all acts. */
export type Bodies = { [A in Act]: v.InferOutput<Definitions[A]['body']> }

/** The notes of all acts as data. */
export type Notes = { [A in Act]: v.InferOutput<Definitions[A]['notes']> }

/** The messages under `log.act` that tell of the acts. */
export type Word = ReturnType<Definitions[Act]['tell']>['word']

/** The messages under `notices.kind` that tell everybody of an act. */
export type NoticeOfAct = NonNullable<Definitions[Act]['notice']>

/** Every act by its name; what reads, signs, replays or words entries goes through it. */
export const registry: {
  readonly [A in Act]: ActDefinition<A, Bodies[A], Notes[A], Word, NoticeOfAct | null>
} = definitions

/** The acts in the order of a ceremony. */
export const acts = Object.keys(registry) as readonly Act[]
