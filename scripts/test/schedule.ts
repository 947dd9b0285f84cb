/**
 * Does every piece of work, in order, at most `lanes` at a time; one that must be alone waits until
 * nothing runs and lets nothing start meanwhile. Background work takes no lane and blocks nothing.
 * The results are in the order of the work.
 */
export async function schedule<Work extends { readonly alone?: true; readonly background?: true }, Done>(
  work: readonly Work[],
  lanes: number,
  perform: (piece: Work) => Promise<Done>,
): Promise<readonly Done[]> {
  const running = new Set<Promise<Done>>()
  const all: Promise<Done>[] = []
  for (const piece of work) {
    if (piece.background === true) {
      all.push(perform(piece))
      continue
    }
    const room = piece.alone === true ? 1 : lanes
    while (running.size >= room) await Promise.race(running)
    const done = perform(piece).finally(() => running.delete(done))
    running.add(done)
    all.push(done)
    if (piece.alone === true) await done
  }
  return Promise.all(all)
}
