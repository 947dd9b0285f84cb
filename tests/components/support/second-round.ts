import { inject } from 'vitest'

import { isAct, type Entry } from '@/domain/log/entry'
import { entryCode } from '@/domain/log/entry-code'
import { contentCode } from '@/domain/shared/code'

import type { Opening } from './app'
import { where } from './people'

/** An entry of the year in which everything happens twice, by its number. */
export function entryAt(seq: number): Entry {
  const entry = inject('ceremonies').twice.entries[seq - 1]
  if (entry === undefined) throw new Error(`no entry ${String(seq)}`)
  return entry
}

/** Mã ký of the entry with this number. */
export const codeOf = (seq: number): string => entryCode(where, entryAt(seq))

/** Mã nội dung of the text that was frozen with the entry of this number. */
export function textOf(seq: number): string {
  const entry = entryAt(seq)
  if (!isAct(entry, 'freeze')) throw new Error(`entry ${String(seq)} freezes nothing`)
  return contentCode(entry.body.revision)
}

/** The board after `upTo` entries of that year, for somebody who only looks on. */
export const after = (upTo: number, opening: Opening = {}): Opening => ({
  ceremony: 'twice',
  upTo,
  as: 'quansat',
  at: 'board',
  ...opening,
})
