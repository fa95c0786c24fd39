export { certificate } from './certificate.preset.ts';
export { information } from './information.preset.ts';
export { license } from './license.preset.ts';
export { mypage } from './mypage.preset.ts';
export { support } from './support.preset.ts';
