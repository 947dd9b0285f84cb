import * as v from 'valibot'

/** How a value is written into web storage; `read` gives null for what does not read. */
type Format<T> = {
  readonly read: (stored: string) => T | null
  /** The text to store; null where nothing needs to be kept. */
  readonly write: (value: T) => string | null
}

/** How long something is kept: as long as the tab, or as long as the browser keeps the site's data. */
type Lasting = 'tab' | 'browser'

/** One thing that this browser keeps. A browser may keep nothing (a private window): then nothing ever fails. */
export type Kept<T> = {
  /** What is kept; null where nothing is, or what is there does not read. */
  readonly read: () => T | null
  /** Keeps `value` in place of whatever was kept, where the browser allows it. */
  readonly write: (value: T) => void
  readonly clear: () => void
}

type Schema<T> = v.GenericSchema<unknown, T>

function readWith<T>(schema: Schema<T>, value: unknown): T | null {
  const read = v.safeParse(schema, value)
  return read.success ? read.output : null
}

/** A text as it is. */
export function asText<T extends string>(schema: Schema<T>): Format<T> {
  return { read: (stored) => readWith(schema, stored), write: (value) => value }
}

/** Anything as JSON. */
export function asJson<T>(schema: Schema<T>): Format<T> {
  return {
    read: (stored) => readWith(schema, JSON.parse(stored)),
    write: (value) => JSON.stringify(value),
  }
}

/** A map as a JSON object; an empty one is not kept. */
export function asMap<T>(schema: Schema<T>): Format<ReadonlyMap<string, T>> {
  const json = asJson(v.record(v.string(), schema))
  return {
    read: (stored) => {
      const record = json.read(stored)
      return record === null ? null : new Map(Object.entries(record))
    },
    write: (map) => (map.size === 0 ? null : json.write(Object.fromEntries(map))),
  }
}

/** Keeps a value under `giao-uoc.<name>` for as long as `lasting` says. */
export function keep<T>(name: string, lasting: Lasting, format: Format<T>): Kept<T> {
  const key = `giao-uoc.${name}`
  // asked for anew each time: a browser that allows no storage throws here
  const storage = () => (lasting === 'tab' ? sessionStorage : localStorage)

  function clear(): void {
    try {
      storage().removeItem(key)
    } catch {
      // nothing was kept either
    }
  }

  return {
    read: () => {
      try {
        const stored = storage().getItem(key)
        return stored === null ? null : format.read(stored)
      } catch {
        return null
      }
    },
    write: (value) => {
      const text = format.write(value)
      if (text === null) {
        clear()
        return
      }
      try {
        storage().setItem(key, text)
      } catch {
        // the value then lasts as long as the page
      }
    },
    clear,
  }
}

/** Keeps a mark under `giao-uoc-<name>` until the browser closes: in a cookie, the one thing that all tabs share until then. */
export function keepWhileOpen(name: string): Kept<''> {
  const key = `giao-uoc-${name}`
  const secure = () => (window.location.protocol === 'https:' ? '; Secure' : '')
  const set = (more: string) => {
    try {
      document.cookie = `${key}=; Path=/; SameSite=Strict${secure()}${more}`
    } catch {
      // as if nothing had been kept
    }
  }
  return {
    read: () => {
      try {
        return document.cookie.split('; ').some((cookie) => cookie.split('=')[0] === key) ? '' : null
      } catch {
        return null
      }
    },
    write: () => {
      set('')
    },
    clear: () => {
      set('; Max-Age=0')
    },
  }
}
