import { relative } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { stages } from '../../src/domain/stages/stage'
import { createSample, type Sample } from './support/sample'

const messages = JSON.stringify({ box: { title: 'Hộp', count: 'Có {n} hộp' } })

/** A test that puts something else in a module's place. */
const replacing = `import { expect, test, vi } from 'vitest'\n\nvi.mock('./a')\ntest('adds', () => {\n  expect(1 + 1).toBe(2)\n})\n`

/** A ruleset in which a function is called `name`. */
const ruleset = (name: string, permission = 'allow get: if') =>
  `rules_version = '2';\nservice cloud.firestore {\n  match /databases/{db}/documents/a/{b} {\n    function ${name}() { return true; }\n    ${permission} true;\n  }\n}\n`

const right: Readonly<Record<string, string>> = {
  'right.rules': ruleset('later'),
  'src/i18n/vi/box.json': messages,
  'src/i18n/en/box.json': JSON.stringify({ box: { title: 'Box', count: '{n} boxes' } }),
  'src/domain/right.ts': `export const year = (at: number): number => new Date(at).getUTCFullYear()\n`,
  'src/domain/long.ts': lines(250),
  'src/features/box/BoxRight.vue': component(
    `import { useI18n } from 'vue-i18n'\n\nconst { width } = defineProps<{ width: string }>()\nconst { t } = useI18n()`,
    `<p :style="{ width }" :title="t('box.title')">{{ t('box.count', { n: 1 }) }} · 12</p>`,
  ),
  'src/features/box/BoxButton.vue': component(
    `const emit = defineEmits<{ press: [] }>()\ndefineProps<{ label: string }>()`,
    `<label>\n    {{ label }}\n    <input type="text" @click="emit('press')" />\n  </label>`,
  ),
  'src/documents/docx/text.ts': `export { TextRun } from 'docx'\n`,
  'src/domain/stages/stage.ts': `export const stages = ['drafting', 'frozen'] as const\n`,
  'src/domain/acts/open.ts': `export const after = { from: ['frozen'], stage: 'signing' }\n`,
  'src/stores/right.ts': `type Kept = { readonly signed: string }\n\nexport const read = (kept: Kept): Kept['signed'] => kept.signed\n`,
  'src/features/box/BoxStages.vue': component(
    `const { stage } = defineProps<{ stage: string }>()\nconst looks: Readonly<Record<string, string>> = { signed: 'verified' }`,
    `<p class="signed" :title="looks[stage]" />`,
  ),
  'scripts/cli/language.ts': `export type Said = string & { readonly said: true }\nexport const words = (vi: string, en: string): Said => (vi + en) as Said\nexport const asIs = (text: string): Said => text as Said\n`,
  'scripts/cli/say.ts': `console.log('the one place that prints')\n`,
  'scripts/right.ts': speaking(
    "asIs(`✓ ${words('Xong', 'Done')}`)",
    "words('Đã xong, không mất gì', 'Done: ' + 'nothing lost')",
  ),
  'tests/unit/right.test.ts': `import { expect, test } from 'vitest'\n\ntest('adds', () => {\n  expect(1 + 1).toBe(2)\n})\n`,
  'tests/unit/replaced.isolated.test.ts': replacing,
}

/** What does not parse is noticed by no rule. */
const grammar = 'no rule'
const raw = '@intlify/vue-i18n/no-raw-text'
const property = 'no-restricted-properties'
const syntax = 'no-restricted-syntax'
const templateSyntax = 'vue/no-restricted-syntax'
const access = 'vuejs-accessibility'

