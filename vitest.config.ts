import { playwright } from '@vitest/browser-playwright'
import { mergeConfig } from 'vite'
import { defineConfig } from 'vitest/config'
import { findBrowser } from './tests/support/browser'
import { comparePictures } from './tests/support/compare-pictures'
import viteConfig from './vite.config'

// Neither UTC nor Viet Nam's: whatever takes the machine's zone for the office's shows up at once.
process.env['TZ'] = 'America/St_Johns'

/** What commands say is compared in Vietnamese, whatever the terminal speaks in which the tests are started. */
const inVietnamese = { env: { LC_ALL: '', LC_MESSAGES: '', LANG: 'vi_VN.UTF-8' } }

const needsEmulator = {
  globalSetup: './tests/support/firestore-emulator.ts',
  testTimeout: 60_000,
  hookTimeout: 60_000,
}

/** One process for all files of a suite: modules are loaded once, which takes a third of its time. */
const together = { isolate: false }
/** What puts something else in a module's place has a process of its own. */
const replacing = 'tests/unit/**/*.isolated.test.ts'

export default defineConfig(async (env) => {
  const app = viteConfig(env)
  const { resolve = {} } = app
  return {
    test: {
      projects: [
        suite('unit', resolve, { ...together, ...inVietnamese, exclude: [replacing], testTimeout: 30_000 }),
        suite('unit-isolated', resolve, { ...inVietnamese, include: [replacing], testTimeout: 30_000 }),
        suite('rules', resolve, { ...together, ...needsEmulator }),
        suite('stack', resolve, { ...needsEmulator, ...inVietnamese, fileParallelism: false }),
        suite('ops', resolve, { ...needsEmulator, ...inVietnamese, fileParallelism: false }),
        suite('office', resolve, { testTimeout: 240_000 }),
        suite('arch', resolve, { testTimeout: 90_000, hookTimeout: 180_000 }),
        ...(isWanted('components') ? [mergeConfig(app, await componentSuite())] : []),
      ],
    },
  }
})

function suite(name: string, resolve: object, test: object = {}): object {
  return { resolve, test: { name, include: [`tests/${name}/**/*.test.ts`], environment: 'node', ...test } }
}

async function componentSuite(): Promise<object> {
  const browser = await findBrowser()
  return {
    // All packages are prepared before the first test: preparing one later would reload the page under it.
    optimizeDeps: {
      entries: ['tests/components/**/*.ts', 'src/documents/worker.ts', 'src/documents/spreadsheet/worker.ts'],
    },
    test: {
      name: 'components',
      include: ['tests/components/**/*.test.ts'],
      globalSetup: './tests/support/ceremonies.ts',
      setupFiles: './tests/components/support/fresh-storage.ts',
      // On a busy machine a screen may take a while; what never comes still fails.
      expect: { poll: { timeout: 10_000 } },
      testTimeout: 30_000,
      attachmentsDir: '.local/attachments',
      browser: {
        enabled: true,
        headless: true,
        screenshotFailures: false,
        provider: playwright({
          // Letters are not fitted to the pixels of this machine, and the widest screen is shown whole.
          launchOptions: { ...browser, args: [...browser.args, '--font-render-hinting=none'] },
          contextOptions: { locale: 'vi-VN', viewport: { width: 1940, height: 2220 } },
        }),
        expect: {
          toMatchScreenshot: {
            comparatorName: 'cells',
            comparators: { cells: comparePictures },
            resolveScreenshotPath: referencePath,
          },
        },
        instances: [{ browser: 'chromium', viewport: { width: 360, height: 800 } }],
      },
    },
  }
}

/** One picture for every machine, not one for each browser and platform. */
function referencePath({ root, arg, ext }: { root: string; arg: string; ext: string }): string {
  return `${root}/tests/components/reference/${arg}${ext}`
}

/** A machine without a browser still runs the other suites. */
function isWanted(name: string): boolean {
  const asked = process.argv.flatMap((word, index, words) => (words[index - 1] === '--project' ? [word] : []))
  return asked.length === 0 || asked.includes(name)
}
