import type { presets } from '@madoguchi/sdk';

const names: Readonly<Record<keyof typeof presets, string>> = {
  information: 'information',
  license: 'license',
  mypage: 'mypage',
  support: 'support',
  certificate: 'certificate',
};

/** What a page is told that names a preset there is not: which there are. */
export function unknownPreset(name: string): TypeError {
  return new TypeError(`preset="${name}" is unknown; there are ${Object.values(names).join(', ')}`);
}
