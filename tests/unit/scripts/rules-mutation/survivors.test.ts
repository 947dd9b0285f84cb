import { expect, test } from 'vitest'

import { outdatedAmong, type Survivor } from '../../../../scripts/rules-mutation/survivors'

const explained = new Map<string, Survivor>([
  ['always', { mutant: 'always', why: 'Nothing hangs on it.' }],
  ['hourly', { mutant: 'hourly', why: 'Differs in one hour of the day.', byTheHour: true }],
])

test.each<[string, readonly string[], readonly string[], readonly string[]]>([
  ['both live on', ['always', 'hourly'], ['always', 'hourly'], []],
  ['one of an hour is noticed in that hour', ['always', 'hourly'], ['always'], []],
  ['any other is noticed', ['always', 'hourly'], ['hourly'], ['always']],
  ['the mutants are gone', [], [], ['always', 'hourly']],
])('%s', (_case, mutants, survived, outdated) => {
  expect(outdatedAmong(explained, new Set(mutants), new Set(survived))).toEqual(outdated)
})
