import type { FieldError, Messages, NewPassword, PasswordCheck, Portal } from '@madoguchi/sdk';
import { checkNewPassword, checkTyped } from '@madoguchi/sdk/identity/new-password.rules.js';
import type { passwordFormJa } from '@madoguchi/sdk/identity/password-form.ja.js';
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { checkBox } from '../portal/form/check.ts';
import type { SummaryItem } from '../portal/form/failure-view.ts';
import { textField } from '../portal/form/text-field.ts';
import type { PortalTexts } from '../portal/texts.ts';
import { changedRules, passwordChecklist, type ShownRule } from './password-checklist.ts';
import { fullWidthError, passwordErrorText } from './password-error-text.ts';

type Host = ReactiveControllerHost & { readonly usedPortal: Portal | undefined };
type Texts = Messages<typeof passwordFormJa & PortalTexts>;

/** What stands in a form with a new password now; `current` where it asks for that one too. */
interface Typed extends NewPassword {
  readonly current?: string | undefined;
}

/**
 * The fields of a new password: twice, with the rules as a checklist that follows the typing, and a box that shows them
 * (AUTH-05). It keeps which rules are met, never what was typed.
 */
export class NewPasswordFields {
  readonly #host: Host;
  readonly #identifier: () => string | undefined;
  readonly #asksCurrent: () => boolean;
  #shown = false;
  /** The rules applied to what is in the field now. */
  #typed: PasswordCheck | undefined;
  /** What is wrong with what is in the fields now; undefined while nothing was typed since the last sending. */
  #wrong: readonly FieldError[] | undefined;
  /** Whether the current password was typed anew since the last sending: then nobody knows whether it is still wrong. */
  #currentTouched = false;
  /**
   * What the rules were before and after the last typing, to be said: in words only when drawn, so that they follow the
   * language.
   */
  #change: readonly [PasswordCheck | undefined, PasswordCheck] | undefined;

  /**
   * `identifier` is whose password it is, as far as it is known; `asksCurrent` whether the form asks for the current one.
   */
  constructor(host: Host, identifier: () => string | undefined, asksCurrent: () => boolean = () => false) {
    this.#host = host;
    this.#identifier = identifier;
    this.#asksCurrent = asksCurrent;
  }

  /** The type of every field with a password. */
  get type(): 'text' | 'password' {
    return this.#shown ? 'text' : 'password';
  }

  /** Takes note that the form is sent: from here on all that is found wrong is told. */
  sent(): void {
    this.#wrong = undefined;
    this.#currentTouched = false;
  }

  /** Begins anew, for empty fields. */
  empty(): void {
    this.#shown = false;
    this.#typed = this.#wrong = this.#change = undefined;
  }

