import { defineConfig } from '@playwright/test'

import e2e from './playwright.config'

/** The real stack and the real ceremony, for the pictures alone. */
export default defineConfig({ ...e2e, testDir: 'tests/screenshots', testMatch: '**/*.spec.ts' })
