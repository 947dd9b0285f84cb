import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

import { fillIn, invitationTo, kindsFor, letterKinds, letterTo, yearData } from '@/domain/notices/letter'
import type { Bloc } from '@/domain/people/bloc'
import { stages } from '@/domain/stages/stage'

const templates = JSON.parse(
  readFileSync(new URL('../../../../data/mail-templates.json', import.meta.url), 'utf8'),
) as Readonly<Record<string, Readonly<Record<string, string>>>>
const bloc: Bloc = {
  name: 'Khối',
  kind: 'khoi',
  headTitle: 'Khối trưởng',
  witnessOffice: 'Phòng Nội vụ',
  headUnit: 'a',
  headBy: '-',
  handing: '',
  origins: ['https://giao-uoc.example', 'http://localhost:5173'],
  rpId: 'giao-uoc.example',
}
const settings = {
  title: 'Giao ước',
  date: '2014-03-28',
  time: '14:00',
  place: 'Hội trường',
  office: '',
  officeTitle: '',
  signBy: '',
  bases: [],
  areas: [],
  source: '' as const,
  note: '',
  rev: 1,
}
const where = { bloc: 'khoi', year: '2014' }
const facts = { settings, due: '2014-12-05', answerBy: '' }
const data = yearData(where, bloc, facts)

test('a letter carries what the bloc says, in the spelling of the rules, under an id for the day and the person', () => {
  expect(letterTo(where, 'opened', '2014-03-28', { uid: 'u1', email: 'a@b.vn' }, data)).toEqual({
    id: 'khoi~2014~opened~20140328~u1',
    to: 'a@b.vn',
    template: {
      name: 'opened',
      data: {
        bloc: 'Khối',
        year: '2014',
        title: 'Giao ước',
        date: '28/03/2014',
        time: '14:00',
        place: 'Hội trường',
        signBy: '',
        due: '05/12/2014',
        answerBy: '',
        url: 'https://giao-uoc.example/b/khoi/2014',
      },
    },
  })
  expect(invitationTo('khoi', bloc, 'a@b.vn', '2014-03-28', 7)).toEqual({
    id: 'khoi~invitation~20140328~7',
    to: 'a@b.vn',
    template: {
      name: 'invitation',
      data: { bloc: 'Khối', office: 'Phòng Nội vụ', url: 'https://giao-uoc.example/' },
    },
  })
})

test('every kind fits some stage, and each has its template, which asks for nothing else than is sent', () => {
  const offered = new Set(stages.flatMap((stage) => kindsFor(stage, true)))
  expect([...offered].sort()).toEqual([...letterKinds].sort())
  expect(kindsFor('drafting', false)).toEqual([])
  expect(Object.keys(templates).sort()).toEqual(['invitation', ...letterKinds].sort())
  for (const [name, { subject = '', text = '', ...more }] of Object.entries(templates)) {
    expect(more).toEqual({})
    const known = name === 'invitation' ? invitationTo('', bloc, '', '', 0).template.data : data
    const asked = [...`${subject}${text}`.matchAll(/\{\{(\w+)\}\}/g)].map(([, place = '']) => place)
    expect(asked.filter((place) => !(place in known))).toEqual([])
    expect(asked).toContain('url')
    expect(`${subject}${text}`.normalize('NFC')).toBe(`${subject}${text}`)
    expect(fillIn(text, known)).not.toContain('{{')
  }
})

test('the kinds that fit a stage', () => {
  const fitting = stages.map((stage) => [stage, kindsFor(stage, true)])
  expect(Object.fromEntries(fitting)).toEqual({
    drafting: ['changed'],
    frozen: ['textFrozen', 'reminder'],
    signing: ['opened', 'reminder'],
    halted: ['refused'],
    signed: [],
    inForce: ['completed'],
    reporting: ['called', 'reportReminder', 'returned', 'completed'],
    appraising: ['appraised', 'answerReminder', 'completed'],
    concluded: ['yearEnded'],
  })
})

test('places are filled in, and stay empty where nothing is known', () => {
  expect(fillIn('{{bloc}} {{year}}: {{title}}{{khac}}.', data)).toBe('Khối 2014: Giao ước.')
})

test('a bloc without a site of its own gives paths', () => {
  const homeless = { ...bloc, origins: [] }
  expect(
    yearData(where, homeless, { ...facts, settings: { ...settings, signBy: '2014-04-02' } }),
  ).toMatchObject({
    url: '/b/khoi/2014',
    date: '28/03/2014',
    signBy: '02/04/2014',
  })
  expect(invitationTo('khoi', homeless, 'a@b.vn', '2014-03-28', 7).template.data['url']).toBe('/')
})
