import type { ActAttempt, Turn } from './attempts'
import type { Fields } from './values'
import { patch } from './writes'
import { year } from './ceremony'

type Step = 'body' | 'statement' | 'signed' | 'entry' | 'year' | 'revision' | 'revocation' | 'named' | 'bloc'
type Change = (attempt: ActAttempt) => ActAttempt

/** Bends one step of an act by `turn`, after whatever the attempt does there already. */
const at =
  (step: Step) =>
  (turn: Fields | Turn): Change =>
  (attempt) => {
    const earlier: Turn = attempt[step] ?? ((fields) => fields)
    const later: Turn = typeof turn === 'function' ? turn : (fields) => ({ ...fields, ...turn })
    return { ...attempt, [step]: (fields: Fields, y: Fields) => later(earlier(fields, y), y) }
  }

/** Other words in the body, honestly signed. */
export const says = at('body')
/** Another frame or other notes, honestly signed. */
export const states = at('statement')
/** Changed after signing, honestly hashed. */
export const signedAs = at('signed')
/** Changed after hashing. */
export const storedAs = at('entry')
/** Another next value of the year. */
export const leads = at('year')
export const revisionAs = at('revision')
export const revocationAs = at('revocation')
/** Another text than the one that is named. */
export const namedAs = at('named')
/** Another next value of the bloc. */
export const leavesBloc = at('bloc')

export const lacking =
  (field: string): Turn =>
  (fields) =>
    Object.fromEntries(Object.entries(fields).filter(([name]) => name !== field))

/** In a scene that the database's owner has changed before. */
export const given =
  (path: string, fields: Fields): Change =>
  (attempt) => ({
    ...attempt,
    given: (base, now) => [
      ...(attempt.given?.(base, now) ?? []),
      patch(path === '' ? base : `${base}/${path}`, fields),
    ],
  })
export const givenYear = (fields: Fields): Change => given(year, fields)
export const givenActor =
  (fields: Fields): Change =>
  (attempt) =>
    given(`members/${attempt.by}`, fields)(attempt)

/** One change after the other. */
export const both =
  (...changes: readonly Change[]): Change =>
  (attempt) =>
    changes.reduce((done, change) => change(done), attempt)
