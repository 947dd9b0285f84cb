import { readFileSync } from 'node:fs'
import { gtr, satisfies } from 'semver'
import { describe, problem } from './problem'
import { complaints } from './say'

/**
 * Runs the body of a script. Whatever it throws is printed once on stderr and makes the process
 * end with code 1.
 */
export async function run(main: () => Promise<void>): Promise<void> {
  try {
    requireNode(process.versions.node)
    await main()
  } catch (error) {
    complaints.line(describe(error))
    process.exit(1)
  }
}

/** Fails with a problem on a Node that the packages used here do not admit; one newer than all that were tried may do. */
export function requireNode(version: string): void {
  const { engines } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    engines: { node: string }
  }
  if (satisfies(version, engines.node) || gtr(version, engines.node)) return
  const lines = engines.node.replaceAll('^', '').replaceAll(' || ', ', ')
  throw problem(
    `Máy này đang dùng Node.js ${version}. Cần một trong các bản ${lines}, hoặc bản sau đó của cùng dòng.`,
    `This is Node.js ${version}. Needed is one of ${lines}, or a later one of the same line.`,
  )
}
