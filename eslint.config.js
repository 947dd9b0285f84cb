import firestoreRules from '@firebase/eslint-plugin-security-rules'
import intlify from '@intlify/eslint-plugin-vue-i18n'
import vitest from '@vitest/eslint-plugin'
import { vueTsConfigs, withVueTs } from '@vue/eslint-config-typescript'
import prettier from 'eslint-config-prettier/flat'
import vue from 'eslint-plugin-vue'
import a11y from 'eslint-plugin-vuejs-accessibility'
import globals from 'globals'
import { commands } from './eslint.commands.js'
import { documents } from './eslint.documents.js'
import { domain } from './eslint.domain.js'
import { stages } from './eslint.stages.js'

/** Attributes whose text people see or hear. */
const spokenAttributes = listed(`
  title alt placeholder label description heading hint message text aria-label aria-description
  aria-placeholder aria-roledescription aria-valuetext
`)

/** What ESLint itself recommends and neither TypeScript nor typescript-eslint looks at. */
const coreRules = listed(`
  eqeqeq no-async-promise-executor no-case-declarations no-cond-assign no-constant-binary-expression
  no-constant-condition no-control-regex no-debugger no-empty no-empty-character-class
  no-empty-pattern no-irregular-whitespace no-loss-of-precision no-misleading-character-class
  no-prototype-builtins no-regex-spaces no-self-assign no-sparse-arrays no-unsafe-finally
  no-unsafe-optional-chaining no-useless-assignment no-useless-backreference no-useless-catch
  no-useless-escape preserve-caught-error
`)

/** Deprecated for a later major version, without a successor in the one used here. */
const stillNeeded = ['RouterOptions']

const afresh = 'The one of ./support/test starts afresh and watches the content policy.'

