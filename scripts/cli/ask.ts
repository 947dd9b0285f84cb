import { createInterface } from 'node:readline/promises'
import type { Said } from './language'

/** Whether somebody sits at the terminal who can be asked. */
export function canAsk(): boolean {
  return process.stdin.isTTY
}

/** Asks on the terminal and answers what was typed, without the spaces around it. */
export async function ask(question: Said): Promise<string> {
  const asking = createInterface({ input: process.stdin, output: process.stdout })
  try {
    return (await asking.question(question)).trim()
  } finally {
    asking.close()
  }
}
