import { expect, test } from 'vitest'

import { roles, type Member, type Role } from '@/domain/people/member'
import { stages, type Stage } from '@/domain/stages/stage'
import { nextStep, stepNames, type Situation } from '@/features/shell/home/next-step'
import en from '@/i18n/en/home.json'
import vi from '@/i18n/vi/home.json'

const none = { total: 30, marked: 0, reserved: 0, objected: 0, next: 'a' }
const all = { total: 30, marked: 30, reserved: 2, objected: 0, next: null }

function member(role: Role, unit: string): Member {
  return { uid: 'a', role, admin: false, unit, name: 'A', position: '', capacities: [], active: true }
}

function step(role: Role, unit: string, stage: Stage, over: Partial<Situation> = {}): string {
  const { name, to } = nextStep({
    member: member(role, unit),
    stage,
    headUnit: 'head',
    parties: stage === 'drafting' ? [] : ['head', 'ward'],
    signature: 'absent',
    progress: none,
    kept: false,
    ready: true,
    alarm: false,
    newer: false,
    broken: false,
    refused: false,
    keyed: true,
    ...over,
  })
  return to === null ? name : `${name} → ${to}`
}

test.each([
  ['leader', 'head', 'drafting', 'freeze → freeze'],
  ['leader', 'ward', 'drafting', 'waitFreeze → draft'],
  ['secretary', 'head', 'drafting', 'draft → draft'],
  ['secretary', 'ward', 'drafting', 'waitFreeze → draft'],
  ['witness', '', 'drafting', 'waitFreeze → draft'],
  ['observer', '', 'drafting', 'waitFreeze → draft'],
  ['leader', 'head', 'frozen', 'review → review'],
  ['leader', 'elsewhere', 'frozen', 'waitOpen → board'],
  ['secretary', 'ward', 'frozen', 'follow → review'],
  ['witness', '', 'frozen', 'open'],
  ['observer', '', 'frozen', 'waitOpen → board'],
  ['leader', 'ward', 'signing', 'review → review'],
  ['secretary', 'ward', 'signing', 'watch → board'],
  ['witness', '', 'signing', 'watch → board'],
  ['leader', 'ward', 'halted', 'waitResume → board'],
  ['leader', 'head', 'halted', 'revise → board'],
  ['witness', '', 'halted', 'resume → board'],
  ['observer', '', 'signed', 'waitAttest → board'],
  ['witness', '', 'signed', 'attest → board'],
  ['leader', 'ward', 'inForce', 'inEffect → board'],
  ['leader', 'head', 'reporting', 'inEffect → board'],
  ['witness', '', 'appraising', 'inEffect → board'],
  ['witness', '', 'concluded', 'yearOver → board'],
] as const)('%s of "%s" while %s: %s', (role, unit, stage, expected) => {
  expect(step(role, unit, stage)).toBe(expected)
})

test('a draft that lacks something is written on before it is frozen', () => {
  expect(step('leader', 'head', 'drafting', { ready: false })).toBe('draft → draft')
  expect(step('leader', 'ward', 'drafting', { ready: false })).toBe('waitFreeze → draft')
})

test('a leader reviews, waits for the opening, signs, and then waits for the others', () => {
  const some = { ...none, marked: 12 }
  expect(step('leader', 'ward', 'frozen', { progress: some })).toBe('review → review')
  expect(step('leader', 'ward', 'frozen', { progress: all })).toBe('waitOpen → board')
  expect(step('leader', 'ward', 'signing', { progress: all })).toBe('sign → sign')
  expect(step('leader', 'ward', 'signing', { progress: all, signature: 'recorded' })).toBe('checking → sign')
  expect(step('leader', 'ward', 'signing', { progress: all, signature: 'verified' })).toBe(
    'waitOthers → sign',
  )
  expect(step('leader', 'ward', 'signed', { progress: all, signature: 'verified' })).toBe(
    'waitAttest → board',
  )
  expect(step('leader', 'ward', 'signing', { progress: all, signature: 'invalid' })).toBe('invalid → board')
})

