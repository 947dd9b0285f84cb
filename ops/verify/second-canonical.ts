// What `canonicalize` is resolved to within the command: RFC 8785 by another library than the page's.
export { canonicalize as default } from 'json-canonicalize'
