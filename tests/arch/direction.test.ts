import { createRequire } from 'node:module'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { allowed } from './support/allowed-imports'
import { createSample, type Sample } from './support/sample'

/** Rule, the file that breaks it, and the import with which it does. */
const broken: readonly (readonly [rule: string, file: string, line: string])[] = [
  ['direction-domain', 'src/domain/shared/up.ts', `import { words } from '@/i18n/words'`],
  ['domain-is-pure', 'src/domain/shared/framework.ts', `import type { Ref } from 'vue'`],
  ['domain-is-pure', 'src/domain/shared/store.ts', `import { defineStore } from 'pinia'`],
  ['domain-is-pure', 'src/domain/shared/node.ts', `import { readFileSync } from 'node:fs'`],
  ['domain-is-pure', 'src/domain/shared/firebase.ts', `import type { Timestamp } from 'firebase/firestore'`],
  ['domain-shared', 'src/domain/shared/above.ts', `import { stage } from '@/domain/stages/stage'`],
  ['domain-stages', 'src/domain/stages/above.ts', `import { member } from '@/domain/people/member'`],
  [
    'domain-spreadsheet',
    'src/domain/spreadsheet/above.ts',
    `import { member } from '@/domain/people/member'`,
  ],
  ['domain-operations', 'src/domain/operations/beside.ts', `import { stage } from '@/domain/stages/stage'`],
  ['domain-people', 'src/domain/people/above.ts', `import { sign } from '@/domain/acts/sign'`],
  ['domain-signing', 'src/domain/signing/above.ts', `import type { entry } from '@/domain/log/entry'`],
  ['domain-acts', 'src/domain/acts/above.ts', `import type { entry } from '@/domain/log/entry'`],
  ['domain-pledge', 'src/domain/pledge/above.ts', `import type { seats } from '@/domain/year/seats'`],
  ['domain-results', 'src/domain/results/beside.ts', `import { sign } from '@/domain/acts/sign'`],
  ['domain-log', 'src/domain/log/above.ts', `import { seats } from '@/domain/year/seats'`],
  ['domain-headship', 'src/domain/headship/above.ts', `import { judge } from '@/domain/judging/judge'`],
  ['domain-year', 'src/domain/year/above.ts', `import { judge } from '@/domain/judging/judge'`],
  ['domain-judging', 'src/domain/judging/above.ts', `import { bundle } from '@/domain/proof/bundle'`],
  ['domain-notices', 'src/domain/notices/beside.ts', `import { bundle } from '@/domain/proof/bundle'`],
  ['domain-overview', 'src/domain/overview/beside.ts', `import { judge } from '@/domain/judging/judge'`],
  ['domain-proof', 'src/domain/proof/beside.ts', `import { notices } from '@/domain/notices/notices'`],
  ['domain-in-rooms', 'src/domain/homeless.ts', `import { text } from '@/domain/shared/text'`],
  ['direction-i18n', 'src/i18n/up.ts', `import { stage } from '@/domain/stages/stage'`],
  ['direction-ui', 'src/ui/UiUp.vue', `import { useYear } from '@/stores/year'`],
  ['direction-ui', 'src/ui/UiWords.vue', `import { words } from '@/i18n/words'`],
  ['direction-firebase', 'src/firebase/up.ts', `import type { sign } from '@/actions/sign'`],
  ['direction-firebase', 'src/firebase/beside.ts', `import { createKey } from '@/device/key'`],
  ['direction-device', 'src/device/up.ts', `import { useYear } from '@/stores/year'`],
  ['direction-documents', 'src/documents/up.ts', `import { sign } from '@/actions/sign'`],
  ['papers-through-the-medium', 'src/documents/aside.ts', `import pdfMake from 'pdfmake/build/pdfmake.js'`],
  ['papers-through-the-medium', 'src/documents/pledge/aside.ts', `import { TextRun } from 'docx'`],
  [
    'papers-through-the-medium',
    'src/documents/tables/aside.ts',
    `import write from 'write-excel-file/universal'`,
  ],
  ['direction-actions', 'src/actions/up.ts', `import { useYear } from '@/stores/year'`],
  ['direction-stores', 'src/stores/up.ts', `import { two } from '@/features/room/two'`],
  ['direction-services', 'src/services/up.ts', `import { useYear } from '@/stores/year'`],
  ['direction-sync', 'src/sync/up.ts', `import { useYear } from '@/stores/year'`],
  ['direction-composables', 'src/composables/up.ts', `import { two } from '@/features/room/two'`],
  ['direction-features', 'src/features/room/one/Up.vue', `import type { App } from '@/firebase/app'`],
  [
    'pages-by-routes',
    'src/features/room/one/up.ts',
    `import HomePage from '@/features/room/pages/HomePage.vue'`,
  ],
  ['pages-by-routes', 'src/app/App.vue', `import HomePage from '@/features/room/pages/HomePage.vue'`],
  ['routes-by-router', 'src/features/room/two/menu.ts', `import { pages } from '@/features/room/routes'`],
  ['direction-verify', 'src/verify/up.ts', `import { useYear } from '@/stores/year'`],
  ['direction-features', 'src/features/room/pages/UpPage.vue', `import { create } from '@/app/container'`],
  ['direction-features', 'src/features/room/pages/DeepPage.vue', `import type { App } from '@/firebase/app'`],
  [
    'firebase-only-in-its-folder',
    'src/features/room/one/Firebase.vue',
    `import { getAuth } from 'firebase/auth'`,
  ],
  ['firebase-only-in-its-folder', 'src/stores/firebase.ts', `import type { User } from 'firebase/auth'`],
  ['firebase-only-in-its-folder', 'src/app/firebase.ts', `import { FirebaseError } from '@firebase/util'`],
  ['created-in-the-container', 'src/actions/create.ts', `import { createApp } from '@/firebase/app'`],
  ['created-in-the-container', 'src/stores/create.ts', `import { createKey } from '@/device/key'`],
  [
    'created-in-the-container',
    'src/features/room/one/Create.vue',
    `import { createKey } from '@/device/key'`,
  ],
  [
    'created-in-the-container',
    'src/features/room/pages/CreatePage.vue',
    `import { createApp } from '@/firebase/app'`,
  ],
  ['created-in-the-container', 'src/ui/UiCreate.vue', `import { createKey } from '@/device/key'`],
  ['created-in-the-container', 'src/app/creates.ts', `import { createApp } from '@/firebase/app'`],
  ['documents-on-demand', 'src/features/room/one/paper.ts', `import { paper } from '@/documents/paper'`],
  [
    'feature-public-face',
    'src/features/room/two/inside.ts',
    `import { inner } from '@/features/room/one/inner'`,
  ],
  [
    'feature-public-face-for-pages',
    'src/features/room/pages/InsidePage.vue',
    `import { inner } from '@/features/room/one/inner'`,
  ],
  ['product-stands-alone', 'src/app/script.ts', `import '../../scripts/check'`],
  ['scripts-without-a-project', 'scripts/reaches.ts', `import '../ops/touches'`],
  [
    'no-circular',
    'src/actions/circle.ts',
    `import type { Round } from './round'\nexport type Circle = Round`,
  ],
  ['everything-resolves', 'src/stores/lost.ts', `import { nowhere } from '@/actions/nowhere'`],
]

