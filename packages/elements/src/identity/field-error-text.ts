import type { FieldError, Messages } from '@madoguchi/sdk';
import type { PortalTexts } from '../portal/texts.ts';

/** The words for what is wrong with an identifier or a field left empty; undefined where nothing is. */
export function fieldErrorText(
  messages: Messages<PortalTexts>,
  error: FieldError | undefined,
  label: string,
): string | undefined {
  if (!error) return undefined;
  return messages.find(`identifier.${error.code}`, error.params) ?? messages.text('field.required', { label });
}
