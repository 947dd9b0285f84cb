import type { ServerResponse } from 'node:http'

import { documentFor, encodeFrame, readFrames, type Message } from './frames'

/** One open answer, by which the server tells a page's listeners what there is. */
export type Backchannel = ReturnType<typeof backchannelTo>

/** Passes on to `page` what the server tells, or what is left of it; `count` is called for each document. */
export function backchannelTo(page: ServerResponse, buffered: boolean, count: () => void) {
  let text = ''
  let kept = ''
  let last = 0
  let holding = buffered
  let silent = false
  let deaf: ReadonlySet<number> = new Set()

  function pass(messages: readonly Message[]): void {
    if (silent) return
    const frame = encodeFrame(messages)
    if (holding) kept += frame
    else page.write(frame)
  }

  function heard(message: Message): Message {
    last = message[0]
    const about = documentFor(message)
    if (about.length === 0) return message
    if (about.some((id) => deaf.has(id))) return [last, ['noop']]
    count()
    return message
  }

  return {
    /** Takes what the server has sent, and passes on what is to be passed on. */
    take: (sent: string) => {
      const { frames, rest } = readFrames(text + sent)
      text = rest
      for (const frame of frames) pass(frame.map(heard))
    },
    silence: () => {
      silent = true
    },
    hold: () => {
      holding = true
    },
    release: () => {
      holding = false
      page.write(kept)
      kept = ''
    },
    /** Passes on no document for the listeners in `numbers` any more. */
    drop: (numbers: ReadonlySet<number>) => {
      deaf = numbers
    },
    /** Adds a message that the server has not sent. */
    add: (told: object) => {
      pass([[last + 1, [told]]])
    },
    end: () => {
      if (!silent) page.end(kept)
    },
  }
}