const closing = {
  'src/actions/round.ts': `import type { Circle } from './circle'\nexport type Round = Circle`,
}

type Report = {
  readonly summary: {
    readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[]
    readonly totalDependenciesCruised: number
  }
}

let right: Sample
let wrong: Sample
let clean: Report
let caught: ReadonlySet<string>

beforeAll(async () => {
  right = createSample(allowed)
  wrong = createSample({ ...allowed, ...Object.fromEntries(broken.map(plant)), ...closing })
  clean = await cruise(right)
  caught = new Set((await cruise(wrong)).summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`))
})

afterAll(() => {
  right.remove()
  wrong.remove()
})

function plant([, file, line]: (typeof broken)[number]): [string, string] {
  const script = file.endsWith('.vue')
    ? `<script setup lang="ts">\n${line}\n</script><template><p /></template>`
    : line
  return [file, script]
}

async function cruise(sample: Sample): Promise<Report> {
  const { output } = await sample.run(
    'depcruise',
    ...['src', 'scripts', 'ops', 'tests', '--config', '.dependency-cruiser.cjs', '--output-type', 'json'],
  )
  return JSON.parse(output) as Report
}

test('what goes the right way is let through', () => {
  expect(clean.summary.violations).toEqual([])
  expect(clean.summary.totalDependenciesCruised).toBeGreaterThan(25)
})

test.each(broken)('%s stops %s', (rule, file) => {
  expect([...caught]).toContain(`${rule}: ${file}`)
})

test('every rule is tried', () => {
  const { forbidden } = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as {
    forbidden: readonly { name: string }[]
  }
  const tried = new Set(broken.map(([rule]) => rule))
  expect(forbidden.map(({ name }) => name).filter((name) => !tried.has(name))).toEqual([])
})