/** The rule that must notice, the file, and what stands in it. */
const wrong: readonly (readonly [rule: string, file: string, text: string])[] = [
  [grammar, 'reserved.rules', ruleset('then')],
  ['@firebase/security-rules/no-open-reads', 'open.rules', ruleset('later', 'allow read: if')],
  [raw, 'src/features/box/RawText.vue', component('', `<p>Ký xác nhận</p>`)],
  [raw, 'src/features/box/RawLabel.vue', component('', `<button type="button" aria-label="Ký">1</button>`)],
  [raw, 'src/features/box/RawTitle.vue', component('', `<p title="Ký">1</p>`)],
  [raw, 'src/features/box/RawPlaceholder.vue', component('', `<input aria-label="1" placeholder="Tên" />`)],
  [raw, 'src/features/box/RawAlt.vue', component('', `<img src="/a.png" alt="Ảnh" />`)],
  [raw, 'src/features/box/RawBinding.vue', component('', `<p>{{ 'Ký xác nhận' }}</p>`)],
  ['@intlify/vue-i18n/no-missing-keys', 'src/features/box/MissingKey.vue', asking('box.nowhere')],
  [
    '@intlify/vue-i18n/valid-message-syntax',
    'src/i18n/vi/mail.json',
    '{ "mail": { "example": "ten@coquan.vn" } }\n',
  ],
  [
    '@intlify/vue-i18n/no-missing-keys-in-other-locales',
    'src/i18n/vi/alone.json',
    '{ "alone": "Một mình" }\n',
  ],
  ['vue/no-static-inline-styles', 'src/ui/InlineStyle.vue', component('', `<p style="color: red">1</p>`)],
  [
    'vue/no-static-inline-styles',
    'src/ui/BoundStyle.vue',
    component('', `<p :style="{ color: 'red' }">1</p>`),
  ],
  ['vue/no-v-html', 'src/ui/Html.vue', component(`const a = String(1)`, `<p v-html="a" />`)],
  [`${access}/alt-text`, 'src/ui/NoAlt.vue', component('', `<img src="/a.png" />`)],
  [
    `${access}/click-events-have-key-events`,
    'src/ui/MouseOnly.vue',
    component('', `<div @click="$emit('a')">1</div>`),
  ],
  [`${access}/form-control-has-label`, 'src/ui/Unlabelled.vue', component('', `<input type="text" />`)],
  ['no-restricted-imports', 'src/documents/docx/aside.ts', `export { TextRun } from 'docx'\n`],
  [property, 'src/domain/now.ts', `export const now = (): number => Date.now()\n`],
  [property, 'src/domain/random.ts', `export const chance = (): number => Math.random()\n`],
  [syntax, 'src/domain/new-date.ts', `export const now = (): Date => new Date()\n`],
  [syntax, 'src/domain/date-text.ts', `export const now = (): string => Date()\n`],
  ...stages.map(
    (stage) =>
      [
        syntax,
        `src/stores/${stage}.ts`,
        `export const now = (a: string): boolean => a === '${stage}'\n`,
      ] as const,
  ),
  [syntax, 'src/domain/year/listed.ts', `export const closed: readonly string[] = ['concluded']\n`],
  [syntax, 'src/domain/year/now.ts', `export const now = (): Date => new Date()\n`],
  [syntax, 'src/features/box/union.ts', `export type Step = 'wait' | 'halted'\n`],
  [syntax, 'src/actions/template.ts', 'export const stage = `inForce`\n'],
  [
    syntax,
    'src/features/box/ScriptStage.vue',
    component(`const look = (a: string) => (a === 'frozen' ? 1 : 2)`, `<p>{{ look('1') }}</p>`),
  ],
  [
    templateSyntax,
    'src/features/box/BoundStage.vue',
    component(`const { a } = defineProps<{ a: string }>()`, `<p v-if="a === 'frozen'">1</p>`),
  ],
  [
    templateSyntax,
    'src/features/box/StageAttribute.vue',
    component(`defineOptions({ inheritAttrs: false })`, `<p data-stage="frozen">1</p>`),
  ],
  ['no-console', 'src/stores/speaks.ts', `console.log('a')\n`],
  ['no-console', 'scripts/prints.ts', `console.log('Done')\n`],
  [property, 'scripts/writes.ts', `process.stdout.write('Done')\n`],
  [syntax, 'scripts/english.ts', speaking("asIs('All is done')")],
  [syntax, 'scripts/vietnamese.ts', speaking('asIs(`Đã ghi ${words("a", "b")}`)')],
  [
    syntax,
    'scripts/cast.ts',
    `import type { Said } from './cli/language'\n\nexport const a = 'Done' as Said\n`,
  ],
  [syntax, 'scripts/twice.ts', speaking("words('Đã xong', 'Đã xong')")],
  [syntax, 'scripts/joined.ts', speaking("words('Đã xong', 'Done, ' + 'không sao')")],
  [syntax, 'scripts/filled.ts', speaking('words(`Đã ghi ${1}`, `Đã ghi ${1}`)')],
  ['no-restricted-exports', 'src/stores/default.ts', `export default 1\n`],
  ['max-lines', 'src/domain/too-long.ts', lines(251)],
  ['max-lines', 'src/ui/TooLong.vue', component('', `<p>\n${'    {{ 1 }}\n'.repeat(250)}</p>`)],
  ['@typescript-eslint/no-floating-promises', 'src/stores/floating.ts', `Promise.resolve(1)\n`],
  [
    '@typescript-eslint/consistent-type-definitions',
    'scripts/shape.ts',
    `export interface Shape {\n  readonly a: string\n}\n`,
  ],
  ['@typescript-eslint/no-explicit-any', 'src/stores/any.ts', `export const a = (b: any): unknown => [b]\n`],
  [
    '@typescript-eslint/no-non-null-assertion',
    'src/stores/bang.ts',
    `export const a = (b?: string): string => b!\n`,
  ],
  [
    'vitest/no-disabled-tests',
    'tests/unit/skipped.test.ts',
    `import { test } from 'vitest'\n\ntest.skip('a', () => {})\n`,
  ],
  [
    'vitest/no-focused-tests',
    'tests/unit/only.test.ts',
    `import { test } from 'vitest'\n\ntest.only('a', () => {})\n`,
  ],
  [property, 'tests/unit/replaced.test.ts', replacing],
  [property, 'tests/rules/replaced.test.ts', replacing],
  [
    'vitest/expect-expect',
    'tests/unit/vain.test.ts',
    `import { test } from 'vitest'\n\ntest('a', () => {})\n`,
  ],
  [
    property,
    'tests/e2e/skipped.spec.ts',
    `import { test } from '@playwright/test'\n\ntest.skip('a', () => {})\n`,
  ],
]

