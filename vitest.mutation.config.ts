import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

process.env['TZ'] = 'America/St_Johns'

const root = fileURLToPath(new URL('.', import.meta.url))

/** Minutes of work for each mutant: what changes thousands of bytes, and what must end in time. */
const long = ['log/{swaps,model,flips,scale}', 'proof/flips', 'results/scale'].map(
  (name) => `tests/unit/domain/${name}.test.ts`,
)

export default defineConfig({
  root,
  resolve: { alias: { '@': `${root}src` } },
  test: {
    include: ['tests/unit/domain/**/*.test.ts'],
    exclude: long,
    testNamePattern: /^(?!.*hostile files are refused)/,
    environment: 'node',
    testTimeout: 30_000,
  },
})
