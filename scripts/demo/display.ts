/** Whether windows can be shown: on Linux a display server says where it is; other systems have one. */
export function hasDisplay(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): boolean {
  if (platform !== 'linux') return true
  return [env['DISPLAY'], env['WAYLAND_DISPLAY']].some((each) => each !== undefined && each !== '')
}
