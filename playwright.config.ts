import { defineConfig } from '@playwright/test'
import { findBrowser } from './tests/support/browser'
import { e2eUrl } from './tests/support/e2e'

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  globalSetup: './tests/support/e2e-stack.ts',
  // Two cores: the six browsers of one ceremony keep them busy.
  workers: 1,
  fullyParallel: false,
  // A race is a bug to be found, not to be tried again.
  retries: 0,
  forbidOnly: true,
  timeout: 180_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    baseURL: e2eUrl,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    // Recording all of six browsers takes nearly half of two cores; `--trace retain-on-failure` does it on demand.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: await findBrowser(),
  },
  projects: [{ name: 'chromium', use: { browserName: 'chromium' } }],
})
