import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fingerprintOf } from '@/domain/proof/fingerprint'
import { projectId, projectRoot } from '../../scripts/stack/project'
import { bundleOf } from '../fixtures/bundles'
import { outcomeOf } from '../stack/support/program'
import { emulatedProject } from './support/emulated-project'
import { sampleHolding } from './support/sample'

const place = emulatedProject()

/** The lines of the blocks for a shell, in order. */
function commandsIn(document: string): readonly string[] {
  const text = readFileSync(join(projectRoot, 'docs', document), 'utf8')
  return [...text.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].flatMap(([, block = '']) => block.trim().split('\n'))
}

const scripts = (
  JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as { scripts: Record<string, string> }
).scripts

/** Which file of this project `npm run` starts, and with which words. */
function started(line: string): { readonly file: string; readonly args: readonly string[] } {
  const [, name = '', rest = ''] = /^npm run (\S+) -- (.*)$/.exec(line) ?? []
  return { file: scripts[name]?.split(' ').at(-1) ?? `no command: ${line}`, args: rest.split(' ') }
}

test('the document in Vietnamese has the same commands, in the same order', () => {
  expect(commandsIn('operate.vi.md')).toEqual(commandsIn('operate.md'))
})

test('whoever follows the document command by command has everything back, and it is judged sound', async () => {
  const sample = sampleHolding()
  const backups = mkdtempSync(join(place.folder, 'backups-'))
  const proof = join(place.folder, 'proof.json')
  writeFileSync(proof, await bundleOf(sample.table, { texts: sample.texts }))
  await place.hold(sample)
  const contents = async () =>
    (await place.everything()).documents
      .filter(({ path }) => !path.includes('/operations/') && !path.startsWith('mail/'))
      .map(({ path, fields }) => ({ path, fields }))
  const before = [await contents(), await place.accounts()]

  const done: string[] = []
  for (const line of commandsIn('operate.md')) {
    const { file, args } = started(line)
    if (file.endsWith('restore.ts') && !done.includes(file)) await place.wipe()
    const named: Readonly<Record<string, string>> = {
      'giao-uoc-quan-mau': projectId,
      'giao-uoc-quan-mau-tap': projectId,
      backups,
      FILE: join(backups, readdirSync(backups).sort().at(-1) ?? ''),
      PROOF: proof,
      FINGERPRINT: fingerprintOf(sample.table.witness().kid),
    }
    const outcome = await outcomeOf(
      file,
      args.map((word) => named[word] ?? word),
    )
    expect({ line, ...outcome }).toMatchObject({ line, code: 0, errors: '' })
    done.push(file)
  }

  expect([await contents(), await place.accounts()]).toEqual(before)
  expect(done.map((file) => file.replace(/^ops\/|\.ts$/g, ''))).toEqual([
    'fsck',
    'backup',
    'backup',
    'fsck',
    'restore',
    'restore',
    'fsck',
    'verify',
  ])
})
