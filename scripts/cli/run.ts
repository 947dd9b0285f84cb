import { describe } from './problem'

const OLDEST_NODE: readonly [number, number] = [20, 19]

/**
 * Runs the body of a script. Whatever it throws is printed once on stderr and makes the process
 * end with code 1.
 */
export async function run(main: () => Promise<void>): Promise<void> {
  if (nodeIsTooOld(process.versions.node)) {
    console.error(
      `✗ Cần Node.js 20.19 trở lên, máy này đang dùng ${process.versions.node}.\n` +
        `  Node.js 20.19 or newer is needed; this is ${process.versions.node}.`,
    )
    process.exit(1)
  }
  try {
    await main()
  } catch (error) {
    console.error(describe(error))
    process.exit(1)
  }
}

function nodeIsTooOld(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])
}
