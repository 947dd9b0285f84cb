import { readFingerprint } from '@/domain/proof/fingerprint'

import { h } from './h'
import type { Request } from './messages'
import { errorLine, filePicker } from './pick-file'
import { scanButton } from './scan'
import { isSingleFile } from './start-worker'
import { say } from './words'

/** What the person has entered so far; kept when the language changes. */
export type Given = { file: File | null; witness: string; wards: string; demo: boolean }

/** The form's callbacks: a file was chosen, an input changed, the form was submitted. */
type FormHandlers = {
  readonly picked: () => void
  readonly changed: () => void
  readonly check: (request: Request) => void
}

/** The form, and a function that shows a file that was not chosen in it. */
type AskForm = { readonly form: HTMLElement; readonly showFile: () => void }

const groups = (plain: string): string => (plain.match(/.{1,4}/g) ?? []).join('-')

/** The fingerprints in a link's fragment (`#w=…`), in the form in which they are typed; '' if there are none. */
export function witnessFromLink(fragment: string): string {
  const keys = new URLSearchParams(fragment.replace(/^#/, '')).get('w') ?? ''
  return keys
    .split(',')
    .flatMap((key) => {
      const read = readFingerprint(key)
      return read.ok ? [groups(read.value)] : []
    })
    .join(', ')
}

function readWitness(typed: string): readonly string[] | null {
  const keys = typed.split(',').filter((key) => key.trim() !== '')
  const read = keys.map(readFingerprint)
  return read.every((key) => key.ok) ? read.map((key) => key.value) : null
}

/** Unit and fingerprint of each line; if a line is invalid, the number of the first one. */
function readWards(typed: string): Request['wardKeys'] | number {
  const wards: [string, string][] = []
  for (const [index, line] of typed.split('\n').entries()) {
    if (line.trim() === '') continue
    const [unit = '', key = ''] = line.split('=')
    const read = readFingerprint(key)
    if (!/^[a-z0-9-]{1,40}$/.test(unit.trim()) || !read.ok) return index + 1
    wards.push([unit.trim(), read.value])
  }
  return wards
}

function field(
  label: string,
  hint: string,
  input: HTMLTextAreaElement,
  error: HTMLElement,
  extra: HTMLElement | null = null,
): HTMLElement {
  const { id } = input
  input.setAttribute('aria-describedby', `${id}-hint ${error.id}`)
  return h(
    'div',
    { class: 'field' },
    h('label', { for: id }, label),
    h('p', { class: 'muted', id: `${id}-hint` }, hint),
    input,
    extra,
    error,
  )
}

/** The form for the file and what is known from outside; `check` is called with the input if it is valid. */
export function askForm(given: Given, fromLink: boolean, { picked, changed, check }: FormHandlers): AskForm {
  const fileError = errorLine('file-error')
  const picker = filePicker(given, fileError, picked)
  const witnessError = errorLine('witness-error')
  const wardsError = errorLine('wards-error')
  const witness = h('textarea', {
    id: 'witness',
    rows: '2',
    autocomplete: 'off',
    autocapitalize: 'characters',
    spellcheck: 'false',
  })
  witness.value = given.witness
  witness.addEventListener('input', () => (given.witness = witness.value))
  const scan = scanButton((said) => {
    const scanned = witnessFromLink(said.slice(said.indexOf('#')))
    witnessError.textContent = scanned === '' ? say('witness.scanNone') : ''
    if (scanned === '') return
    given.witness = scanned
    witness.value = scanned
    witness.focus()
    changed()
  })
  const wards = h('textarea', { id: 'wards', rows: '3', spellcheck: 'false' })
  wards.value = given.wards
  wards.addEventListener('input', () => (given.wards = wards.value))
  const demo = h('input', { id: 'demo', type: 'checkbox' })
  demo.checked = given.demo
  demo.addEventListener('change', () => (given.demo = demo.checked))

  function submit(event: Event): void {
    event.preventDefault()
    const witnessKeys = readWitness(given.witness)
    const wardKeys = readWards(given.wards)
    fileError.textContent = given.file === null ? say('needFile') : ''
    witnessError.textContent = witnessKeys === null ? say('witness.wrong') : ''
    wardsError.textContent = typeof wardKeys === 'number' ? say('more.wardsWrong', { line: wardKeys }) : ''
    if (given.file === null) document.getElementById('file')?.focus()
    else if (witnessKeys === null) witness.focus()
    else if (typeof wardKeys === 'number') wards.focus()
    else check({ file: given.file, witnessKeys, wardKeys, demo: given.demo })
  }

  const hint = fromLink ? `${say('witness.fromLink')} ${say('witness.hint')}` : say('witness.hint')
  const more = h(
    'details',
    {},
    h('summary', {}, say('more.title')),
    field(say('more.wards'), say('more.wardsHint'), wards, wardsError),
    h('p', { class: 'choice' }, demo, h('label', { for: 'demo' }, say('more.demo'))),
  )
  const form = h(
    'form',
    { class: 'ask', novalidate: true, submit, input: changed },
    picker.zone,
    field(say('witness.label'), hint, witness, witnessError, scan),
    more,
    h('p', {}, h('button', { type: 'submit', class: 'button button--primary' }, say('act'))),
    isSingleFile
      ? null
      : h(
          'p',
          {},
          h('a', { href: '/verify-offline.html', download: 'kiem-tra-giao-uoc.html' }, say('offline')),
        ),
  )
  return { form, showFile: picker.show }
}
