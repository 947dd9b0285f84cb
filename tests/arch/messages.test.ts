import { expect, test } from 'vitest'
import { errorCodes } from '@/domain/shared/errors'
import { en } from '@/i18n/en'
import { vi } from '@/i18n/vi'
import { keysOf, unusedKeys } from './support/message-keys'
import { sourcesIn } from './support/sources'

const languages = { vi, en }

test.each(['vi', 'en'] as const)('every error code has its message in %s, and no other', (language) => {
  expect(errorCodes.length).toBeGreaterThan(30)
  expect(Object.keys(languages[language].errors).sort()).toEqual([...errorCodes].sort())
})

test('the codes are listed once each', () => {
  expect(new Set(errorCodes).size).toBe(errorCodes.length)
})

test('every message is used', () => {
  const sources = sourcesIn('src').filter(({ path }) => !path.startsWith('src/i18n/'))
  expect(unusedKeys(keysOf(vi), sources)).toEqual([])
})

test('a message that is not used is found, one that is used is not', () => {
  const keys = ['board.title', 'board.stage.open', 'board.stage.signed', 'board.spare', 'boards.title']
  const sources = [{ text: `t('board.title') + t(\`board.stage.\${stage}\`) + t("boards.title")` }]
  expect(unusedKeys(keys, sources)).toEqual(['board.spare'])
  expect(unusedKeys(keys, [])).toEqual(keys)
})
