import type { ActivationStepsState, Messages } from '@madoguchi/sdk';
import type { activationJa } from '@madoguchi/sdk/environments/activation.ja.js';
import type { uploadJa } from '@madoguchi/sdk/portal/upload.ja.js';
import type { PortalTexts } from '../portal/texts.ts';

export type ActivationTexts = Messages<typeof activationJa & typeof uploadJa & PortalTexts>;
/** The states with the steps on the screen. */
export type ShownActivation = Extract<ActivationStepsState, { readonly activation: unknown }>;
/** Those of them with a request file that can be sent, or was. */
export type WithRequest = Extract<ShownActivation, { readonly request: unknown }>;
