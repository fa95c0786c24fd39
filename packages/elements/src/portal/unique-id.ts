import type { Portal } from '@madoguchi/sdk';

/** An id that nothing else in the page has, whoever else writes ids there: 48 bits of the portal's chance. */
export function uniqueId({ random }: Portal): string {
  return `mado-${random(new Uint8Array(6)).join('')}`;
}
