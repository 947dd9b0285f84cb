/** Every way that is allowed, so that a refusal below is due to its rule and to nothing else. */
export const allowed: Readonly<Record<string, string>> = {
  'src/domain/shared/text.ts': `
    import { sha256 } from '@noble/hashes/sha2.js'
    import { hex } from '@scure/base'
    import canonicalize from 'canonicalize'
    import * as v from 'valibot'
    export const text = () => [sha256, hex, canonicalize, v]`,
  'src/domain/stages/stage.ts': `export { text as stage } from '../shared/text'`,
  'src/domain/operations/backup.ts': `export { text as backup } from '../shared/text'`,
  'src/domain/people/member.ts': `
    import { stage } from '../stages/stage'
    export const member = stage`,
  'src/domain/pledge/item.ts': `export { text as item } from '../shared/text'`,
  'src/domain/acts/sign.ts': `
    import { member } from '../people/member'
    export const sign = member`,
  'src/domain/results/scheme.ts': `
    export { item as scheme } from '../pledge/item'
    export { Fraction } from 'fraction.js'`,
  'src/domain/log/entry.ts': `
    import { sign } from '../acts/sign'
    export const entry = sign`,
  'src/domain/headship/head.ts': `export { entry as head } from '../log/entry'`,
  'src/domain/year/seats.ts': `
    import { entry } from '../log/entry'
    import { scheme } from '../results/scheme'
    export const seats = [entry, scheme]`,
  'src/domain/judging/judge.ts': `
    import { seats } from '../year/seats'
    export const judge = seats`,
  'src/domain/notices/notices.ts': `
    import { entry } from '../log/entry'
    export const notices = entry`,
  'src/domain/overview/survey.ts': `export { seats as survey } from '../year/seats'`,
  'src/domain/proof/bundle.ts': `
    import { judge } from '../judging/judge'
    export const bundle = judge`,
  'src/i18n/words.ts': `
    import { text } from '@/domain/shared/text'
    export const words = { text }`,
  'src/ui/UiBox.vue': `<script setup lang="ts">import { ref } from 'vue'; ref()</script><template><p /></template>`,
  'src/firebase/app.ts': `
    import { initializeApp } from 'firebase/app'
    import { text } from '@/domain/shared/text'
    export type App = ReturnType<typeof createApp>
    export const createApp = () => [initializeApp, text]`,
  'src/device/key.ts': `
    import { text } from '@/domain/shared/text'
    export type Key = ReturnType<typeof createKey>
    export const createKey = () => text`,
  'src/documents/paper.ts': `
    import { text } from '@/domain/shared/text'
    import { words } from '@/i18n/words'
    export const paper = () => [text, words]`,
  'src/documents/medium/workbook.ts': `
    import write from 'write-excel-file/universal'
    export const workbook = write`,
  'src/documents/pdf/render.ts': `
    import pdfMake from 'pdfmake/build/pdfmake.js'
    export const render = pdfMake`,
  'src/documents/docx/text.ts': `
    import { TextRun } from 'docx'
    export const run = TextRun`,
  'src/documents/pledge/table.ts': `
    import type { Cell } from 'write-excel-file/universal'
    export type Row = Cell[]`,
  'src/actions/sign.ts': `
    import { text } from '@/domain/shared/text'
    import type { Key } from '@/device/key'
    import type { App } from '@/firebase/app'
    export const sign = async (app: App, key: Key) => [app, key, text, await import('@/documents/paper')]`,
  'src/stores/year.ts': `
    import { sign } from '@/actions/sign'
    import type { App } from '@/firebase/app'
    export const useYear = (app: App) => [app, sign]`,
  'src/features/room/one/index.ts': `export { inner } from './inner'`,
  'src/features/room/one/inner.ts': `
    import { useYear } from '@/stores/year'
    export const inner = useYear`,
  'src/features/room/two/index.ts': `
    import { inner } from '@/features/room/one'
    import { words } from '@/i18n/words'
    import UiBox from '@/ui/UiBox.vue'
    export const two = [inner, words, UiBox]`,
  'src/features/room/pages/HomePage.vue': `<script setup lang="ts">
    import { two } from '@/features/room/two'
    two.push()
    </script><template><p /></template>`,
  'src/features/room/routes.ts': `
    export const pages = [{ path: '/', component: () => import('./pages/HomePage.vue') }]`,
  'src/app/router.ts': `
    import { pages } from '@/features/room/routes'
    export const router = pages`,
  'src/app/container.ts': `
    import { createKey } from '@/device/key'
    import { createApp } from '@/firebase/app'
    export const create = () => [createKey, createApp]`,
  'src/app/main.ts': `
    import { create } from './container'
    import { router } from './router'
    export const main = [create, router]`,
  'src/verify/page.ts': `
    import { createKey } from '@/device/key'
    import { text } from '@/domain/shared/text'
    export const page = [createKey, text]`,
  'ops/touches.ts': `import '../scripts/check'\nexport const touches = 1`,
  'scripts/check.ts': `import { text } from '@/domain/shared/text'\ntext()`,
  'tests/text.test.ts': `import { text } from '@/domain/shared/text'\ntext()`,
  'data/ward.json': '{}',
}
