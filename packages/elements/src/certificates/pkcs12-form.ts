import type { Messages } from '@madoguchi/sdk';
import type { pkcs12Ja } from '@madoguchi/sdk/certificates/pkcs12.ja.js';
import { css, html, nothing, type CSSResult, type TemplateResult } from 'lit';
import { guardComposition } from '../portal/form/composition.ts';
import { feedbackStyles } from '../portal/form/feedback.styles.ts';
import { textField } from '../portal/form/text-field.ts';
import { submitButton } from '../portal/form/submit-button.ts';
import type { PortalTexts } from '../portal/texts.ts';

export type JoiningTexts = Messages<typeof pkcs12Ja & PortalTexts>;

/** What came of joining. Neither the key nor the passphrase stands in it. */
export type Pkcs12State =
  | { readonly type: 'ready' }
  | { readonly type: 'joining' }
  | { readonly type: 'refused'; readonly where: 'key-file' | 'passphrase' | 'certificates'; readonly code: string }
  | { readonly type: 'joined'; readonly name: string };

const own: CSSResult = css`
  .mado-form ::file-selector-button {
    margin-inline-end: 12px;
    font: inherit;
  }
`;
export const lightStyles: readonly CSSResult[] = [...feedbackStyles, own];

/** The form that asks for key file and passphrase, for light DOM. `serverName` is what the passphrase was kept under. */
export function pkcs12Form(
  messages: JoiningTexts,
  state: Pkcs12State,
  id: string,
  { serverName, onJoin }: { readonly serverName: string; readonly onJoin: () => void },
): TemplateResult {
  const busy = state.type === 'joining';
  const error = (part: string): string | undefined =>
    state.type === 'refused' && state.where === part ? messages.find(`pkcs12.error.${part}.${state.code}`) : undefined;
  const wrong = state.type === 'refused' && state.code === 'wrong-passphrase';
  const keyError = wrong ? undefined : error('key-file');
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    onJoin();
  };
  return html`<form
    novalidate
    class="mado-stack"
    aria-label=${messages.text('pkcs12.title')}
    aria-busy=${busy}
    @submit=${submit}
    @keydown=${guardComposition}
  >
    ${outcome(messages, state)}
    <div class="mado-field" part="field">
      <label class="mado-label" part="label" for="${id}-key-file">${messages.text('pkcs12.key-file')}</label>
      <p class="mado-hint" part="hint" id="${id}-key-file-hint">${messages.text('pkcs12.key-file-hint')}</p>
      <input
        class="mado-input"
        part="input"
        id="${id}-key-file"
        name="key-file"
        type="file"
        accept=".pem,.key,.p8,application/pkcs8,application/x-pem-file"
        aria-required="true"
        aria-invalid=${keyError ? 'true' : nothing}
        aria-describedby=${keyError ? `${id}-key-file-hint ${id}-key-file-error` : `${id}-key-file-hint`}
      />
      ${keyError ? html`<p class="mado-error" part="error" id="${id}-key-file-error">${keyError}</p>` : nothing}
    </div>
    <input class="mado-hidden" type="text" name="username" autocomplete="username" readonly tabindex="-1" aria-hidden="true" .value=${serverName} />
    ${textField({
      id: `${id}-passphrase`,
      name: 'passphrase',
      label: messages.text('pkcs12.passphrase'),
      hint: messages.text('pkcs12.passphrase-hint'),
      error: wrong ? error('key-file') : error('passphrase'),
      type: 'password',
      autocomplete: 'current-password',
    })}
    <div class="mado-actions">${submitButton(messages.text('pkcs12.join'), busy, messages.text('busy'))}</div>
  </form>`;
}

function outcome(messages: JoiningTexts, state: Pkcs12State): TemplateResult | typeof nothing {
  if (state.type === 'joined')
    return html`<p class="mado-notice mado-notice-success" part="success" id="joined" role="status" tabindex="-1">
      ${messages.text('pkcs12.done', { name: state.name })}
    </p>`;
  if (state.type !== 'refused' || state.where !== 'certificates') return nothing;
  const words =
    state.code === 'line'
      ? messages.text('pkcs12.error.line')
      : (messages.find(`pkcs12.error.certificates.${state.code}`) ?? messages.text('pkcs12.error.certificates.other'));
  return html`<p class="mado-notice mado-notice-danger" part="refused" role="alert" tabindex="-1">${words}</p>`;
}
