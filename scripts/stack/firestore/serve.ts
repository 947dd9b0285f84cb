import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { problem } from '../../cli/problem'
import { projectId } from '../project'
import type { EmulatorCommand } from './command'

/** The name the Firestore part of a snapshot has in its folder. */
export const exportName = 'firestore'

const timeoutMs = 60_000

/** What a Firestore emulator is started with. */
export type FirestoreOptions = {
  readonly emulator: Pick<EmulatorCommand, 'command' | 'args'>
  readonly port: number
  readonly rulesFile: string
  readonly snapshot: string | undefined
}

/**
 * Starts the Firestore emulator in this process's group and waits until it answers. It is given
 * the rules file as well as having them loaded later: a reset of the emulator forgets loaded ones.
 */
export async function serveFirestore(options: FirestoreOptions): Promise<ChildProcess> {
  const { emulator, port, rulesFile, snapshot } = options
  const child = spawn(
    emulator.command,
    [
      ...emulator.args,
      ...['--host', 'localhost', '--port', String(port)],
      ...['--project_id', projectId, '--rules', rulesFile],
      ...(snapshot === undefined ? [] : ['--seed_from_export', metadataFile(snapshot)]),
    ],
    { stdio: ['ignore', 'inherit', 'inherit'] },
  )
  const failed = () => {
    throw didNotStart(port)
  }
  await Promise.race([untilAnswered(port).catch(failed), once(child, 'exit').then(failed, failed)])
  return child
}

function metadataFile(snapshot: string): string {
  return join(snapshot, exportName, `${exportName}.overall_export_metadata`)
}

async function untilAnswered(port: number): Promise<void> {
  const deadline = AbortSignal.timeout(timeoutMs)
  while (!(await answers(port))) await pause(10, undefined, { signal: deadline })
}

async function answers(port: number): Promise<boolean> {
  try {
    return (await fetch(`http://localhost:${port}/`)).ok
  } catch {
    return false
  }
}

function didNotStart(port: number): Error {
  return problem(
    `Bộ giả lập Firestore không khởi động được ở cổng ${port}.`,
    `The Firestore emulator did not start on port ${port}.`,
  )
}
