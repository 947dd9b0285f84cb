import { problem } from '../../cli/problem'
import { isFound, type EmulatorCommand, type Missing, type Search, type Way } from './command'
import { hidaneFromCargo } from './from-cargo'
import { hidaneFromNpm } from './from-npm'
import { hidaneAtHand, hidaneVersion } from './hidane'
import { officialEmulator } from './official'

const ways: readonly Way[] = [hidaneAtHand, officialEmulator, hidaneFromNpm, hidaneFromCargo]

/**
 * Finds a Firestore emulator, or installs one: what is on the machine first, then what the npm
 * registry carries, then what cargo can compile. When every way is closed, one message says why
 * and what can be done.
 */
export async function findFirestoreEmulator(search: Search): Promise<EmulatorCommand> {
  const closed: Missing[] = []
  for (const way of ways) {
    const result = await way(search)
    if (isFound(result)) return result
    closed.push(result)
  }
  throw noEmulator(closed)
}

function noEmulator(closed: readonly Missing[]): Error {
  return problem(
    `Không có bộ giả lập Firestore nào dùng được (${closed.map((way) => way.vi).join('; ')}). ` +
      'Hãy làm một trong ba cách rồi chạy lại: ' +
      '(1) cài Rust 1.88 trở lên từ https://rustup.rs (đã có rustup thì chạy: rustup default stable) và một bộ liên kết C (gcc hoặc clang); ' +
      `(2) đặt lệnh hidane ${hidaneVersion} vào PATH (https://github.com/hidane-dev/hidane/releases); ` +
      '(3) cài Java 21 rồi chạy: npx firebase setup:emulators:firestore',
    `No Firestore emulator can be had (${closed.map((way) => way.en).join('; ')}). ` +
      'Do one of these and start again: ' +
      '(1) install Rust 1.88 or newer from https://rustup.rs (with rustup there: rustup default stable) and a C linker (gcc or clang); ' +
      `(2) put hidane ${hidaneVersion} on PATH (https://github.com/hidane-dev/hidane/releases); ` +
      '(3) install Java 21 and run: npx firebase setup:emulators:firestore',
  )
}
