/** One message of the channel by which the server tells a page's listeners: its number, and what is told. */
export type Message = readonly [number, readonly unknown[]]

/** The message as it goes over the wire: how long it is, then it. */
export function encodeFrame(messages: readonly Message[]): string {
  const text = JSON.stringify(messages)
  return `${String(text.length)}\n${text}`
}

/** Takes what is whole out of a channel's text; `rest` has yet to be completed. */
export function readFrames(text: string): {
  readonly frames: readonly (readonly Message[])[]
  readonly rest: string
} {
  const frames: (readonly Message[])[] = []
  let rest = text
  for (;;) {
    const head = /^(\d+)\n/.exec(rest)
    if (head === null) return { frames, rest }
    const [whole, length] = [head[0].length, Number(head[1])]
    if (rest.length < whole + length) return { frames, rest }
    frames.push(JSON.parse(rest.slice(whole, whole + length)) as readonly Message[])
    rest = rest.slice(whole + length)
  }
}

/** A change of a document as the server tells it. */
type Told = { readonly documentChange?: { readonly targetIds?: readonly number[] } }

/** For which listeners a message brings a document; empty where it brings none. */
export function documentFor([, content]: Message): readonly number[] {
  return content.flatMap((told) => {
    const { documentChange } = told as Told
    return documentChange === undefined ? [] : (documentChange.targetIds ?? [])
  })
}
