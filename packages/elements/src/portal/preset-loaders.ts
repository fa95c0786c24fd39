import type { PortalConfiguration } from '@madoguchi/sdk';

const loaders: Readonly<Record<string, () => Promise<PortalConfiguration>>> = {
  information: async () => (await import('@madoguchi/sdk/portal/presets/information.preset.js')).information,
  license: async () => (await import('@madoguchi/sdk/portal/presets/license.preset.js')).license,
  mypage: async () => (await import('@madoguchi/sdk/portal/presets/mypage.preset.js')).mypage,
  support: async () => (await import('@madoguchi/sdk/portal/presets/support.preset.js')).support,
  certificate: async () => (await import('@madoguchi/sdk/portal/presets/certificate.preset.js')).certificate,
};

/**
 * Loads one preset and no other.
 *
 * @throws {TypeError} for a name that no preset has.
 */
export async function loadPreset(name: string): Promise<PortalConfiguration> {
  const load = Object.hasOwn(loaders, name) ? loaders[name] : undefined;
  if (load) return load();
  throw new TypeError(`preset="${name}" is unknown`);
}
