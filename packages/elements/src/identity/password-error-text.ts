import type { FieldError, Messages, PasswordCheck } from '@madoguchi/sdk';
import type { passwordFormJa } from '@madoguchi/sdk/identity/password-form.ja.js';
import type { PortalTexts } from '../portal/texts.ts';

/**
 * One sentence for everything that is wrong with a password field; undefined where nothing is, empty until its words are
 * loaded.
 */
export function passwordErrorText(
  messages: Messages<typeof passwordFormJa & PortalTexts>,
  errors: readonly FieldError[],
  label: string,
): string | undefined {
  if (errors.length === 0) return undefined;
  if (errors.some(({ code }) => code === 'required')) return messages.text('field.required', { label });
  if (errors.some(({ code }) => code === 'unlike')) return messages.text('password.unlike');
  const refused = errors.find(({ code }) => code === 'characters')?.params?.['refused'];
  const rules = errors
    .filter(({ code }) => code !== 'characters')
    .map(({ code, params }) => {
      const rule = messages.find(`password.${code}`, params);
      return rule === undefined ? undefined : { rule, alone: messages.find(`password.error.${code}`) };
    });
  const known = rules.filter((rule) => rule !== undefined);
  const count = known.length + (refused === undefined ? 0 : 1);
  const [first = '', ...others] = [
    known[0] !== undefined &&
      (count > 1
        ? messages.text('password.errors', { count }) // the list below says which
        : (known[0].alone ?? messages.text('password.error', { rule: known[0].rule }))),
    refused !== undefined &&
      (fullWidth.test(String(refused))
        ? messages.text('password.characters.full-width')
        : messages.text('password.characters.refused', {
            refused: spacedOut(String(refused), messages.text('password.space')),
          })), // last, as it ends in symbols
    known.length < rules.length && messages.find('error.invalid-input'), // a rule of a newer server
  ].filter((text) => text !== false && text !== undefined);
  return others.reduce((one, other) => messages.text('password.two', { one, other }), first);
}

/** What to do where the field holds characters of full width: it is said while they are typed. */
export function fullWidthError(
  messages: Messages<typeof passwordFormJa>,
  check: PasswordCheck | undefined,
): string | undefined {
  const refused = check?.rules.find(({ code, met }) => code === 'characters' && !met)?.params['refused'];
  return refused !== undefined && fullWidth.test(String(refused))
    ? messages.text('password.characters.full-width')
    : undefined;
}

/** What a Japanese keyboard gives while it is not set to half-width. It is not repeated: it may be the whole password. */
const fullWidth = /[^ -~]/;

/** Characters one by one; a space, which nobody would see, by its name. */
function spacedOut(characters: string, space: string): string {
  return [...characters].map((character) => (/\s/.test(character) ? space : character)).join(' ');
}
