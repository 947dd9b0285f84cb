const others = {
  canonicalize: new URL('./second-canonical.ts', import.meta.url).href,
  './in-order': new URL('./no-shortcut.ts', import.meta.url).href,
}

/** Within the command, canonical JSON comes from another library than on the page, and always from it (ADR 15). */
export function resolve(specifier, context, next) {
  return next(others[specifier] ?? specifier, context)
}
