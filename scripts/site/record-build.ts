import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { capture } from '../cli/capture'
import { problem } from '../cli/problem'
import { projectRoot } from '../stack/project'

/** What was built into the app: every package, its version, licence and content (CycloneDX 1.5). */
export const sbomName = 'sbom.cdx.json'

/** The SHA-256 of every file of the site, for `sha256sum --check`. */
export const sumsName = 'SHA256SUMS'

// By default npm leaves out what is for development when NODE_ENV says production, as it does in a build.
const sbomOptions = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only', '--include', 'dev']
const limitMs = 60_000

/**
 * Writes next to the built files what they were built from, and their checksums: anyone who builds the
 * same sources can compare, and anyone can check what the site serves. Neither contains a time or a
 * random number, so that the same sources give the same checksums.
 */
export async function recordBuild(folder: string): Promise<void> {
  writeFileSync(join(folder, sbomName), await billOfMaterials())
  writeSums(folder)
}

/** Rewrites the checksums of a built site after one of its files has changed. */
export function writeSums(folder: string): void {
  writeFileSync(join(folder, sumsName), sumsOf(folder))
}

type Bill = {
  readonly metadata: { readonly component: object }
  readonly components: readonly { readonly 'bom-ref': string }[]
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[]
}

async function billOfMaterials(): Promise<string> {
  const { code, output } = await capture('npm', [...sbomOptions, '--prefix', projectRoot], {
    env: process.env,
    timeoutMs: limitMs,
  })
  if (code !== 0) {
    throw problem(
      `npm không lập được danh mục thành phần:\n${output}`,
      `npm could not list what the app consists of:\n${output}`,
    )
  }
  const { metadata, components, dependencies } = JSON.parse(output) as Bill
  const shipped = reachable(dependencies, ours())
  const bill = {
    $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: { component: { ...metadata.component, type: 'application', name: 'giao-uoc' } },
    components: components.filter((each) => shipped.has(each['bom-ref'])),
    dependencies: dependencies.filter(({ ref }) => shipped.has(ref)),
  }
  return `${JSON.stringify(bill, null, 2)}\n`
}

/** What the app itself asks for. (`npm sbom --omit dev` leaves out what a tool asks for as well, such as Vue.) */
function ours(): readonly string[] {
  const text = readFileSync(join(projectRoot, 'package.json'), 'utf8')
  const { dependencies } = JSON.parse(text) as { dependencies: Record<string, string> }
  return Object.entries(dependencies).map(([name, version]) => `${name}@${version}`)
}

function reachable(dependencies: Bill['dependencies'], from: readonly string[]): ReadonlySet<string> {
  const next = new Map(dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]))
  const found = new Set(from)
  for (const ref of found) for (const each of next.get(ref) ?? []) found.add(each)
  return found
}

function sumsOf(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile() && each.name !== sumsName)
    .map((each) => join(each.parentPath, each.name))
    .sort()
    .map((file) => `${sha256(readFileSync(file))}  ${relative(folder, file).split(sep).join('/')}\n`)
    .join('')
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