/** A script that shows people these. */
function speaking(...shown: string[]): string {
  return `import { asIs, words } from './cli/language'\n\nexport const shown = [${shown.join(', ')}]\nexport const both = [asIs, words]\n`
}

function component(script: string, template: string): string {
  return `<script setup lang="ts">\n${script}\n</script>\n\n<template>\n  ${template}\n</template>\n`
}

function asking(key: string): string {
  return component(
    `import { useI18n } from 'vue-i18n'\n\nconst { t } = useI18n()`,
    `<p>{{ t('${key}') }}</p>`,
  )
}

function lines(count: number): string {
  return Array.from({ length: count }, (_, index) => `export const line${index} = ${index}\n`).join('')
}

type Linted = {
  readonly filePath: string
  readonly messages: readonly { readonly ruleId: string | null }[]
}

let sample: Sample
let results: ReadonlyMap<string, readonly string[]>

beforeAll(async () => {
  sample = createSample({ ...right, ...Object.fromEntries(wrong.map(([, file, text]) => [file, text])) })
  const { output } = await sample.run('eslint', '.', '--format', 'json')
  results = new Map(
    (JSON.parse(output) as Linted[]).map(({ filePath, messages: found }) => [
      relative(sample.folder, filePath),
      found.map(({ ruleId }) => ruleId ?? grammar),
    ]),
  )
})

afterAll(() => sample.remove())

test.each(Object.keys(right))('lets %s through', (file) => {
  expect(results.get(file)).toEqual([])
})

test.each(wrong)('%s notices %s', (rule, file) => {
  expect(results.get(file)).toContain(rule)
})
