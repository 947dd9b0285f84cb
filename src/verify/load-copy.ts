import { limits } from '@/domain/proof/limits'
import { publicCopyPath, type PublicCopy } from '@/domain/proof/public-copy'
import type { Progress } from '@/domain/shared/progress'

/** Why a public copy could not be loaded; `refused` carries the status of the server's answer. */
export type LoadFailure =
  | { readonly kind: 'missing' | 'offline' | 'tooLarge' | 'strange' }
  | { readonly kind: 'refused'; readonly status: number }

function failureOf({ status, ok, headers }: Response): LoadFailure | null {
  const type = headers.get('content-type') ?? ''
  if (status === 404 || status === 410) return { kind: 'missing' }
  if (!ok) return { kind: 'refused', status }
  // a server that answers an unknown path with a page has no copy there
  if (/^text\/html\b/i.test(type)) return { kind: 'missing' }
  return /^application\/json\b/i.test(type) ? null : { kind: 'strange' }
}

/** The size of the body in bytes; 0 if unknown: a compressed answer gives only its compressed size. */
function sizeOf({ headers }: Response): number {
  return headers.has('content-encoding') ? 0 : Number(headers.get('content-length') ?? 0)
}

async function readBody(response: Response, name: string, progress: Progress): Promise<File | LoadFailure> {
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

/** Loads a public copy from this site only, revalidating any cached one; progress is in bytes. Never throws. */
export async function loadCopy(
  copy: PublicCopy,
  signal: AbortSignal,
  progress: Progress,
): Promise<File | LoadFailure> {
  try {
    const response = await fetch(publicCopyPath(copy), {
      signal,
      headers: { accept: 'application/json' },
      cache: 'no-cache',
      credentials: 'omit',
      mode: 'same-origin',
      redirect: 'error',
    })
    const failure = failureOf(response)
    return failure ?? (await readBody(response, `giao-uoc-${copy.year}-${copy.bloc}.proof.json`, progress))
  } catch {
    return { kind: 'offline' }
  }
}
