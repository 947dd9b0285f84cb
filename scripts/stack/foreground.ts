import { problem } from '../cli/problem'
import { asIs, lines, words } from '../cli/language'
import { terminal, type Say } from '../cli/say'
import { readDemoData } from '../seed/data'
import { peopleTable } from '../seed/people-table'
import { startStack, type Stack, type StackOptions } from './index'
import { whenOrphaned } from './process/orphaned'

const sameMs = 500

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Runs a stack in the foreground until it is told to stop, and says where it is and as whom one
 * can sign in. Stops in order on Ctrl-C, on a signal, and when the program that started this one
 * is gone; a second Ctrl-C ends at once.
 */
export async function serveUntilStopped(
  options: StackOptions,
  started: (stack: Stack, say: Say) => void = () => undefined,
): Promise<void> {
  const begun = Date.now()
  const stopRequest = waitForStop()
  const stack = await Promise.race([startStack({ ...options, say: terminal }), stopRequest])
  if (stack === 'stop') process.exit(130)
  const seconds = (Date.now() - begun) / 1000
  terminal.line(
    words(
      `✓ Sẵn sàng sau ${seconds.toFixed(1).replace('.', ',')} giây.\n`,
      `✓ Ready after ${seconds.toFixed(1)} seconds.\n`,
    ),
  )
  terminal.line(lines(peopleTable(readDemoData(), stack.pageUrl), asIs('')))
  started(stack, terminal)

  const why = await Promise.race([stopRequest, stack.ended.then(() => 'ended' as const)])
  if (why === 'ended') {
    await stack.kill()
    throw problem(
      'Bộ giả lập đã tắt ngoài ý muốn. Chạy lại npm start: những gì đã ký vẫn còn.',
      'The emulators ended unexpectedly. Start again: what was signed is kept.',
    )
  }
  terminal.line(words('\n• Đang lưu dữ liệu và tắt…', '\n• Saving the data and ending…'))
  await stack.stop()
  terminal.line(words('✓ Đã lưu và tắt.', '✓ Saved and ended.'))
  process.exit(0)
}

function waitForStop(): Promise<'stop'> {
  return new Promise((resolve) => {
    let asked = Infinity
    const ask = () => {
      // npm passes the Ctrl-C on that the terminal has sent us as well: that is one, not two.
      if (Date.now() - asked > sameMs) process.exit(130)
      asked = Math.min(asked, Date.now())
      resolve('stop')
    }
    for (const signal of signals) process.on(signal, ask)
    whenOrphaned(ask)
  })
}
