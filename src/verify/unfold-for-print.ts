/** Fetches the letters of the pledge, which nothing shows while it is folded: a print does not wait for them. */
export function fetchPaperLetters(): void {
  for (const weight of ['400', '700']) {
    // without them the pledge is printed in the device's own letters
    document.fonts.load(`${weight} 1rem Tinos`, 'aắ').catch(() => undefined)
  }
}

/** On paper nothing can be opened: what of the result is folded on the screen is printed open, and folded again. */
export function unfoldForPrint(): void {
  let folded: readonly HTMLDetailsElement[] = []
  const unfold = (open: boolean): void => {
    for (const part of folded) part.open = open
  }
  window.addEventListener('beforeprint', () => {
    folded = [...document.querySelectorAll<HTMLDetailsElement>('.result details:not([open])')]
    unfold(true)
  })
  window.addEventListener('afterprint', () => {
    unfold(false)
    folded = []
  })
}