export default withVueTs(
  { rootDir: import.meta.dirname },
  {
    ignores: [
      'dist/**',
      'dist-local/**',
      '.local/**',
      '.cache/**',
      'coverage/**',
      'test-results/**',
      'playwright-report/**',
      'screenshots/**',
      '**/*.{json,yml,yaml}',
      '!src/i18n/{vi,en}/*.json',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  vue.configs['flat/recommended'],
  vueTsConfigs.strictTypeChecked,
  a11y.configs['flat/recommended'],
  intlify.configs.base,

  {
    name: 'giao-uoc/everywhere',
    files: ['**/*.{ts,vue,js,cjs}'],
    rules: {
      ...Object.fromEntries(coreRules.map((rule) => [rule, 'error'])),
      'max-lines': ['error', 250],
      'no-restricted-exports': [
        'error',
        { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } },
      ],
    },
  },
  {
    name: 'giao-uoc/typescript',
    files: ['**/*.{ts,vue}'],
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-deprecated': ['error', { allow: stillNeeded }],
      // There are no enums (TypeScript's erasableSyntaxOnly) and hardly a class: these two only cost time.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
    },
  },
  {
    name: 'giao-uoc/configuration',
    files: ['*.config.{ts,js}', 'tests/support/e2e-stack.ts'],
    rules: { 'no-restricted-exports': 'off' },
  },
  {
    name: 'giao-uoc/plain-javascript',
    files: ['**/*.{js,cjs}'],
    extends: [vueTsConfigs.disableTypeChecked],
    languageOptions: { globals: globals.node },
  },

  { name: 'giao-uoc/src', files: ['src/**/*.{ts,vue}'], rules: { 'no-console': 'error' } },
  commands,
  documents,
  domain,
  stages,
  {
    name: 'giao-uoc/components',
    files: ['**/*.vue'],
    rules: {
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/block-order': ['error', { order: ['script', 'template', 'style'] }],
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/define-props-declaration': ['error', 'type-based'],
      'vue/define-emits-declaration': ['error', 'type-based'],
      'vue/multi-word-component-names': ['error', { ignores: ['App'] }],
      'vue/no-static-inline-styles': 'error',
      'vue/no-v-html': 'error',
      'vue/no-undef-components': 'error',
      'vue/no-unused-refs': 'error',
      'vue/no-useless-v-bind': 'error',
      'vue/prefer-true-attribute-shorthand': 'error',
      // Props destructured with their defaults say the same.
      'vue/require-default-prop': 'off',
      // Either way of joining a label to its control is read out by screen readers.
      'vuejs-accessibility/label-has-for': ['error', { required: { some: ['nesting', 'id'] } }],
    },
  },
  {
    name: 'giao-uoc/words',
    files: ['src/**/*.{vue,ts}'],
    settings: words(),
    rules: {
      '@intlify/vue-i18n/no-missing-keys': 'error',
      '@intlify/vue-i18n/no-raw-text': [
        'error',
        {
          attributes: { '/.+/': spokenAttributes },
          // What has no letter in any language needs no translation.
          ignorePattern: '^[^\\p{L}]*$',
          ignoreText: ['A', 'A−', 'A+'],
        },
      ],
      '@intlify/vue-i18n/no-v-html': 'error',
    },
  },
  {
    name: 'giao-uoc/messages',
    files: ['src/i18n/{vi,en}/*.json'],
    extends: [vueTsConfigs.disableTypeChecked],
    settings: words(),
    rules: {
      '@intlify/vue-i18n/no-duplicate-keys-in-locale': 'error',
      '@intlify/vue-i18n/no-html-messages': 'error',
      '@intlify/vue-i18n/no-missing-keys-in-other-locales': 'error',
      '@intlify/vue-i18n/valid-message-syntax': 'error',
    },
  },

  {
    // The grammar that a deployment is held to: the emulator takes what Firebase refuses.
    name: 'giao-uoc/firestore-rules',
    files: ['**/*.rules'],
    extends: [vueTsConfigs.disableTypeChecked, firestoreRules.configs['flat/recommended']],
  },
  {
    name: 'giao-uoc/tests',
    files: ['tests/**/*.test.ts'],
    plugins: { vitest },
    rules: {
      ...vitest.configs.recommended.rules,
      'vitest/expect-expect': [
        'error',
        { assertFunctionNames: ['expect', 'expect*', 'assert*', 'fc.assert'] },
      ],
      'vitest/valid-expect': ['error', { maxArgs: 2 }],
      'vitest/no-disabled-tests': 'error',
      'vitest/no-focused-tests': 'error',
      'vitest/valid-title': ['error', { allowArguments: true }],
    },
  },
  {
    name: 'giao-uoc/tests-in-one-process',
    files: ['tests/{unit,rules}/**/*.test.ts'],
    ignores: ['**/*.isolated.test.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        ...without(
          'vi',
          'mock doMock stubGlobal stubEnv',
          'Others would meet it: name it *.isolated.test.ts.',
        ),
      ],
    },
  },
  {
    name: 'giao-uoc/all-tests',
    files: ['tests/**/*.ts'],
    rules: {
      // one<HTMLInputElement>('…') says what a selector finds.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      'no-loss-of-precision': 'off',
    },
  },
  {
    name: 'giao-uoc/end-to-end',
    files: ['tests/e2e/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { paths: [{ name: '@playwright/test', importNames: ['test'], message: afresh }] },
      ],
      'no-restricted-properties': [
        'error',
        ...without('test', 'only skip fixme fail', 'Every test runs, and every test passes.'),
      ],
    },
  },
  prettier,
)

/** Where the messages are: one folder a language, one file a feature, the whole path of keys inside. */
function words() {
  return {
    'vue-i18n': {
      localeDir: {
        pattern: `${import.meta.dirname}/src/i18n/{vi,en}/*.json`,
        localeKey: 'path',
        localePattern: /^.*\/(?<locale>vi|en)\/[^/]+\.json$/,
      },
      messageSyntaxVersion: '^11.0.0',
    },
  }
}

/** The words of a text. */
function listed(text) {
  return text.trim().split(/\s+/)
}

/** Options of no-restricted-properties: these properties of `object` are not used, and why. */
function without(object, properties, message) {
  return listed(properties).map((property) => ({ object, property, message }))
}
