import type { EmulatorCommand } from '../firestore/command'
import type { Ports } from '../ports'

/** What the keeper is told to hold. */
export type KeeperOrders = {
  readonly dataDir: string
  readonly rulesFile: string
  readonly ports: Ports
  readonly emulator: Pick<EmulatorCommand, 'command' | 'args'>
}

/** From the launcher to the keeper. Losing the connection means: save, and end. */
export type ToKeeper =
  | { readonly type: 'start'; readonly orders: KeeperOrders }
  | { readonly type: 'save' }
  | { readonly type: 'stop' }

/** From the keeper to the launcher. */
export type FromKeeper =
  | { readonly type: 'ready' }
  | { readonly type: 'failed'; readonly vi: string; readonly en: string }
  | { readonly type: 'saved' }
  | { readonly type: 'stopped' }
  | { readonly type: 'unsaved'; readonly detail: string }
  | { readonly type: 'mail'; readonly email: string; readonly link: string }
