/** Follows what cargo prints while it installs something. */
export interface CargoReader {
  read(chunk: string): void
  /** What it is doing now, in words. */
  stage(): string
  /** The first error it printed, or ''. */
  error(): string
}

/** Reads cargo's stderr: its progress bar is redrawn with carriage returns. */
export function readCargo(): CargoReader {
  let stage = 'Đang hỏi kho gói của Rust'
  let error = ''
  let unfinished = ''
  return {
    read(chunk) {
      const lines = (unfinished + chunk).split(/[\r\n]+/)
      unfinished = lines.pop() ?? ''
      for (const line of lines) {
        const built = /Building \[.*\]\s*(\d+)\/(\d+)/.exec(line)
        if (built !== null) stage = `Đang biên dịch hidane: ${built[1]}/${built[2]} gói`
        else if (/^\s*Download(ing|ed) /.test(line)) stage = 'Đang tải mã nguồn của hidane'
        else if (/^\s*Blocking /.test(line)) stage = 'Đang chờ một cargo khác làm xong'
        if (error === '' && line.startsWith('error')) error = line.trim()
      }
    },
    stage: () => stage,
    error: () => error,
  }
}
