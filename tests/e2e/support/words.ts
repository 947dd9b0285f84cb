import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import type { Messages } from '../../../src/i18n/messages'

const folder = fileURLToPath(new URL('../../../src/i18n/vi/', import.meta.url))

/** Every Vietnamese message: what a test looks for is what people read. */
export const vi = Object.assign(
  {},
  ...readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(`${folder}${name}`, 'utf8')) as object),
) as Messages

/** A message with its places filled in. */
export function say(message: string, words: Readonly<Record<string, string | number>> = {}): string {
  return message.replace(/\{(\w+)\}/g, (_place, name: string) => String(words[name] ?? ''))
}

/** A pattern for a message whose places may hold anything. */
export function like(message: string): RegExp {
  const parts = message.split(/\{\w+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(parts.join('.*'))
}
