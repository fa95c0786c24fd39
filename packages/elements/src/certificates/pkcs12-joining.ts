import type { Portal } from '@madoguchi/sdk';
import type { ApplicationInput } from '@madoguchi/sdk/certificates/applications.endpoints.js';
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { FocusNext } from '../portal/focus-next.ts';
import { LazyLightForm } from '../portal/form/lazy-light-form.ts';
import { waiting } from '../portal/form/waiting.ts';
import { saveFile } from '../portal/save-file.ts';
import type { MadoElement } from '../portal/mado-element.ts';
import type { CatalogueLoaders } from '../portal/texts.ts';
import type { JoiningTexts, Pkcs12State } from './pkcs12-form.ts';

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
 * sent, and passphrase and key stand nowhere but in the fields and in memory while it is done. The form stands in light DOM,
 * where password managers see the passphrase.
 */
export class Pkcs12Joining implements ReactiveController {
  readonly #host: MadoElement;
  readonly #form: LazyLightForm<typeof import('./pkcs12-form.ts')>;
  readonly #focus: FocusNext;
  #state: Pkcs12State = { type: 'ready' };
  /** What the form is for, as it was drawn last. */
  #drawn: { readonly messages: JoiningTexts; readonly certificate: JoinedCertificate } | undefined;
  #revoke: (() => void) | undefined;
  /** Goes up with each time that it is left: an answer that comes later saves nothing. */
  #turn = 0;

  /** `load` fetches the code of the form. */
  constructor(
    host: MadoElement,
    load: () => Promise<typeof import('./pkcs12-form.ts')> = () => import('./pkcs12-form.ts'),
  ) {
    this.#host = host;
    this.#form = new LazyLightForm(host, load);
    void host.addTexts(pkcs12Texts);
    host.addController(this);
    this.#focus = new FocusNext(host); // once the form is drawn
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
    this.#form.drop();
  }

  render(messages: JoiningTexts, certificate: JoinedCertificate): TemplateResult {
    this.#drawn = { messages, certificate };
    const { phase } = this.#form;
    const open = ({ currentTarget: details }: Event): void => {
      if (details instanceof HTMLDetailsElement && details.open) void this.#form.load();
    };
    return html`<details class="joining" part="joining" @toggle=${open}>
      <summary class="mado-link">${messages.text('pkcs12.title')}</summary>
      <div class="mado-stack">
        <p class="mado-text">${messages.text('pkcs12.lead')}</p>
        ${phase === 'loading' ? waiting(messages.text('busy')) : nothing}
        ${phase === 'failed' ? this.#unloaded(messages) : nothing}
        <slot name="form"></slot>
      </div>
    </details>`;
  }

  #unloaded(messages: JoiningTexts): TemplateResult {
    return html`<p class="mado-error" part="error" role="alert">${messages.text('pkcs12.unloaded')}</p>
      <div class="mado-actions">
        <button class="mado-button mado-button-quiet" part="retry" type="button" @click=${() => this.#again()}>
          ${messages.text('retry')}
        </button>
      </div>`;
  }

  /** The button goes with what failed: the focus is in the form then. */
  #again(): void {
    this.#focus.to(() => this.#form.find('[name="key-file"]'));
    void this.#form.load();
  }

  hostUpdated(): void {
    const drawn = this.#drawn;
    this.#drawn = undefined;
    if (!drawn) return this.#form.drop();
    const { messages, certificate } = drawn;
    this.#form.draw((view, id) =>
      view.pkcs12Form(messages, this.#state, id, {
        serverName: certificate.serverName,
        onJoin: () => void this.#send(certificate),
      }),
    );
  }

  async #send(certificate: JoinedCertificate): Promise<void> {
    const [keyFile, field] = [this.#form.find('[name="key-file"]'), this.#form.find('[name="passphrase"]')];
    if (!(keyFile instanceof HTMLInputElement && field instanceof HTMLInputElement)) return;
    if (this.#state.type === 'joining') return;
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
    this.#focus.to(() => this.#form.find(wrong ? '[aria-invalid="true"]' : '#joined, [part="refused"]'));
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

  #refuse(where: 'key-file' | 'passphrase', code: string): void {
    this.#become({ type: 'refused', where, code });
    this.#focus.to(() => this.#form.find('[aria-invalid="true"]'));
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
