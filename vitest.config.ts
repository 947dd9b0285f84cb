import { playwright } from '@vitest/browser-playwright'
import { mergeConfig } from 'vite'
import { defineConfig } from 'vitest/config'
import { findBrowser } from './tests/support/browser'
import viteConfig from './vite.config'

// Neither UTC nor Viet Nam's: whatever takes the machine's zone for the office's shows up at once.
process.env['TZ'] = 'America/St_Johns'

const needsEmulator = {
  globalSetup: './tests/support/firestore-emulator.ts',
  testTimeout: 60_000,
  hookTimeout: 60_000,
}

export default defineConfig(async (env) => {
  const app = viteConfig(env)
  const { resolve = {} } = app
  return {
    test: {
      projects: [
        suite('unit', resolve, { testTimeout: 30_000 }),
        suite('rules', resolve, needsEmulator),
        suite('stack', resolve, { ...needsEmulator, fileParallelism: false }),
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
  return {
    // All packages are prepared before the first test: preparing one later would reload the page under it.
    optimizeDeps: { entries: ['tests/components/**/*.ts'] },
    test: {
      name: 'components',
      include: ['tests/components/**/*.test.ts'],
      globalSetup: './tests/support/ceremonies.ts',
      // On a busy machine a screen may take a while; what never comes still fails.
      expect: { poll: { timeout: 10_000 } },
      testTimeout: 30_000,
      browser: {
        enabled: true,
        headless: true,
        screenshotFailures: false,
        provider: playwright({ launchOptions: await findBrowser(), contextOptions: { locale: 'vi-VN' } }),
        instances: [{ browser: 'chromium', viewport: { width: 360, height: 800 } }],
      },
    },
  }
}

/** A machine without a browser still runs the other suites. */
function isWanted(name: string): boolean {
  const asked = process.argv.flatMap((word, index, words) => (words[index - 1] === '--project' ? [word] : []))
  return asked.length === 0 || asked.includes(name)
}
