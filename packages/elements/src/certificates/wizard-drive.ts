import type {
  ApplicationWizard,
  ApplicationWizardState,
  CertificateCatalogue,
  CertificateFileList,
  CertificateFileListState,
  TermsAgreement,
  TermsState,
} from '@madoguchi/sdk';
import { createApplicationWizard } from '@madoguchi/sdk/certificates/application-wizard.js';
import { createCertificateFileList } from '@madoguchi/sdk/certificates/certificate-file-list.js';
import { createTermsAgreement } from '@madoguchi/sdk/identity/terms-agreement.js';
import { ControllerConnection } from '../portal/controller-connection.ts';
import { draftStorage } from '../portal/draft-storage.ts';
import { FocusNext } from '../portal/focus-next.ts';
import type { MadoElement } from '../portal/mado-element.ts';
import { PersonalConnection } from '../portal/personal-connection.ts';
import { CsrEntry } from './csr-entry.ts';
import { KeyMaker } from './key-maker.ts';
import {
  MadoApplicationBegunEvent,
  MadoApplicationStepEvent,
  MadoCertificateAppliedEvent,
} from './mado-certificate-wizard.events.ts';
import { entryId } from './entry-words.ts';
import { showMerged } from './merged-fields.ts';
import { WizardActs } from './wizard-acts.ts';
import { TypedBlocks } from './wizard-blocks.ts';
import { WizardOutcome } from './wizard-outcome.ts';
import { WizardWay } from './wizard-way.ts';
import { wizardOptions, type WizardSubject } from './wizard-subject.ts';
import type { WizardTexts } from './wizard-words.ts';

/** Connects the wizard's element to its controllers, and follows what they say. */
export class WizardDrive {
  readonly wizard: PersonalConnection<ApplicationWizardState, ApplicationWizard>;
  readonly terms: ControllerConnection<TermsState, TermsAgreement>;
  readonly files: ControllerConnection<CertificateFileListState, CertificateFileList>;
  readonly entry: CsrEntry;
  readonly key: KeyMaker;
  readonly blocks: TypedBlocks = new TypedBlocks();
  readonly outcome: WizardOutcome;
  readonly acts: WizardActs;
  /** What could be applied for, as far as it was read. */
  catalogue: CertificateCatalogue | undefined;
  readonly #host: MadoElement;
  readonly #subject: () => WizardSubject;
  readonly #focus: FocusNext;
  readonly #way: WizardWay;
  #shown = '';

  constructor(host: MadoElement, subject: () => WizardSubject, messages: () => WizardTexts) {
    this.#host = host;
    this.#subject = subject;
    this.wizard = new PersonalConnection<ApplicationWizardState, ApplicationWizard>(
      host,
      { type: 'loading' },
      (portal) => {
        this.#shown = JSON.stringify(subject());
        this.key.reset();
        this.blocks.clear();
        this.terms.remake();
        this.files.remake();
        return createApplicationWizard(portal, { ...wizardOptions(subject()), drafts: draftStorage() });
      },
      (state, before) => this.#changed(state, before),
    );
    // for another account the wizard is made anew, and these with it
    this.terms = new ControllerConnection<TermsState, TermsAgreement>(
      host,
      { type: 'loading' },
      (portal) => {
        const { state, controller } = this.wizard;
        if (!controller || !('entries' in state) || state.step !== 'terms') return undefined;
        return createTermsAgreement(portal, { application: state.draft.kind });
      },
      (state) => {
        if (state.type === 'agreed-for-application') this.wizard.controller?.agree(state.agreement.id);
      },
    );
    this.files = new ControllerConnection<CertificateFileListState, CertificateFileList>(
      host,
      { type: 'loading' },
      (portal) => {
        const { state, controller } = this.wizard;
        if (!controller || state.type !== 'done') return undefined;
        return createCertificateFileList(portal, { applicationId: state.application.id });
      },
    );
    this.outcome = new WizardOutcome(host, () => this.#told);
    this.#focus = new FocusNext(host); // after the outcome: it has the last word
    host.addController({ hostUpdated: this.#showMerged });
    host.addEventListener('focusout', this.#showMerged);
    this.entry = new CsrEntry(
      host,
      (csr) => this.wizard.controller?.type({ block: 'basics', typed: { csr } }),
      (field) => this.#focus.to(`#${entryId(field)}`),
    );
    this.key = new KeyMaker(host, {
      guard: this.entry.guard,
      focus: this.#focus,
      messages,
      onMade: (key) => {
        this.entry.fresh++;
        this.wizard.controller?.takeMade(key);
      },
    });
    const { wizard, terms, entry, key } = this;
    this.acts = new WizardActs({ host, wizard, terms, entry, key, focus: this.#focus });
    this.#way = new WizardWay(host, this.wizard, () => this.key.holds());
  }

  /** Makes the wizard anew where the attributes name something else than it is about. */
  follow(): void {
    const { controller, state } = this.wizard;
    const subject = this.#subject();
    const now = JSON.stringify(subject);
    if (!controller || now === this.#shown) return;
    this.#shown = now;
    const isOpen = 'draft' in state && state.draft.id === subject.draft; // a host names the draft that was begun here
    if (!isOpen) this.wizard.remake();
  }

  readonly #showMerged = (): void => {
    const { state } = this.wizard;
    const { renderRoot } = this.#host;
    if ('entries' in state && state.merged && renderRoot instanceof ShadowRoot) showMerged(renderRoot, state.entries);
  };

  /** What an outcome belongs to: not each save changes it. */
  get #told(): unknown {
    const { state } = this.wizard;
    const terms = this.terms.state;
    const isChanged = state.type === 'failed' && (terms.type === 'loading' || terms.type === 'ready');
    if ('entries' in state && state.step === 'terms' && !isChanged) return terms;
    if (state.type === 'invalid' || state.type === 'not-chosen') return state.fieldErrors;
    if (state.type === 'failed' || state.type === 'unavailable' || state.type === 'not-begun') return state.error;
    if (state.type === 'conflict') return state.draft;
    return state.type;
  }

  #changed(state: ApplicationWizardState, before: ApplicationWizardState): void {
    const { usedPortal } = this.#host;
    if ('catalogue' in state) this.catalogue = state.catalogue;
    if (state.type === 'done') {
      this.key.reset();
      this.#host.dispatchEvent(new MadoCertificateAppliedEvent(state.application));
    }
    if (!('entries' in state)) return;
    queueMicrotask(() => this.#way.shown(this.wizard.state)); // a host that names the draft in the address comes first
    const wasOpen = 'entries' in before;
    if (!wasOpen && usedPortal) this.key.begin(usedPortal, state.draft.id);
    if (!wasOpen && before.type === 'beginning') this.#host.dispatchEvent(new MadoApplicationBegunEvent(state.draft));
    // the fields do not stand there with what is in the entries now
    if ((wasOpen && before.type === 'conflict') || (state.type === 'private-key' && before.type !== 'private-key'))
      this.entry.fresh++;
    if (state.type === 'failed' && before.type !== 'failed' && state.error.code === 'terms-changed')
      this.terms.remake();
    if (wasOpen ? before.step === state.step : before.type !== 'beginning') return;
    this.entry.clear();
    this.acts.arrived();
    this.#host.dispatchEvent(new MadoApplicationStepEvent(state.step));
    if (state.type !== 'invalid') this.#focus.to('#step-title');
  }
}
