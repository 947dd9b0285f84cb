import type { Plugin } from 'vite'

/** What the first screen of every page is set in; the other weights come when a style asks for them. */
const first = [/be-vietnam-pro-latin-400-normal-/, /be-vietnam-pro-vietnamese-400-normal-/]

/** A Vite plugin that has the page ask for its first fonts at once, and not only after its styles. */
export function preloadFonts(): Plugin {
  return {
    name: 'giao-uoc:preload-fonts',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle = {} }) {
        const names = Object.keys(bundle)
        return first.map((font) => {
          const name = names.find((each) => font.test(each))
          if (name === undefined) throw new Error(`No font ${String(font)} in the build.`)
          const attrs = { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: '', href: `/${name}` }
          return { tag: 'link', attrs, injectTo: 'head' }
        })
      },
    },
  }
}
