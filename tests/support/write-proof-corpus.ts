import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { badFiles } from './proof-corpus/bad-files'
import { badGround } from './proof-corpus/bad-ground'
import { badLogs } from './proof-corpus/bad-logs'
import { badSignatures } from './proof-corpus/bad-signatures'
import { badTrust } from './proof-corpus/bad-trust'
import { goodCases } from './proof-corpus/good'

/** Writes tests/fixtures/proofs anew: one folder a case, with real keys made for the purpose and thrown away. */
const folder = fileURLToPath(new URL('../fixtures/proofs/', import.meta.url))
const bad = {
  ...(await badFiles()),
  ...(await badLogs()),
  ...(await badSignatures()),
  ...badGround(),
  ...(await badTrust()),
}
const failing = Object.entries(bad).map(([name, made]) => [`${name}_fail`, made] as const)

rmSync(folder, { recursive: true, force: true })
for (const [name, { about, code, known, file }] of [...Object.entries(await goodCases()), ...failing]) {
  mkdirSync(join(folder, name), { recursive: true })
  writeFileSync(join(folder, name, 'bundle.json'), file)
  writeFileSync(join(folder, name, 'case.json'), `${JSON.stringify({ about, code, ...known }, null, 2)}\n`)
}
console.log(`${String(failing.length)} bad, ${String(Object.keys(await goodCases()).length)} good`)
