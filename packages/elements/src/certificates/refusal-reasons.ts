import type { ClosedSource, Messages } from '@madoguchi/sdk';
import type { Failure } from '../portal/form/form-outcome.ts';
import type { MadoElement } from '../portal/mado-element.ts';
import type { PortalTexts } from '../portal/texts.ts';
import { closedText, refusalText, type DetailTexts } from './detail-words.ts';

/** Why something is closed, in the words of a record. */
export interface RefusalReasons {
  /** Puts to a failure why, where it says so. */
  readonly explain: (messages: Messages<PortalTexts>, failure: Failure) => Failure;
  readonly why: (messages: DetailTexts, closed: ClosedSource) => string;
}

/** Loads the words of a record for why something is closed. Rejects where they cannot be loaded. */
export async function loadReasons(element: MadoElement): Promise<RefusalReasons> {
  await element.addTexts({
    ja: async () => (await import('@madoguchi/sdk/certificates/application-detail.ja.js')).applicationDetailJa,
    en: async () => (await import('@madoguchi/sdk/certificates/application-detail.en.js')).applicationDetailEn,
  });
  return {
    explain: (messages, failure) => ({ ...failure, note: refusalText(messages, failure.error) }),
    why: closedText,
  };
}
