import { portsAt } from '../../scripts/stack/ports'

/** Moves every port away from those of a developer's own running stack. */
export const e2ePortOffset = Number(process.env['E2E_OFFSET'] ?? 1000)

/** Where the emulators and the page of the end-to-end tests are. */
export const e2ePorts = portsAt(e2ePortOffset)

/** WebAuthn refuses an IP address: pages are on localhost. */
export const e2eUrl = `http://localhost:${e2ePorts.page}`
