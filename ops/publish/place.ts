import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { publicCopyPath, type PublicCopy } from '../../src/domain/proof/public-copy'
import { problem, type Problem } from '../../scripts/cli/problem'
import { sumsName, writeSums } from '../../scripts/site/record-build'
import { standing, type Standing } from './standing'

/** A folder's copy: where it is, and whether it had to be written. */
export type Placed = {
  readonly path: string
  readonly written: boolean
}

/**
 * Puts a verified bundle where each of these sites serves its public copy, and mends the sums of a site that has them.
 * Where one of them has a copy that says more, or something else, nothing is written anywhere.
 */
export function placeCopy(text: string, copy: PublicCopy, sites: readonly string[]): readonly Placed[] {
  const places = sites.map((site) => {
    const path = join(site, publicCopyPath(copy))
    const found = existsSync(path) ? standing(text, readFileSync(path, 'utf8')) : 'later'
    return { site, path, found }
  })
  for (const { path, found } of places) {
    if (found !== 'same' && found !== 'later') throw refusal(path, found)
  }
  return places.map(({ site, path, found }) => {
    if (found === 'same') return { path, written: false }
    write(path, text)
    if (existsSync(join(site, sumsName))) writeSums(site)
    return { path, written: true }
  })
}

/** Writes the file in one step: a site is never served half a copy. */
function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  const unfinished = join(dirname(path), `.${basename(path)}`)
  writeFileSync(unfinished, text)
  renameSync(unfinished, path)
}

const reasons = {
  earlier: ['cho biết nhiều hơn tệp này', 'tells more than this file'],
  another: ['theo một nhật ký khác', 'follows another log'],
  unreadable: ['không đọc được', 'cannot be read'],
} as const satisfies Partial<Record<Standing, readonly [vi: string, en: string]>>

function refusal(path: string, found: keyof typeof reasons): Problem {
  const [vi, en] = reasons[found]
  return problem(
    `Không ghi gì: ở ${path} đã có một bản ${vi}. Nếu đúng là muốn thay, hãy xem kỹ rồi tự xóa bản đó trước.`,
    `Nothing was written: the copy at ${path} ${en}. To replace it all the same, look at it and delete it first.`,
  )
}
