import { expect, onTestFinished, test } from 'vitest'
import { createSample, type Outcome } from './support/sample'

const used: Readonly<Record<string, string>> = {
  'src/app/main.ts': `import { used } from '../domain/used'\n\nused()\n`,
  'src/domain/used.ts': `export const used = (): string => 'a'\n`,
}

async function inSample(
  files: Readonly<Record<string, string>>,
  ...command: [string, ...string[]]
): Promise<Outcome> {
  const sample = createSample(files)
  onTestFinished(() => sample.remove())
  return sample.run(...command)
}

const knip = (files: Readonly<Record<string, string>>) =>
  inSample(files, 'knip', '--include', 'files,exports,unlisted', '--reporter', 'json', '--no-config-hints')

test('knip lets through what is used', async () => {
  expect((await knip(used)).code).toBe(0)
})

test.each([
  ['an unused file', { 'src/domain/unused.ts': `export const unused = 1\n` }, 'src/domain/unused.ts'],
  [
    'an unused export',
    { 'src/domain/used.ts': `${used['src/domain/used.ts'] ?? ''}export const spare = 1\n` },
    'spare',
  ],
  ['a package that is not listed', { 'src/domain/used.ts': `export { used } from 'nowhere'\n` }, 'nowhere'],
])('knip finds %s', async (_, change, name) => {
  const { code, output } = await knip({ ...used, ...change })
  expect(code).toBe(1)
  expect(output).toContain(name)
})

test('prettier lets through what is laid out, and stops what is not', async () => {
  const prettier = (files: Readonly<Record<string, string>>) =>
    inSample(files, 'prettier', '--list-different', 'src')
  expect(await prettier(used)).toEqual({ code: 0, output: '' })
  const untidy = await prettier({ ...used, 'src/domain/untidy.ts': `export const a = "b";\n` })
  expect(untidy).toEqual({ code: 1, output: 'src/domain/untidy.ts\n' })
})
