import type { Catalogue } from '../portal/messages.ts';
import type { contractEndedJa } from './contract-ended.ja.ts';

/** Why something is refused in a contract whose last day has passed, in English. */
export const contractEndedEn: Catalogue<keyof typeof contractEndedJa> = {
  'error.contract-ended': 'This contract has ended: this cannot be done in it any more.',
};
