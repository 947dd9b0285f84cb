import type { Said } from './language'

/** Where progress goes: whole lines, and one line that is rewritten while something runs. */
export type Say = {
  line(text: Said): void
  progress(text: Said): void
}

/** Says nothing: for tests and other programs that start the stack. */
export const silent: Say = { line: () => undefined, progress: () => undefined }

const quietMs = 10_000

/**
 * Says things on a terminal. Where the output is not a terminal (a log of CI), progress is printed
 * as plain lines, at most one every ten seconds.
 */
function sayOn(output: NodeJS.WriteStream): Say {
  let rewriting = false
  let lastProgress = -Infinity
  return {
    line(text) {
      if (rewriting) output.write('\n')
      rewriting = false
      output.write(`${text}\n`)
    },
    progress(text) {
      if (output.isTTY) {
        output.write(`\r\u001b[2K${text}`)
        rewriting = true
      } else if (Date.now() - lastProgress >= quietMs) {
        lastProgress = Date.now()
        output.write(`${text}\n`)
      }
    },
  }
}

/** The output of a command. */
export const terminal: Say = sayOn(process.stdout)

/** Errors, apart from the requested output. */
export const complaints: Say = sayOn(process.stderr)
