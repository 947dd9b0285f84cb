import { documentName, encodeFields, serverTime, time, type Fields } from './values'

/** One write of a commit: the whole document, some fields of it, or its end. */
export type Write =
  | { readonly mode: 'set'; readonly path: string; readonly fields: Fields }
  | {
      readonly mode: 'patch'
      readonly path: string
      readonly fields: Fields
      readonly dropped: readonly string[]
    }
  | { readonly mode: 'remove'; readonly path: string }

/** Documents by path. */
export type Documents = Readonly<Record<string, Fields>>

export const set = (path: string, fields: Fields): Write => ({ mode: 'set', path, fields })
export const patch = (path: string, fields: Fields, dropped: readonly string[] = []): Write => ({
  mode: 'patch',
  path,
  fields,
  dropped,
})
export const remove = (path: string): Write => ({ mode: 'remove', path })

const isServerTime = ([, value]: readonly [string, unknown]) => value === serverTime

/** A write in the spelling of Firestore's REST interface. */
export function encodeWrite(write: Write): Record<string, unknown> {
  if (write.mode === 'remove') return { delete: documentName(write.path) }
  const entries = Object.entries(write.fields)
  const plain = entries.filter((entry) => !isServerTime(entry))
  const fieldPaths = write.mode === 'patch' ? [...plain.map(([field]) => field), ...write.dropped] : null
  return {
    update: { name: documentName(write.path), fields: encodeFields(Object.fromEntries(plain)) },
    ...(fieldPaths === null ? {} : { updateMask: { fieldPaths } }),
    updateTransforms: entries
      .filter(isServerTime)
      .map(([fieldPath]) => ({ fieldPath, setToServerValue: 'REQUEST_TIME' })),
  }
}

/** `documents` after `writes` committed at `now`. */
export function applied(documents: Documents, writes: readonly Write[], now: number): Documents {
  const after: Record<string, Fields> = { ...documents }
  for (const write of writes) {
    if (write.mode === 'remove') {
      Reflect.deleteProperty(after, write.path)
      continue
    }
    const kept = write.mode === 'set' ? {} : { ...after[write.path] }
    const dropped = write.mode === 'set' ? [] : write.dropped
    const timed = Object.entries(write.fields).map((entry) =>
      isServerTime(entry) ? ([entry[0], time(now)] as const) : entry,
    )
    after[write.path] = Object.fromEntries([
      ...Object.entries(kept).filter(([field]) => !dropped.includes(field)),
      ...timed,
    ])
  }
  return after
}
