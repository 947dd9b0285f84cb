import { fileURLToPath } from 'node:url'
import vueI18n from '@intlify/unplugin-vue-i18n/vite'
import vue from '@vitejs/plugin-vue'
import { defineConfig, loadEnv } from 'vite'
import { preloadFonts } from './scripts/site/preload-fonts.ts'
import { verifyPage } from './scripts/site/verify-page.ts'
import { readableEarly } from './scripts/site/readable-early.ts'
import { siteVersion } from './scripts/site/version.ts'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** The mode in which the app is built for, and may use, the local emulators. */
const emulator = 'emulator'

export default defineConfig(({ command, mode, isPreview }) => {
  const building = command === 'build' && isPreview !== true
  if (building && mode !== emulator && !namesProject(mode)) {
    throw new Error('No Firebase configuration: npm run build says what is missing.')
  }
  return {
    plugins: [
      vue(),
      vueI18n({
        include: here('./src/i18n/{vi,en}/**/*.json'),
        runtimeOnly: true,
        dropMessageCompiler: true,
      }),
      preloadFonts(),
      readableEarly(),
      siteVersion(),
      verifyPage(),
    ],
    resolve: { alias: { '@': here('./src'), re2js: here('./src/firebase/no-pipelines.ts') } },
    define: { __VUE_OPTIONS_API__: 'false', __VUE_PROD_DEVTOOLS__: 'false' },
    // Papers are written by workers that load the writer they need.
    worker: { format: 'es' },
    build: {
      target: 'baseline-widely-available',
      outDir: mode === emulator ? 'dist-local' : 'dist',
      emptyOutDir: true,
      // The content policy allows no `data:` fonts, and every browser that runs this preloads modules.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      // A page that takes one component of a feature's index.ts must not load all the others with it.
      rolldownOptions: { treeshake: { moduleSideEffects: hasSideEffects } },
      // Firestore alone is half a megabyte before compression; `npm run size` holds the budget.
      chunkSizeWarningLimit: 700,
    },
  }
})

function namesProject(mode: string): boolean {
  return loadEnv(mode, here('.'), 'VITE_')['VITE_FIREBASE_PROJECT_ID'] !== undefined
}

/** Of our own modules only the start of the app and the styles do something by being there. */
function hasSideEffects(id: string): boolean {
  const [path = '', query = ''] = id.split('?')
  return (
    !path.startsWith(here('./src/')) ||
    path.endsWith('.css') ||
    query.includes('type=style') ||
    path.endsWith('/app/main.ts')
  )
}
