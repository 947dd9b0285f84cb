import { h } from './h'
import { say } from './words'

type FilePicker = { readonly zone: HTMLElement; readonly show: () => void }

/** The error message of a field, empty at first. */
export function errorLine(id: string): HTMLElement {
  return h('p', { class: 'error', id, role: 'alert' })
}

function droppable(zone: HTMLElement, take: (file: File) => void): void {
  const over = (event: DragEvent): void => {
    event.preventDefault()
    zone.classList.toggle('drop--over', event.type === 'dragover')
  }
  zone.addEventListener('dragover', over)
  zone.addEventListener('dragleave', over)
  zone.addEventListener('drop', (event) => {
    over(event)
    const file = event.dataTransfer?.files[0]
    if (file !== undefined) take(file)
  })
}

/** A picker for the file; `show` displays a file that was not chosen in it. */
export function filePicker(given: { file: File | null }, error: HTMLElement, picked: () => void): FilePicker {
  const chosen = h('p', { class: 'drop__chosen', 'aria-live': 'polite' })
  const show = (): void => {
    chosen.textContent = given.file === null ? '' : say('file.chosen', { name: given.file.name })
    error.textContent = ''
  }
  const take = (file: File): void => {
    given.file = file
    show()
    picked()
  }
  const input = h('input', {
    type: 'file',
    id: 'file',
    class: 'visually-hidden',
    'aria-labelledby': 'file-label',
    accept: '.json,.pdf,application/json,application/pdf',
    'aria-describedby': error.id,
    change: () => {
      const file = input.files?.[0]
      if (file !== undefined) take(file)
    },
  })
  const zone = h(
    'div',
    { class: 'drop' },
    h('p', { class: 'strong', id: 'file-label' }, say('file.label')),
    h('p', { class: 'muted' }, say('file.drop')),
    input,
    h('div', {}, h('label', { for: 'file', class: 'button' }, say('file.choose'))),
    chosen,
    error,
  )
  droppable(zone, take)
  show()
  return { zone, show }
}
