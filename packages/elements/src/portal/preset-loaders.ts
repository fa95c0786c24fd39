import type { PortalConfiguration } from '@madoguchi/sdk';

/**
 * Loads one preset and no other.
 *
 * @throws {TypeError} for a name that no preset has; it says which there are.
 */
export async function loadPreset(name: string): Promise<PortalConfiguration> {
  switch (name) {
    case 'information':
      return (await import('@madoguchi/sdk/portal/presets/information.preset.js')).information;
    case 'license':
      return (await import('@madoguchi/sdk/portal/presets/license.preset.js')).license;
    case 'mypage':
      return (await import('@madoguchi/sdk/portal/presets/mypage.preset.js')).mypage;
    case 'support':
      return (await import('@madoguchi/sdk/portal/presets/support.preset.js')).support;
    case 'certificate':
      return (await import('@madoguchi/sdk/portal/presets/certificate.preset.js')).certificate;
    default:
      throw (await import('./unknown-preset.ts')).unknownPreset(name); // no other page loads its words
  }
}
