import { page, userEvent } from 'vitest/browser'
import { expect, test, vi as mock } from 'vitest'

import vi from '@/i18n/verify/vi.json'
import { askForm } from '@/verify/ask'

import known from '../../fixtures/proofs/two-wards/case.json'

const [key = ''] = known.witnessKeys
const photo = new File(['a photo'], 'giay.png', { type: 'image/png' })

/** Shows the form on a browser whose detector finds `codes`; null: one without a detector. */
function show(codes: readonly string[] | null) {
  const found = (codes ?? []).map((rawValue) => ({ rawValue }))
  mock.stubGlobal(
    'BarcodeDetector',
    codes === null
      ? undefined
      : class {
          detect = () => Promise.resolve(found)
        },
  )
  const changed = mock.fn()
  const given = { file: null, witness: '', wards: '', demo: false }
  document.body.replaceChildren(askForm(given, false, { picked: mock.fn(), changed, check: mock.fn() }).form)
  return { given, changed }
}

async function scan(): Promise<void> {
  await userEvent.upload(page.getByLabelText(vi.witness.scan), photo)
}

test('a scanned paper fills in the witness’s fingerprint', async () => {
  const { given, changed } = show([`https://giao-uoc.example/verify?proof=khoi-x/2014#w=${key}`])
  await scan()
  const groups = (key.match(/.{4}/g) ?? []).join('-')
  await expect.element(page.getByLabelText(vi.witness.label)).toHaveValue(groups)
  await expect.element(page.getByLabelText(vi.witness.label)).toHaveFocus()
  expect(given.witness).toBe(groups)
  expect(changed).toHaveBeenCalled()
})

test.each([
  ['no code', []],
  ['a code without a fingerprint', ['https://giao-uoc.example/verify']],
  ['half a fingerprint', ['https://giao-uoc.example/verify#w=ABCD']],
])('%s fills in nothing, and says so', async (_, codes) => {
  const { given, changed } = show(codes)
  await scan()
  await expect.element(page.getByText(vi.witness.scanNone)).toBeVisible()
  expect(given.witness).toBe('')
  expect(changed).not.toHaveBeenCalled()
})

test('a browser that reads no codes offers none to be read', async () => {
  show(null)
  await expect.element(page.getByLabelText(vi.witness.label)).toBeVisible()
  expect(document.querySelector('#scan')).toBeNull()
})
