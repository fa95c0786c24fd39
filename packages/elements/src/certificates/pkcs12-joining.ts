import type { Messages, Portal } from '@madoguchi/sdk';
import type { ApplicationInput } from '@madoguchi/sdk/certificates/applications.endpoints.js';
import type { pkcs12Ja } from '@madoguchi/sdk/certificates/pkcs12.ja.js';
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { FocusNext } from '../portal/focus-next.ts';
import { textField } from '../portal/form/field.ts';
import { saveFile } from '../portal/list/list-file.ts';
import type { MadoElement } from '../portal/mado-element.ts';
import type { CatalogueLoaders, PortalTexts } from '../portal/texts.ts';

type JoiningTexts = Messages<typeof pkcs12Ja & PortalTexts>;

/** What came of joining. Neither the key nor the passphrase stands in it. */
type Pkcs12State =
  | { readonly type: 'ready' }
  | { readonly type: 'joining' }
  | { readonly type: 'refused'; readonly where: 'key-file' | 'passphrase' | 'certificates'; readonly code: string }
  | { readonly type: 'joined'; readonly name: string };

const pkcs12Texts: CatalogueLoaders = {
  ja: async () => (await import('@madoguchi/sdk/certificates/pkcs12.ja.js')).pkcs12Ja,
  en: async () => (await import('@madoguchi/sdk/certificates/pkcs12.en.js')).pkcs12En,
};

/** What is joined with the key: the certificate of an application, which the portal is asked for. */
export interface JoinedCertificate extends ApplicationInput {
  readonly portal: Portal | undefined;
  readonly serverName: string;
}

/**
 * Joins a key file and the certificate to PKCS#12, in the browser alone (CRT-14): only the certificate is fetched, nothing is
 * sent, and passphrase and key stand nowhere but in the fields and in memory while it is done.
 */
export class Pkcs12Joining implements ReactiveController {
  readonly #host: MadoElement;
  readonly #focus: FocusNext;
  #state: Pkcs12State = { type: 'ready' };
  #revoke: (() => void) | undefined;
  /** Goes up with each time that it is left: an answer that comes later saves nothing. */
  #turn = 0;

  constructor(host: MadoElement) {
    this.#host = host;
    this.#focus = new FocusNext(host);
    void host.addTexts(pkcs12Texts);
    host.addController(this);
  }

  hostDisconnected(): void {
    this.forget();
  }

  /** Forgets what was done: it is somebody else's turn, or another record's. */
  forget(): void {
    this.#turn++;
    this.#revoke?.();
    this.#revoke = undefined;
    this.#state = { type: 'ready' };
  }

  render(messages: JoiningTexts, certificate: JoinedCertificate): TemplateResult {
    const state = this.#state;
    const busy = state.type === 'joining';
    const error = (part: string): string | undefined =>
      state.type === 'refused' && state.where === part
        ? messages.find(`pkcs12.error.${part}.${state.code}`)
        : undefined;
    const wrong = state.type === 'refused' && state.code === 'wrong-passphrase';
    const keyError = wrong ? undefined : error('key-file');
    return html`<details class="joining" part="joining">
      <summary class="mado-link">${messages.text('pkcs12.title')}</summary>
      <div
        class="mado-stack"
        role="group"
        aria-label=${messages.text('pkcs12.title')}
        aria-busy=${busy}
        @keydown=${(event: KeyboardEvent) => this.#pressed(event, certificate)}
      >
        <p class="mado-text">${messages.text('pkcs12.lead')}</p>
        ${this.#outcome(messages)}
        <div class="mado-field" part="field">
          <label class="mado-label" part="label" for="key-file">${messages.text('pkcs12.key-file')}</label>
          <p class="mado-hint" part="hint" id="key-file-hint">${messages.text('pkcs12.key-file-hint')}</p>
          <input
            class="mado-input"
            part="input"
            id="key-file"
            name="key-file"
            type="file"
            accept=".pem,.key,.p8,application/pkcs8,application/x-pem-file"
            aria-required="true"
            aria-invalid=${keyError ? 'true' : nothing}
            aria-describedby=${keyError ? 'key-file-hint key-file-error' : 'key-file-hint'}
          />
          ${keyError ? html`<p class="mado-error" part="error" id="key-file-error">${keyError}</p>` : nothing}
        </div>
        ${textField({
          id: 'passphrase',
          name: 'passphrase',
          label: messages.text('pkcs12.passphrase'),
          hint: messages.text('pkcs12.passphrase-hint'),
          error: wrong ? error('key-file') : error('passphrase'),
          type: 'password',
          autocomplete: 'off',
        })}
        <div class="mado-actions">
          <button
            class="mado-button ${busy ? 'mado-busy' : ''}"
            part="submit"
            type="button"
            aria-disabled=${busy ? 'true' : nothing}
            @click=${() => void this.#send(certificate)}
          >
            ${messages.text('pkcs12.join')}${busy ? html`<span class="mado-hidden" role="status">${messages.text('busy')}</span>` : nothing}
          </button>
        </div>
      </div>
    </details>`;
  }

