/** Reports progress: how much is done and of how much; the total is 0 while it is unknown. */
export type Progress = (done: number, total: number) => void
