/** Preloads the fonts of the pledge, which are not in use while it is collapsed: printing does not wait for them. */
export function preloadPaperFonts(): void {
  for (const weight of ['400', '700']) {
    // without them the pledge is printed in a font of the device
    document.fonts.load(`${weight} 1rem Tinos`, 'aắ').catch(() => undefined)
  }
}

/** Expands the collapsed parts of the result for printing, and collapses them again afterwards. */
export function unfoldForPrint(): void {
  let collapsed: readonly HTMLDetailsElement[] = []
  const setOpen = (open: boolean): void => {
    for (const part of collapsed) part.open = open
  }
  window.addEventListener('beforeprint', () => {
    collapsed = [...document.querySelectorAll<HTMLDetailsElement>('.result details:not([open])')]
    setOpen(true)
  })
  window.addEventListener('afterprint', () => {
    setOpen(false)
    collapsed = []
  })
}
