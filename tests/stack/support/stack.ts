import { onTestFinished } from 'vitest'
import { startStack, type Stack, type StackOptions } from '../../../scripts/stack/index'

/** Starts a stack that is ended after the test, however the test ends. */
export async function start(options: StackOptions): Promise<Stack> {
  const stack = await startStack(options)
  onTestFinished(() => stack.kill())
  return stack
}
