import { afterAll, beforeAll, expect, test } from 'vitest'
import { createSample, type Sample } from './support/sample'

const right: Readonly<Record<string, string>> = {
  'src/domain/right.ts': `
    import * as v from 'valibot'
    export const unitSchema = v.object({ name: v.string() })
    export const first = (words: readonly string[]): string => words[0] ?? ''`,
  'src/ui/Right.vue': `<script setup lang="ts">
    defineProps<{ label: string }>()
    </script>
    <template><button type="button" :aria-label="label">{{ label.length }}</button></template>`,
  'src/ui/UsesRight.vue': `<script setup lang="ts">
    import Right from './Right.vue'
    </script>
    <template><Right label="a" /></template>`,
  'src/device/window.ts': `export const here = (): string => window.location.href`,
  'scripts/right.ts': `import { env } from 'node:process'\nexport const home = env['HOME'] ?? ''`,
}

const domain = 'tsconfig.domain.json'
const app = 'tsconfig.app.json'
const node = 'tsconfig.node.json'

/** The configuration that must refuse it, the file, and what stands in it. */
const wrong: readonly (readonly [config: string, file: string, text: string])[] = [
  [domain, 'src/domain/window.ts', `export const here = () => window.location.href`],
  [domain, 'src/domain/fetch.ts', `export const get = () => fetch('/')`],
  [domain, 'src/domain/storage.ts', `export const kept = () => localStorage.getItem('a')`],
  [domain, 'src/domain/crypto.ts', `export const id = () => crypto.randomUUID()`],
  [domain, 'src/domain/timer.ts', `export const later = () => setTimeout(() => 0, 1)`],
  [domain, 'src/domain/process.ts', `export const home = () => process.env['HOME']`],
  [app, 'src/actions/unchecked.ts', `export const first = (words: readonly string[]): string => words[0]`],
  [app, 'src/actions/optional.ts', `export const note: { text?: string } = { text: undefined }`],
  [app, 'src/actions/enum.ts', `export enum Stage {\n  Drafting,\n}`],
  [app, 'src/actions/verbatim.ts', `import { Ref } from 'vue'\nexport type Text = Ref<string>`],
  [app, 'src/actions/any.ts', `export const echo = (value) => value`],
  [app, 'src/ui/WrongProp.vue', component(`import Right from './Right.vue'`, `<Right :label="1" />`)],
  [app, 'src/ui/MissingProp.vue', component(`import Right from './Right.vue'`, `<Right />`)],
  [app, 'src/ui/UnknownComponent.vue', component('', `<Nowhere />`)],
  [app, 'src/ui/UnknownName.vue', component(`const a = 1`, `<p>{{ a + nowhere }}</p>`)],
  [node, 'scripts/wrong.ts', `import { env } from 'node:process'\nexport const home: string = env['HOME']`],
]

function component(script: string, template: string): string {
  return `<script setup lang="ts">\n${script}\n</script>\n<template>${template}</template>\n`
}

let sample: Sample
let errors: ReadonlyMap<string, readonly string[]>

beforeAll(async () => {
  sample = createSample({ ...right, ...Object.fromEntries(wrong.map(([, file, text]) => [file, text])) })
  errors = new Map(
    await Promise.all([domain, app, node].map(async (name) => [name, await filesWithErrors(name)] as const)),
  )
})

afterAll(() => sample.remove())

async function filesWithErrors(config: string): Promise<readonly string[]> {
  const { output } = await sample.run('vue-tsc', '-p', config, '--pretty', 'false')
  return [...output.matchAll(/^(\S+)\(\d+,\d+\): error TS/gm)].map(([, file = '']) => file)
}

test.each(Object.keys(right))('lets %s through', (file) => {
  expect([...errors.values()].flat()).not.toContain(file)
})

test.each(wrong)('%s refuses %s', (config, file) => {
  expect(errors.get(config)).toContain(file)
})
