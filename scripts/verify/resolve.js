/** Within the command, canonical JSON comes from another library than on the page (ADR 15). */
export function resolve(specifier, context, next) {
  const other = new URL('./second-canonical.ts', import.meta.url).href
  return next(specifier === 'canonicalize' ? other : specifier, context)
}
