const blockSize = 32_768
const headerSize = 7

/**
 * The contents of a Firestore export without the frames of its format, LevelDB's log: blocks of 32 KiB whose records
 * begin with a checksum, a length and a type. A text that lies across two blocks has a frame in its middle.
 */
export function withoutFrames(file: Buffer): Buffer {
  const parts: Buffer[] = []
  for (let block = 0; block < file.length; block += blockSize) {
    const end = Math.min(block + blockSize, file.length)
    for (let at = block; at + headerSize < end;) {
      const start = at + headerSize
      at = start + file.readUInt16LE(at + 4)
      parts.push(file.subarray(start, Math.min(at, end)))
    }
  }
  return Buffer.concat(parts)
}
