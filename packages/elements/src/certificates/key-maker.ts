import type { MadeKey, Portal } from '@madoguchi/sdk';
import { checkServerName } from '@madoguchi/sdk/certificates/application-fields.rules.js';
import type { ReactiveController } from 'lit';
import type { FocusNext } from '../portal/focus-next.ts';
import { LazyLightForm } from '../portal/form/lazy-light-form.ts';
import { saveFile } from '../portal/save-file.ts';
import type { MadoElement } from '../portal/mado-element.ts';
import { keyLoss } from './key-loss.ts';
import { guardedEvents, type KeyGuard } from './key-guard.ts';
import { subjectFrom, type KeyError, type KeyMaking } from './key-making.ts';
import type { KeyInput } from './key-form.ts';
import type { Applying, WizardTexts } from './wizard-words.ts';

export interface KeyMakerOptions {
  readonly guard: KeyGuard;
  readonly focus: FocusNext;
  readonly messages: () => WizardTexts;
  /** What is known of the key, once its file was downloaded. */
  readonly onMade: (key: Omit<MadeKey, 'instead'>) => void;
}

/**
 * Makes key and request in the browser, the easy way of CRT-05. The passphrase is asked for in a form in the element's light
 * DOM, where password managers see it. Of the key there is the encrypted file alone, in a private field until it was
 * downloaded; the request is handed over only then. Form and cryptography are loaded when they are wanted.
 */
export class KeyMaker implements ReactiveController {
  readonly #host: MadoElement;
  readonly #options: KeyMakerOptions;
  readonly #form: LazyLightForm<typeof import('./key-form.ts')>;
  #state: KeyMaking = { type: 'closed' };
  #made: { readonly file: File; readonly csr: string; readonly fingerprint: string } | undefined;
  /** Counts up with every key that is begun or given up: a late one is dropped. */
  #try = 0;
  #loss: ReturnType<typeof keyLoss> | undefined;
  #forget: (() => void) | undefined;
  #warns = false;
  #byHand = false;

  constructor(host: MadoElement, options: KeyMakerOptions) {
    this.#host = host;
    this.#options = options;
    this.#form = new LazyLightForm(
      host,
      () => import('./key-form.ts'),
      (container) => {
        for (const type of guardedEvents) container.addEventListener(type, options.guard, true);
      },
    );
    host.addController(this);
  }

  get state(): KeyMaking {
    return this.#state;
  }

  /** Whether the step cannot be left: there is a key that nobody has downloaded. Says so where it is. */
  holds(): boolean {
    const { state } = this;
    if (state.type === 'made' || state.type === 'making') {
      this.#options.focus.to('[part="key-download"], [part="key-making"]', { asked: true });
      this.show(state.type === 'made' ? { ...state, reminded: true } : state);
    }
    return state.type === 'made' || state.type === 'making';
  }

  /** Shows a state by hand; then nothing would be lost with the page. */
  showByHand(state: KeyMaking): void {
    this.#byHand = true;
    this.show(state);
  }

  show(state: KeyMaking): void {
    this.#state = state;
    this.#watchPage();
    this.#host.requestUpdate();
  }

  /** A draft is on the screen: says so where a key of it was lost with the page. */
  begin(portal: Portal, draftId: string): void {
    this.reset();
    this.#loss = keyLoss(portal, draftId);
    if (this.#loss.happened()) this.show({ type: 'closed', hint: 'gone' });
    this.#loss.forget();
  }

  /** Gives up what there is. */
  reset(): void {
    this.#try++;
    this.#made = undefined;
    this.#loss?.forget();
    this.#forget?.();
    this.#forget = undefined;
    if (this.#state.type !== 'closed' || this.#state.hint) this.show({ type: 'closed' });
  }

  async open({ entries, draft, catalogue }: Applying): Promise<void> {
    this.reset();
    const names = catalogue.services.find(({ id }) => id === draft.serviceId)?.names ?? { wildcard: false, ip: false };
    const name = checkServerName(entries.basics.serverName, { ...names, ip: false });
    if (!name.ok) {
      this.#options.focus.to('#basics-serverName');
      return this.show({ type: 'closed', hint: 'unnamed' });
    }
    const mine = ++this.#try;
    this.show({ type: 'opening' });
    const isLoaded = await this.#form.load();
    if (mine !== this.#try) return;
    if (!isLoaded) return this.show({ type: 'unloaded' });
    const subject = subjectFrom(entries.organisation);
    const typed = entries.basics.serverName;
    this.show({ type: 'asking', serverName: name.value, typed, subject, algorithm: 'RSA-2048', errors: [] });
    await this.#host.updateComplete;
    this.#form.find('select, input')?.focus();
  }

  /** Leaves it: nothing was made, or it is thrown away. */
  close(): void {
    this.#options.focus.to('[part="key-open"]');
    this.reset();
  }

  /** Lets the browser save the file, and hands over the request. */
  download(): void {
    const made = this.#made;
    if (!made) return;
    this.#forget?.();
    this.#forget = saveFile(made.file);
    this.#loss?.forget();
    if (this.state.type !== 'made') return;
    this.#options.focus.to('[part="key-again"]');
    this.show({ type: 'downloaded', fileName: made.file.name });
    const { csr, fingerprint, file } = made;
    this.#options.onMade({ csr, fingerprint, fileName: file.name });
  }

  hostConnected(): void {
    this.#watchPage();
  }

  hostDisconnected(): void {
    this.#watchPage();
  }

  hostUpdated(): void {
    const { state } = this;
    if (state.type !== 'asking') return this.#form.drop();
    if (this.#form.phase === 'away') void this.#form.load(); // shown by hand
    this.#form.draw((view, id) =>
      view.keyForm(this.#options.messages(), state, id, {
        onMake: (input, errors) => void this.#make(input, errors),
        onCancel: () => this.close(),
      }),
    );
  }

  async #make(input: KeyInput, errors: readonly KeyError[]): Promise<void> {
    const { state } = this;
    const { view } = this.#form;
    const portal = this.#host.usedPortal;
    if (state.type !== 'asking' || !view || !portal) return;
    const { subject, algorithm } = input;
    const asking = { ...state, subject, algorithm, failed: undefined };
    if (errors.length > 0) return this.#ask({ ...asking, errors });
    const mine = ++this.#try;
    this.#options.focus.to('[part="key-making"]');
    this.show({ type: 'making' });
    const made = await view.makeKey(portal, state.serverName, input);
    if (mine !== this.#try) return;
    if (made.type === 'failed') return this.#ask({ ...asking, errors: [], failed: true });
    if (made.type === 'refused') return this.#ask({ ...asking, errors: made.errors });
    this.#made = made;
    this.#loss?.note();
    this.#options.focus.to('[part="key-download"]');
    this.show({ type: 'made', fileName: made.file.name });
  }

  async #ask(state: KeyMaking): Promise<void> {
    this.show(state);
    await this.#host.updateComplete;
    this.#form.find('[aria-invalid="true"], [role="alert"]')?.focus();
  }

  /** As long as something would be lost with the page, the browser asks before it goes. */
  #watchPage(): void {
    const warns = !this.#byHand && this.#host.isConnected && ['asking', 'making', 'made'].includes(this.#state.type);
    if (warns === this.#warns) return;
    this.#warns = warns;
    if (warns) addEventListener('beforeunload', stay);
    else removeEventListener('beforeunload', stay);
  }
}

const stay = (event: BeforeUnloadEvent): void => event.preventDefault();
