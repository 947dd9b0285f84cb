import { expect, test } from 'vitest'

import { minutesDocx } from '@/documents/minutes/docx'
import { minutesPdf } from '@/documents/minutes/pdf'
import { pledgePdf } from '@/documents/pledge/pdf'
import { claimsProof } from '@/verify/claims-proof'

import { bundleOf, smallCeremony } from '../../fixtures/bundles'
import { paperFonts } from '../../fixtures/papers/fonts'
import { demoSource, minutesPeople } from '../../fixtures/papers/source'

const text = await bundleOf(smallCeremony(2))
const fileOf = ({ bytes }: { readonly bytes: Uint8Array }) => new Blob([bytes.slice()])

test('a proof says that it is one, whatever was done to the rest of it, and so does the pledge that carries it', async () => {
  const altered = [text, text.slice(0, 200), text.toUpperCase().replace('GIAO-UOC/PROOF', 'giao-uoc/proof')]
  for (const one of altered) expect(await claimsProof(new Blob([one]))).toBe(true)
  expect(await claimsProof(fileOf(await pledgePdf({ ...demoSource(), bundle: text }, paperFonts)))).toBe(true)
})

test.each([
  ['with a format of another spelling', new Blob([text.replace('giao-uoc/proof', 'Giao-uoc\\/proof')])],
  ['without a format', new Blob([text.replace(/"format":"[^"]*"/, '"format":""')])],
  ['saved anew in UTF-16', new Blob([Buffer.from(text, 'utf16le')])],
  ['of which its name alone is left', new File(['{}'], 'giao-uoc-2014.PROOF.json')],
])('a proof %s says so still', async (_how, file) => {
  expect(await claimsProof(file)).toBe(true)
})

test('papers without a proof do not say that they carry one', async () => {
  const source = demoSource()
  const minutes = await minutesPdf(source, minutesPeople, paperFonts)
  for (const paper of [minutes, await minutesDocx(source, minutesPeople)])
    expect(await claimsProof(fileOf(paper))).toBe(false)
})
