import { describe, expect, test } from 'vitest'

import { logPdf } from '@/documents/log/pdf'
import { forPdf } from '@/documents/medium/media'
import { minutesPdf } from '@/documents/minutes/pdf'
import type { PaperSource } from '@/documents/paper-source'
import { pledgePdf } from '@/documents/pledge/pdf'

import { paperFonts } from '../../fixtures/papers/fonts'
import { hostileSources } from '../../fixtures/papers/hostile'
import { beyondMargin, readerOf } from '../../fixtures/papers/pages'
import { minutesPeople } from '../../fixtures/papers/source'
import { logWords, minutesWords, pledgeWords } from '../../fixtures/papers/words'

const papers = {
  'the pledge': [pledgePdf, pledgeWords],
  'the log': [logPdf, logWords],
  'the minutes': [
    (source: PaperSource, fonts: typeof paperFonts) => minutesPdf(source, minutesPeople, fonts),
    minutesWords,
  ],
} as const

describe.each(Object.entries(papers))('%s', (_name, [write, wordsOf]) => {
  test.each(Object.entries(hostileSources))(
    'with %s has every word and every code that it was made from, and keeps its margins',
    { timeout: 60_000 },
    async (_case, make) => {
      const source = make()
      const { bytes } = await write(source, paperFonts)
      const has = await readerOf(bytes)
      expect(wordsOf(source).filter((text) => !has(forPdf(text)))).toEqual([])
      expect(await beyondMargin(bytes)).toEqual([])
    },
  )
})
