import { expect, test } from 'vitest'
import { languageOf, words } from '../../../../scripts/cli/language'
import { requireNode } from '../../../../scripts/cli/run'

const [vi, en] = ['vi_VN.UTF-8', 'en_US.UTF-8']

test.each([
  ['LC_ALL before the others', { LC_ALL: vi, LC_MESSAGES: en, LANG: en }, 'vi'],
  ['LC_ALL before the others, whatever it is', { LC_ALL: 'C', LC_MESSAGES: vi, LANG: vi }, 'en'],
  ['LC_MESSAGES before LANG', { LC_MESSAGES: vi, LANG: en }, 'vi'],
  ['LC_MESSAGES before LANG, whatever it is', { LC_MESSAGES: 'POSIX', LANG: vi }, 'en'],
  ['LANG where it is alone', { LANG: vi }, 'vi'],
  ['what is empty as what is not there', { LC_ALL: '', LC_MESSAGES: '', LANG: vi }, 'vi'],
  ['an empty LC_ALL, and LC_MESSAGES after it', { LC_ALL: '', LC_MESSAGES: en, LANG: vi }, 'en'],
  ['nothing at all', {}, 'en'],
  ['C', { LANG: 'C.UTF-8' }, 'en'],
  ['another language', { LANG: 'fr_FR.UTF-8' }, 'en'],
  ['the language alone', { LANG: 'vi' }, 'vi'],
  ['an encoding without a country', { LANG: 'vi.UTF-8' }, 'vi'],
  ['the spelling of the web', { LANG: 'vi-VN' }, 'vi'],
  ['another spelling', { LANG: 'VI_VN.utf8' }, 'vi'],
  ['another language that begins alike', { LANG: 'vie_XX' }, 'en'],
] as const)('takes %s', (_, env, language) => {
  expect(languageOf(env)).toBe(language)
})

test('a text is shown in one language', () => {
  expect(words('Đã xong.', 'Done.')).toBe('Đã xong.')
})

test.each(['20.19.0', '20.20.2', '22.13.0', '24.0.0', '26.1.0'])('Node %s will do', (version) => {
  expect(() => requireNode(version)).not.toThrow()
})

test.each(['18.20.8', '20.18.3', '21.7.0', '22.12.0', '23.11.0'])('Node %s is refused', (version) => {
  expect(() => requireNode(version)).toThrow(
    `Máy này đang dùng Node.js ${version}. Cần một trong các bản 20.19, 22.13,`,
  )
})
