import { fail, type Result } from '@/domain/shared/result'
import { cleanText } from '@/domain/shared/text'

/** A reason or an opinion as one clean line. Fails with NOTE_REQUIRED if nothing is said, or with TEXT_UNFIT. */
export function requiredLine(typed: string): Result<string> {
  const line = cleanText(typed, 'line')
  return line.ok && line.value === '' ? fail('NOTE_REQUIRED') : line
}
