import { fail, type Result } from '@/domain/shared/result'

/** Resolves with the work's result, or with DEADLINE after `ms`; the work itself goes on unobserved. */
export async function within<T>(ms: number, work: Promise<Result<T>>): Promise<Result<T>> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<Result<T>>((resolve) => {
    timer = setTimeout(() => {
      resolve(fail('DEADLINE'))
    }, ms)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

/** Resolves after `ms`. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms)
  })
}
