import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { hosting } from '../site/hosting'
import { localBuildFolder } from '../site/local-build'
import { projectRoot } from '../stack/project'

/** Where copies go: what every build takes along, and the sites that are built already. */
export function sitesHere(): readonly string[] {
  const built = [resolve(projectRoot, hosting().public), localBuildFolder]
  return [resolve(projectRoot, 'public'), ...built.filter((site) => existsSync(join(site, 'index.html')))]
}
