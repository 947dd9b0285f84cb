import { limits } from '@/domain/proof/limits'
import { publicCopyPath, type PublicCopy } from '@/domain/proof/public-copy'

/** Why a public copy could not be loaded; `refused` is the server's own word, with its status. */
export type Failed =
  | { readonly kind: 'missing' | 'offline' | 'tooLarge' | 'strange' }
  | { readonly kind: 'refused'; readonly status: number }

/** How many bytes have come, and of how many, where the server says so; else 0. */
type Progress = (done: number, total: number) => void

function judge({ status, ok, headers }: Response): Failed | null {
  const type = headers.get('content-type') ?? ''
  if (status === 404 || status === 410) return { kind: 'missing' }
  if (!ok) return { kind: 'refused', status }
  // a server that answers an unknown address with a page has no copy there
  if (/^text\/html\b/i.test(type)) return { kind: 'missing' }
  return /^application\/json\b/i.test(type) ? null : { kind: 'strange' }
}

/** The size of what comes, 0 where it is not told: a compressed answer tells its compressed size. */
function sizeOf({ headers }: Response): number {
  return headers.has('content-encoding') ? 0 : Number(headers.get('content-length') ?? 0)
}

async function readBody(response: Response, name: string, progress: Progress): Promise<File | Failed> {
  const total = sizeOf(response)
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let done = 0
  const reader = response.body?.getReader()
  for (let chunk = await reader?.read(); chunk?.value !== undefined; chunk = await reader?.read()) {
    done += chunk.value.length
    if (Math.max(done, total) > limits.bytes) {
      await reader?.cancel()
      return { kind: 'tooLarge' }
    }
    chunks.push(chunk.value)
    progress(done, total)
  }
  return new File(chunks, name)
}

/** Loads a public copy from this site and no other, asking anew whether there is a later one. Never throws. */
export async function loadCopy(
  copy: PublicCopy,
  signal: AbortSignal,
  progress: Progress,
): Promise<File | Failed> {
  try {
    const response = await fetch(publicCopyPath(copy), {
      signal,
      headers: { accept: 'application/json' },
      cache: 'no-cache',
      credentials: 'omit',
      mode: 'same-origin',
      redirect: 'error',
    })
    const failed = judge(response)
    return failed ?? (await readBody(response, `giao-uoc-${copy.year}-${copy.bloc}.proof.json`, progress))
  } catch {
    return { kind: 'offline' }
  }
}