test('a leader who has read everything makes a key before the meeting, and not only there', () => {
  expect(step('leader', 'ward', 'frozen', { progress: all, keyed: false })).toBe('prepareKey → keys')
  expect(step('leader', 'ward', 'frozen', { progress: none, keyed: false })).toBe('review → review')
  expect(step('leader', 'ward', 'signing', { progress: all, keyed: false })).toBe('sign → sign')
})

test('nobody is sent to sign over an objection, or over a text that has not come', () => {
  const objecting = { ...all, objected: 1 }
  expect(step('leader', 'ward', 'signing', { progress: objecting })).toBe('objected → review')
  const nothing = { total: 0, marked: 0, reserved: 0, objected: 0, next: null }
  expect(step('leader', 'ward', 'signing', { progress: nothing })).toBe('review → review')
})

test('a page that is too old for the log is to be loaded again, by everybody', () => {
  for (const role of ['leader', 'witness'] as const)
    expect(step(role, 'ward', 'signing', { alarm: true, newer: true, kept: true })).toBe('reload → board')
})

test('an alarm stops everybody, whatever else there is to do', () => {
  for (const role of roles) {
    for (const stage of stages)
      expect(step(role, 'ward', stage, { alarm: true, kept: true })).toBe('stop → board')
  }
})

test('whoever leads the unit that refused is led to the receipt; its secretary only waits', () => {
  expect(step('leader', 'ward', 'halted', { refused: true })).toBe('refused → sign')
  expect(step('secretary', 'ward', 'halted', { refused: true })).toBe('waitResume → board')
  expect(step('leader', 'head', 'halted', { refused: true })).toBe('revise → board')
})

test('a signature that waits on this device comes before anything else', () => {
  expect(step('leader', 'ward', 'signing', { progress: all, kept: true })).toBe('kept')
})

test('a false freeze or opening leads to the reopening, while there is something to reopen', () => {
  expect(step('leader', 'head', 'signing', { broken: true })).toBe('repair → board')
  expect(step('witness', '', 'frozen', { broken: true })).toBe('repair → board')
  expect(step('leader', 'head', 'drafting', { broken: true })).toBe('freeze → freeze')
})

test('somebody switched off is not asked to do anything', () => {
  const off = { ...member('witness', ''), active: false }
  expect(step('witness', '', 'frozen', { member: off })).toBe('waitOpen → board')
  expect(step('leader', 'head', 'drafting', { member: { ...member('leader', 'head'), active: false } })).toBe(
    'waitFreeze → draft',
  )
})

test('every step has its words in both languages, and a word for its button where it leads somewhere', () => {
  const led = new Set<string>()
  for (const role of roles) {
    for (const unit of ['head', 'ward', 'elsewhere', '']) {
      for (const stage of stages) {
        for (const progress of [none, all, { ...all, objected: 1 }]) {
          for (const signature of ['absent', 'recorded', 'verified', 'invalid'] as const) {
            for (const flags of [
              {},
              { keyed: false },
              { alarm: true },
              { alarm: true, newer: true },
              { kept: true },
              { broken: true },
              { refused: true },
            ]) {
              led.add(step(role, unit, stage, { progress, signature, ...flags }))
            }
          }
        }
      }
    }
  }
  expect([...led].map((one) => one.split(' ')[0]).toSorted()).toEqual([...stepNames].toSorted())
  for (const { home } of [vi, en]) {
    const words: Readonly<Record<string, Readonly<Record<string, string>>>> = home.step
    expect(Object.keys(words).toSorted()).toEqual([...stepNames].toSorted())
    for (const one of led) {
      const [name = '', to] = one.split(' → ')
      expect(words[name]?.['title'], name).toBeTruthy()
      expect(words[name]?.['text'], name).toBeTruthy()
      expect(to === undefined || Boolean(words[name]?.['act']), name).toBe(true)
    }
  }
})
