import { writesOf, type ActAttempt } from './attempts'
import type { Query } from './emulator'
import { sceneOf } from './scenes'
import type { Caller } from './tokens'
import type { Write } from './writes'

type Given = (base: string, now: number) => readonly Write[]

/** Any other commit. */
export type WriteAttempt = {
  readonly kind: 'write'
  readonly scene: string
  readonly by: Caller
  readonly writes: (base: string, now: number) => readonly Write[]
  readonly given?: Given
}
export type ReadAttempt = {
  readonly kind: 'get'
  readonly scene: string
  readonly by: Caller
  /** Below the scene's bloc, or, with a slash in front, below the root. */
  readonly path: string
  readonly given?: Given
}
export type ListAttempt = {
  readonly kind: 'list'
  readonly scene: string
  readonly by: Caller
  readonly query: Query
}
export type Attempt = ActAttempt | WriteAttempt | ReadAttempt | ListAttempt

/** What is sent for an attempt. */
export type Request =
  | {
      readonly kind: 'commit'
      readonly by: Caller
      readonly writes: readonly Write[]
      readonly given: readonly Write[]
    }
  | {
      readonly kind: 'get'
      readonly by: Caller
      readonly path: string
      readonly given: readonly Write[]
    }
  | { readonly kind: 'list'; readonly by: Caller; readonly query: Query }

/** A case: an attempt that must be allowed and, for a denial, the same with one change, which must be denied. */
export type Case = { readonly name: string; readonly allowed: Attempt; readonly denied?: Attempt }

/** Asserts that `attempt` is allowed, and nothing more. */
export const allowed = (name: string, attempt: Attempt): Case => ({ name, allowed: attempt })

/** Asserts that `attempt` is allowed and that, after one change in the same state, it is denied. */
export function denied<A extends Attempt>(name: string, attempt: A, change: (attempt: A) => A): Case {
  return { name, allowed: attempt, denied: change(attempt) }
}

/** A change that replaces some properties of the attempt. */
export const but =
  <A extends Attempt>(change: Partial<A>) =>
  (attempt: A): A => ({ ...attempt, ...change })

/** The request of an attempt, made at `now`. */
export function requestOf(attempt: Attempt, now: number): Request {
  const base = `blocs/${attempt.scene}`
  switch (attempt.kind) {
    case 'act': {
      const writes = writesOf(attempt, sceneOf(attempt.scene), now)
      return {
        kind: 'commit',
        by: attempt.as === undefined ? { uid: attempt.by } : attempt.as,
        writes,
        given: attempt.given?.(base, now) ?? [],
      }
    }
    case 'write':
      return {
        kind: 'commit',
        by: attempt.by,
        writes: attempt.writes(base, now),
        given: attempt.given?.(base, now) ?? [],
      }
    case 'get': {
      const { by, path, given } = attempt
      const below = path === '' ? base : `${base}/${path}`
      return {
        kind: 'get',
        by,
        path: path.startsWith('/') ? path.slice(1) : below,
        given: given?.(base, now) ?? [],
      }
    }
    case 'list': {
      const { parent, everywhere } = attempt.query
      return {
        kind: 'list',
        by: attempt.by,
        query:
          everywhere === true
            ? attempt.query
            : { ...attempt.query, parent: parent === undefined ? base : `${base}/${parent}` },
      }
    }
  }
}
