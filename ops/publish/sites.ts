import { existsSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { problem } from '../../scripts/cli/problem'
import { hosting } from '../../scripts/site/hosting'
import { localBuildFolder } from '../../scripts/site/local-build'
import { projectRoot } from '../../scripts/stack/project'

/** Where copies go: what every build takes along, and the sites that are built already. */
export function sitesHere(): readonly string[] {
  const built = [resolve(projectRoot, hosting().public), localBuildFolder]
  return [resolve(projectRoot, 'public'), ...built.filter((site) => existsSync(join(site, 'index.html')))]
}

/** The site in a folder that was named; one that is not there is a slip, and a copy put there would be nowhere. */
export function siteIn(folder: string): string {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) return resolve(folder)
  throw problem(`Không có thư mục "${folder}" để ghi vào.`, `There is no folder "${folder}" to write into.`)
}
