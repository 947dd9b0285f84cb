import type { ActAttempt } from '../support/attempts'
import { allowed, denied, type Case } from '../support/cases'
import { harmless, lineBreaks } from '../support/shapes'
import { states } from '../support/turns'

const withoutNotes = ['report', 'appraise', 'conclude', 'take', 'attach']

/** Notes: none where an act has none, and else clean text of a length that is bounded. */
export function notesCases(name: string, attempt: ActAttempt): readonly Case[] {
  const noted = (notes: string) => states({ notes })(attempt)
  if (withoutNotes.includes(attempt.act))
    return [denied(`${name}: with notes`, attempt, () => noted('{"reason":"x"}'))]
  const most = attempt.act === 'vote' ? 4000 : 20_000
  const sound = noted('{"reason":"ông nói \\"được\\" \\\\ rồi"}')
  return [
    allowed(`${name}: notes as long as may be`, noted('ă'.repeat(most))),
    denied(`${name}: notes longer than may be`, noted('ă'.repeat(most)), () => noted('ă'.repeat(most + 1))),
    allowed(`${name}: notes with neighbours of what is unseen`, noted(`{"reason":"${harmless}"}`)),
    ...Object.entries(lineBreaks).map(([label, character]) =>
      denied(`${name}: notes with a ${label}`, sound, () => noted(`{"reason":"a${character}b"}`)),
    ),
    ...['\\n', '\\u200b', '\\t', '\\/', '\\'].map((escape) =>
      denied(`${name}: notes with the escape ${escape}`, sound, () => noted(`{"reason":"a${escape}b"}`)),
    ),
    denied(`${name}: notes with an escape behind an escape`, sound, () => noted('{"reason":"\\\\\\n"}')),
  ]
}