  #outcome(messages: JoiningTexts): TemplateResult | typeof nothing {
    const state = this.#state;
    if (state.type === 'joined')
      return html`<p class="mado-notice mado-notice-success" part="joined" id="joining-outcome" role="status" tabindex="-1">
        ${messages.text('pkcs12.done', { name: state.name })}
      </p>`;
    if (state.type !== 'refused' || state.where !== 'certificates') return nothing;
    const words =
      state.code === 'line'
        ? messages.text('pkcs12.error.line')
        : (messages.find(`pkcs12.error.certificates.${state.code}`) ??
          messages.text('pkcs12.error.certificates.other'));
    return html`<p class="mado-notice mado-notice-danger" part="refused" id="joining-outcome" role="alert" tabindex="-1">${words}</p>`;
  }

  #pressed(event: KeyboardEvent, certificate: JoinedCertificate): void {
    if (event.key !== 'Enter' || event.isComposing || event.keyCode === 229) return;
    if (event.target instanceof HTMLInputElement && event.target.type === 'password') void this.#send(certificate);
  }

  async #send(certificate: JoinedCertificate): Promise<void> {
    const [keyFile, field] = [this.#field('key-file'), this.#field('passphrase')];
    if (!keyFile || !field || this.#state.type === 'joining') return;
    const file = keyFile.files?.[0];
    const passphrase = field.value;
    if (!file || file.size === 0) return this.#refuse('key-file', 'missing');
    if (passphrase === '') return this.#refuse('passphrase', 'missing');
    const turn = ++this.#turn;
    this.#become({ type: 'joining' });
    const state = await this.#join(file, passphrase, certificate, () => turn === this.#turn);
    if (turn !== this.#turn) return;
    if (state.type === 'joined') keyFile.value = field.value = '';
    this.#become(state);
    const wrong = state.type === 'refused' && state.where === 'key-file';
    const goal = wrong ? (state.code === 'wrong-passphrase' ? '#passphrase' : '#key-file') : '#joining-outcome';
    this.#focus.to(goal);
  }

  async #join(
    file: File,
    passphrase: string,
    certificate: JoinedCertificate,
    isWanted: () => boolean,
  ): Promise<Pkcs12State> {
    const { serverName } = certificate;
    try {
      if (file.size > 64 * 1024) return { type: 'refused', where: 'key-file', code: 'too-large' };
      const [{ joinPkcs12 }, keyFile, certificates] = await Promise.all([
        import('@madoguchi/sdk/certificates/pkcs12.js'),
        file.text(),
        readChain(certificate),
      ]);
      const joining = await joinPkcs12({ keyFile, passphrase, certificates, friendlyName: serverName });
      if (!joining.ok) return { type: 'refused', where: joining.part, code: joining.code };
      const name = `${serverName.replaceAll('*', '_')}.p12`;
      if (isWanted()) {
        this.#revoke?.();
        this.#revoke = saveFile(new File([joining.file], name, { type: 'application/x-pkcs12' }));
      }
      return { type: 'joined', name };
    } catch {
      return { type: 'refused', where: 'certificates', code: 'line' };
    }
  }

  #field(id: string): HTMLInputElement | null {
    return this.#host.renderRoot.querySelector<HTMLInputElement>(`#${id}`);
  }

  #refuse(where: 'key-file' | 'passphrase', code: string): void {
    this.#become({ type: 'refused', where, code });
    this.#focus.to(`#${where}`);
  }

  #become(state: Pkcs12State): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}

async function readChain({ portal, applicationId }: JoinedCertificate): Promise<string> {
  const { readCertificateChain } = await import('@madoguchi/sdk/certificates/applications.endpoints.js');
  if (!portal) throw new TypeError('there is no portal to ask');
  return (await portal.call(readCertificateChain, { applicationId })).pem;
}
