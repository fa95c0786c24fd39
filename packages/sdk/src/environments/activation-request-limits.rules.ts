import type { PurposeLimits } from '../portal/upload.rules.ts';

/** How large アクティベーションリクエストファイル may be: a file of its own, since a page with an activation needs no other limits. */
export const activationRequestLimits: PurposeLimits = {
  area: 'environments',
  most: 64 * 1024,
  types: ['application/json'],
};
