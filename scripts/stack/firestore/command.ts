import type { Say } from '../../cli/say'

/** How to start a Firestore emulator: the flags of an emulator follow `args`. */
export type EmulatorCommand = {
  readonly label: string
  readonly command: string
  readonly args: readonly string[]
}

/** Why one way to an emulator is closed, to be told if every way is. */
export type Missing = {
  readonly vi: string
  readonly en: string
}

/** What each way of finding an emulator gets. */
export type Search = {
  readonly env: NodeJS.ProcessEnv
  readonly say: Say
}

/** One way of finding an emulator. */
export type Way = (search: Search) => Promise<EmulatorCommand | Missing>

/** Whether a way led to an emulator. */
export function isFound(result: EmulatorCommand | Missing): result is EmulatorCommand {
  return 'command' in result
}
