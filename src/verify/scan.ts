import { h } from './h'
import { say } from './words'

/** As far as this page uses it: https://wicg.github.io/shape-detection-api/ (not in TypeScript's DOM library yet). */
type Detector = { readonly detect: (image: Blob) => Promise<readonly { readonly rawValue: string }[]> }
type Detectors = new (options: { readonly formats: readonly string[] }) => Detector

async function readCode(Found: Detectors, photo: Blob): Promise<string> {
  try {
    const [code] = await new Found({ formats: ['qr_code'] }).detect(photo)
    return code?.rawValue ?? ''
  } catch {
    // no picture, or a detector without its part of the system: as good as no code
    return ''
  }
}

/**
 * A button that takes a photo of the code on a paper and gives what it says, '' where nothing can be read; null
 * where the browser reads no codes. A photo needs no leave to watch the camera, and never leaves the device.
 */
export function scanButton(take: (said: string) => void): HTMLElement | null {
  const { BarcodeDetector: Found } = window as { BarcodeDetector?: Detectors }
  if (Found === undefined) return null
  const input = h('input', {
    type: 'file',
    id: 'scan',
    class: 'visually-hidden',
    accept: 'image/*',
    capture: 'environment',
    // the choice of a photo alone changes nothing of what was given
    input: (event) => {
      event.stopPropagation()
    },
    change: () => {
      const photo = input.files?.[0]
      input.value = ''
      if (photo !== undefined) void readCode(Found, photo).then(take)
    },
  })
  return h('div', { class: 'scan' }, input, h('label', { for: 'scan', class: 'button' }, say('witness.scan')))
}
