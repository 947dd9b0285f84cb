import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { cacheControl, isFile } from './caching'
import { securityHeaders } from './headers'

/**
 * A Vite plugin that makes the preview answer as Firebase Hosting does by firebase.json: the same
 * headers but for the services that may be reached, and "not found" for a file that is gone, where
 * Vite would answer with the page.
 */
export function asHosted(reachable: readonly string[]): Plugin {
  return {
    name: 'giao-uoc:as-hosted',
    configurePreviewServer({ middlewares, config }) {
      const folder = join(config.root, config.build.outDir)
      middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url ?? '/', 'http://localhost')
        for (const [name, value] of Object.entries(securityHeaders(reachable)))
          response.setHeader(name, value)
        if (isFile(pathname) && !existsSync(join(folder, pathname))) {
          response.statusCode = 404
          response.setHeader('cache-control', 'no-store')
          response.end()
          return
        }
        response.setHeader('cache-control', cacheControl(pathname))
        next()
      })
    },
  }
}
