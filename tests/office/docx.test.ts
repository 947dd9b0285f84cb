import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { minutesDocx } from '@/documents/minutes/docx'
import { minutesPaper } from '@/documents/minutes/model'
import type { Paper } from '@/documents/paper-source'
import { pledgeDocx } from '@/documents/pledge/docx'
import { pledgePaper } from '@/documents/pledge/model'

import { heldLarge } from '../fixtures/papers/large'
import { readPages } from '../fixtures/papers/pages'
import { demoSource, minutesPeople, settledSource } from '../fixtures/papers/source'

/** LibreOffice opens what we wrote. It is on few machines, so this suite is run by itself: test:papers:office. */
let folder = ''

const tinos = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json'))

/** Times New Roman is drawn with the same metrics on a machine that does not have it. */
function fontConfiguration(): string {
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${tinos}</dir><cachedir>${folder}/cache</cachedir><alias binding="same"><family>Times New Roman</family><prefer><family>Tinos</family></prefer></alias></fontconfig>`
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'giao-uoc-office-'))
  mkdirSync(join(folder, 'out'))
  writeFileSync(join(folder, 'fonts.conf'), fontConfiguration())
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

/** Opens a paper in LibreOffice and has it drawn as a PDF; throws where there is no LibreOffice. */
async function opened({ name, bytes }: Paper) {
  writeFileSync(join(folder, name), bytes)
  const to = ['--convert-to', 'pdf', '--outdir', join(folder, 'out'), join(folder, name)]
  const env = { ...process.env, FONTCONFIG_FILE: join(folder, 'fonts.conf'), HOME: folder }
  execFileSync('soffice', ['--headless', '--norestore', ...to], { env, stdio: 'pipe', timeout: 120_000 })
  return readPages(new Uint8Array(readFileSync(join(folder, 'out', name.replace('.docx', '.pdf')))))
}

const words = (text: string) => text.replace(/\s+/g, '')

test.each([
  ['the demo', demoSource],
  ['twelve parties with long names', () => settledSource(heldLarge({ parties: 12, items: 30, long: true }))],
] as const)('the pledge of %s opens without repair and says everything', async (_name, make) => {
  const source = make()
  const pages = await opened(await pledgeDocx(source))
  const text = words(pages.map((page) => page.text).join(' '))
  const paper = pledgePaper(source)
  const said = [
    paper.title,
    ...paper.parties,
    ...paper.areas.flatMap(({ title, items }) => [title, ...items.map((item) => item.text)]),
    ...paper.seats.flatMap(({ lines, name, confirmed }) => [...lines, name, ...confirmed]),
    paper.witnessSeat.name,
    paper.foot.notice,
  ]
  expect(said.filter((one) => !text.includes(words(one)))).toEqual([])
  expect(pages.slice(0, 3).map(({ margin }) => margin)).toEqual(['', '2', '3'])
})

test('the minutes open without repair and say everything', async () => {
  const source = demoSource()
  const pages = await opened(await minutesDocx(source, minutesPeople))
  const text = words(pages.map((page) => page.text).join(' '))
  const { facts, attendance, chair, events, closing } = minutesPaper(source, minutesPeople)
  const told = events.flatMap(({ text: event, own }) => [event, ...own.map((one) => one.words)])
  const said = [...facts, ...attendance, ...chair, ...told, closing]
  expect(said.filter((one) => !text.includes(words(one)))).toEqual([])
})