  /**
   * What is told of what is wrong: an error goes as soon as what was wrong at sending is mended; while some of it is left
   * at a field, all that is wrong with that field now.
   */
  remaining(errors: readonly FieldError[]): readonly FieldError[] {
    const wrong = this.#wrong;
    if (!wrong) return errors;
    const known = this.#currentTouched ? [] : errors.filter(({ field }) => field === 'current'); // only the server knows it
    const left = new Set(
      errors.flatMap(({ field, code }) => wrong.filter((now) => now.field === field && now.code === code)),
    );
    const fields = new Set([...left].map(({ field }) => field));
    return [
      ...known,
      ...wrong.filter((now) => fields.has(now.field) && (now.field !== 'current' || this.#currentTouched)),
    ];
  }

  render(messages: Texts, formId: string, errors: readonly FieldError[]): TemplateResult {
    const policy = this.#host.usedPortal?.configuration.passwordPolicy;
    const check = this.#typed ?? this.#check('');
    const { type } = this;
    const own = errors.filter(({ field }) => field === 'password');
    const wrong = newPasswordError(messages, errors, 'password') ?? fullWidthError(messages, check);
    const sent = own.some(({ code }) => code !== 'required'); // an empty field breaks no rule yet
    return html`${textField({
      id: `${formId}-password`,
      name: 'password',
      label: messages.text('password-form.password'),
      mark: messages.text('password-form.required'),
      hint:
        policy?.unusable && messages.text('password-form.unusable', { unusable: quoted(messages, policy.unusable) }),
      error: wrong,
      type,
      autocomplete: 'new-password',
      describedBy: `${formId}-rules`,
      onInput: this.#type,
    })}
    ${check ? passwordChecklist(messages, `${formId}-rules`, this.#allRules(check), { policy, sent }) : nothing}
    <p class="mado-hidden" role="status">${this.#change ? changedRules(messages, ...this.#change, policy) : nothing}</p>
    ${textField({
      id: `${formId}-repeated`,
      name: 'repeated',
      label: messages.text('password-form.repeated'),
      mark: messages.text('password-form.required'),
      error: newPasswordError(messages, errors, 'repeated'),
      type,
      autocomplete: 'new-password',
      onInput: this.compare,
    })}
    ${checkBox({
      id: `${formId}-show`,
      label: messages.text('password-form.show-password'),
      checked: this.#shown,
      onChange: (shown) => {
        this.#shown = shown;
        this.#host.requestUpdate();
      },
    })}`;
  }

  /** Looks at all fields again; for a further field of the form too. */
  readonly compare = ({ currentTarget: input }: Event): void => {
    const form = input instanceof HTMLInputElement ? input.form : null;
    if (!form) return;
    const typed = typedIn(form);
    if (form.elements.namedItem('current') === input) this.#currentTouched = true;
    const check = this.#check(typed.password, typed.current);
    if (this.#typed && check) this.#say(check);
    const wrong = check ? [...checkNewPassword(check, typed)] : [];
    if (typed.current === '') wrong.unshift({ field: 'current', code: 'required' });
    this.#wrong = wrong;
    this.#host.requestUpdate();
  };

  /**
   * With every rule that can come: the one about the current password before that is typed too, so that the list does not
   * grow under the hands.
   */
  #allRules({ rules }: PasswordCheck): readonly ShownRule[] {
    const forbidden = this.#host.usedPortal?.configuration.passwordPolicy.forbid ?? [];
    const at = forbidden.indexOf('previous');
    const isThere = rules.some(({ code }) => code === 'not-previous');
    if (!this.#asksCurrent() || at < 0 || isThere) return rules;
    const after = rules.findIndex(({ code }) => forbidden.slice(at + 1).some((next) => code === `not-${next}`));
    const shown: readonly ShownRule[] = rules;
    const open: ShownRule = { code: 'not-previous', params: {}, met: false, open: true };
    return shown.toSpliced(after < 0 ? shown.length : after, 0, open);
  }

  readonly #type = (event: InputEvent): void => {
    this.#typed ??= this.#check('');
    this.compare(event);
  };

  #say(check: PasswordCheck): void {
    this.#change = [this.#typed, check];
    this.#typed = check;
  }

  /** The rules applied to a value. */
  #check(password: string, previous?: string): PasswordCheck | undefined {
    const policy = this.#host.usedPortal?.configuration.passwordPolicy;
    return policy && checkTyped(policy, password, { identifier: this.#identifier(), previous: previous || undefined });
  }
}

/** Symbols so that none is taken for a mark of the sentence. */
function quoted({ locale }: Texts, symbols: string): string {
  return locale === 'ja'
    ? [...symbols].map((symbol) => `「${symbol}」`).join('')
    : [...symbols].map((symbol) => `“${symbol}”`).join(', ');
}

/** What stands in the fields of a form. */
export function typedIn(form: HTMLFormElement): Typed {
  const data = new FormData(form);
  const text = (name: string): string => String(data.get(name) ?? '');
  return {
    password: text('password'),
    repeated: text('repeated'),
    ...(data.has('current') && { current: text('current') }),
  };
}

/** One sentence for everything that is wrong with a field of the new password; undefined where nothing is. */
export function newPasswordError(
  messages: Texts,
  errors: readonly FieldError[],
  name: 'password' | 'repeated',
): string | undefined {
  const own = errors.filter(({ field }) => field === name);
  return passwordErrorText(messages, own, messages.text(`password-form.${name}`));
}

/** The lines of the summary above such a form; what a newer server asks for and nobody here knows stands at the new password. */
export function passwordSummary(
  messages: Texts,
  formId: string,
  errors: readonly FieldError[],
  texts: Readonly<Record<string, string | undefined>>,
): readonly SummaryItem[] {
  const items = Object.entries(texts).flatMap(([name, text]) =>
    text === undefined ? [] : [{ id: `${formId}-${name}`, text }],
  );
  return errors.length > 0 && items.length === 0
    ? [{ id: `${formId}-password`, text: messages.find('error.invalid-input') ?? '' }]
    : items;
}
