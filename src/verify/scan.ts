import { h } from './h'
import { say } from './words'

/** The part used here of https://wicg.github.io/shape-detection-api/ (not in TypeScript's DOM library yet). */
type Detector = { readonly detect: (image: Blob) => Promise<readonly { readonly rawValue: string }[]> }
type Detectors = new (options: { readonly formats: readonly string[] }) => Detector

async function readCode(Found: Detectors, photo: Blob): Promise<string> {
  try {
    const [code] = await new Found({ formats: ['qr_code'] }).detect(photo)
    return code?.rawValue ?? ''
  } catch {
    // not a picture, or no detector in this system: treated as no code
    return ''
  }
}

/**
 * A button that takes a photo of the code on a paper and passes on its content, '' if nothing can be read; null if the
 * browser cannot detect codes. A photo needs no camera permission, and never leaves the device.
 */
export function scanButton(take: (content: string) => void): HTMLElement | null {
  const { BarcodeDetector: Found } = window as { BarcodeDetector?: Detectors }
  if (Found === undefined) return null
  const input = h('input', {
    type: 'file',
    id: 'scan',
    class: 'visually-hidden',
    accept: 'image/*',
    capture: 'environment',
    // choosing a photo does not by itself change the input
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
