import type { Messages } from '@madoguchi/sdk';
import type { Failure } from '../portal/form/form-outcome.ts';
import type { MadoElement } from '../portal/mado-element.ts';
import type { PortalTexts } from '../portal/texts.ts';
import { refusalText } from './detail-words.ts';

/** Puts to a failure why, where it says so. */
export type Explain = (messages: Messages<PortalTexts>, failure: Failure) => Failure;

/** Loads the words of a record for why something is closed. Rejects where they cannot be loaded. */
export async function loadReasons(element: MadoElement): Promise<Explain> {
  await element.addTexts({
    ja: async () => (await import('@madoguchi/sdk/certificates/application-detail.ja.js')).applicationDetailJa,
    en: async () => (await import('@madoguchi/sdk/certificates/application-detail.en.js')).applicationDetailEn,
  });
  return (messages, failure) => ({ ...failure, note: refusalText(messages, failure.error) });
}
