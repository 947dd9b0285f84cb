import { words, type Said } from '../../cli/language'

/** Follows what cargo prints while it installs something. */
export type CargoReader = {
  read(chunk: string): void
  /** What it is doing now, in words. */
  stage(): Said
  /** The first error it printed, or ''. */
  error(): string
}

/** Reads cargo's stderr: its progress bar is redrawn with carriage returns. */
export function readCargo(): CargoReader {
  let stage = words('Đang hỏi kho gói của Rust', 'Asking the registry of Rust')
  let error = ''
  let unfinished = ''
  return {
    read(chunk) {
      const lines = (unfinished + chunk).split(/[\r\n]+/)
      unfinished = lines.pop() ?? ''
      for (const line of lines) {
        const built = /Building \[.*\]\s*(\d+)\/(\d+)/.exec(line)
        if (built !== null) stage = compiling(`${built[1]}/${built[2]}`)
        else if (/^\s*Download(ing|ed) /.test(line))
          stage = words('Đang tải mã nguồn của hidane', 'Fetching the source of hidane')
        else if (/^\s*Blocking /.test(line))
          stage = words('Đang chờ một cargo khác làm xong', 'Waiting for another cargo to finish')
        if (error === '' && line.startsWith('error')) error = line.trim()
      }
    },
    stage: () => stage,
    error: () => error,
  }
}

function compiling(done: string): Said {
  return words(`Đang biên dịch hidane: ${done} gói`, `Compiling hidane: ${done} packages`)
}
