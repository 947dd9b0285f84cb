import { write, type PaperAnswer, type PaperRequest } from './write'

async function answer(request: PaperRequest): Promise<PaperAnswer> {
  try {
    return { paper: await write(request), problem: null }
  } catch (error) {
    return { paper: null, problem: error instanceof Error ? error.message : '' }
  }
}

addEventListener('message', ({ data }: MessageEvent<PaperRequest>) => {
  void answer(data).then((message) => {
    postMessage(message)
  })
})
