import { createHash } from 'node:crypto'
import type { Plugin } from 'vite'

/** How the words that stand in the page itself look until its style sheets are there. */
const style =
  'body{margin:0;background:#f1efea}' +
  '.opening{padding:1.5rem;color:#1c1f23;font:1.125rem/1.6 system-ui,sans-serif;' +
  'animation:opening 0s linear .3s both}@keyframes opening{from{visibility:hidden}}'

/** The hash by which the content policy lets this style in. */
export const earlyStyle = `sha256-${createHash('sha256').update(style).digest('base64')}`

const sheets = /[ \t]*<link rel="stylesheet"[^>]*>\n?/g

/**
 * A Vite plugin that has a page painted as soon as its HTML is there: a browser paints nothing while a style sheet of the
 * head is under way, but does paint what stands before one in the body. Scripts wait for it all the same.
 */
export function readableEarly(): Plugin {
  return {
    name: 'giao-uoc:readable-early',
    transformIndexHtml: {
      order: 'post',
      handler: (html) => ({
        html: html
          .replaceAll(sheets, '')
          .replace('</body>', () => `${(html.match(sheets) ?? []).join('')}  </body>`),
        tags: [{ tag: 'style', children: style, injectTo: 'head' }],
      }),
    },
  }
}
