import type { Where } from '@/domain/log/where'

/** The file name of a year's proof: plain letters, safe on any disk, USB stick or mail system. */
export function proofFileName({ bloc, year }: Where): string {
  return `giao-uoc-${year}-${bloc}.proof.json`
}
