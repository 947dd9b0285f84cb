import { problem } from '../../scripts/cli/problem'
import { configurationFile } from '../project/connect'
import { readSettings, siteSetting } from './settings'
import { readSiteAddress, type SiteAddress } from './site-address'

/** The address the site is configured for; a problem before it is. */
export function configuredSite(): SiteAddress {
  const address = readSettings(configurationFile)[siteSetting] ?? ''
  if (address !== '') return readSiteAddress(address)
  throw problem(
    'Chưa chọn địa chỉ trang: xin chạy npm run configure trước.',
    'The address of the site is not chosen yet: run npm run configure first.',
  )
}
