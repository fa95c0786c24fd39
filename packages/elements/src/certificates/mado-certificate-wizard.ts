import type { ApplicationWizardState, CertificateFileListState, TermsState } from '@madoguchi/sdk';
import { html, type CSSResult, type PropertyDeclarations, type TemplateResult } from 'lit';
import { hrefFrom } from '../portal/href-template.ts';
import { rowLevel } from '../portal/list/row-level.ts';
import { MadoElement } from '../portal/mado-element.ts';
import { momentText } from '../portal/text/moment-text.ts';
import type { CatalogueLoaders } from '../portal/texts.ts';
import type { KeyMaking } from './key-making.ts';
import { kindText } from './application-words.ts';
import { madoCertificateWizardStyles } from './mado-certificate-wizard.styles.ts';
import { wizardBegin } from './wizard-begin.ts';
import { wizardDone } from './wizard-done.ts';
import { WizardDrive } from './wizard-drive.ts';
import { wizardUnread } from './wizard-gone.ts';
import { wizardView } from './wizard-view.ts';
import { subjectIn, titleOf } from './wizard-subject.ts';
import { wizardTexts, type WizardCatalogue } from './wizard-words.ts';

export type * from './mado-certificate-wizard.events.ts';
export type * from './key-making.ts';

/**
 * An application for a server certificate, step by step (CRT-04, CRT-10 to CRT-12): service and term, terms, basics with the
 * certificate signing request, organisation, contacts, check, and what comes next. What is typed is saved as a draft. The
 * request is pasted, dropped, chosen as a file, or made with its key in the browser (CRT-05); a private key gets into no field.
 *
 * @summary Applying for a server certificate.
 * @slot header - Instead of the title.
 * @slot drafts - Instead of the link to what was begun before.
 * @slot footer - Below everything.
 * @event {MadoBeforeApplicationBeginEvent} mado-before-application-begin - A draft is about to be made; cancelable.
 * @event {MadoApplicationBegunEvent} mado-application-begun - There is a draft.
 * @event {MadoApplicationStepEvent} mado-application-step - Another step stands on the screen.
 * @event {MadoApplicationLeftEvent} mado-application-left - The draft was saved, to be left for now.
 * @event {MadoBeforeApplicationEvent} mado-before-application - An application is about to be sent; cancelable.
 * @event {MadoCertificateAppliedEvent} mado-certificate-applied - It was applied for.
 * @csspart title - The title.
 * @csspart steps - The steps.
 * @csspart step - One step.
 * @csspart step-go - What leads to it.
 * @csspart step-title - The title of the step on the screen.
 * @csspart drafts - The link to what was begun before.
 * @csspart guide - A link to a guide.
 * @csspart option - One of a few things to choose from.
 * @csspart radio - A radio button.
 * @csspart radio-label - A radio button with its label.
 * @csspart documents - Documents that may be asked for, those of the terms, or those that are awaited.
 * @csspart document - A document of the terms.
 * @csspart body - Its text.
 * @csspart field - A field with its label.
 * @csspart label - A label.
 * @csspart hint - A hint.
 * @csspart input - A field.
 * @csspart check - A box to tick with its label, or a part of what is checked.
 * @csspart checkbox - The box to tick.
 * @csspart error - What is wrong with a field.
 * @csspart summary - What stands above the form after wrong entries.
 * @csspart failure - What stands above it after the server refused or was not reached.
 * @csspart terms-changed - That the terms have changed.
 * @csspart restored - That what was not saved is back.
 * @csspart merged - That what was entered elsewhere was taken over.
 * @csspart csr - All about the request.
 * @csspart drop - Where a file is chosen or dropped.
 * @csspart choose - The button that chooses a file.
 * @csspart refused - Why a file is not taken.
 * @csspart mismatch - That the request is of another key than the one that was made.
 * @csspart use-made - The button that goes back to the request that was made.
 * @csspart use-other - The button that uses the other one.
 * @csspart preview - What the request says.
 * @csspart private-key - That a private key was kept out.
 * @csspart key - Key and request made in the browser.
 * @csspart key-open - The button that begins it.
 * @csspart key-make - The button that makes them.
 * @csspart key-cancel - The button that leaves it.
 * @csspart key-making - That the key is being made.
 * @csspart key-made - That the file has to be downloaded.
 * @csspart key-download - The button that downloads it.
 * @csspart key-discard - The button that throws key and request away.
 * @csspart key-again - The button that downloads it again.
 * @csspart key-gone - That a key was lost with the page.
 * @csspart contact - One contact.
 * @csspart same - The button that fills it in as the registration contact.
 * @csspart facts - Facts in a list.
 * @csspart edit - The button that leads back to a part.
 * @csspart conflict - That it was changed elsewhere.
 * @csspart sides - Both versions, where they differ.
 * @csspart keep - The button that keeps what is here.
 * @csspart take - The button that takes what is saved.
 * @csspart saving - How far it is saved.
 * @csspart leave - The button that saves and leaves.
 * @csspart submit - The button that goes on, or applies.
 * @csspart back - The button that goes back.
 * @csspart retry - The button that tries again.
 * @csspart success - That the key was downloaded, the terms were agreed to, or it was applied for.
 * @csspart form - The link to サービス申込書.
 * @csspart detail - The link to the application.
 * @csspart applications - The link to all applications.
 * @csspart closed - That what it is for cannot be applied for now.
 * @csspart apply-new - The button that goes on as a new application.
 * @csspart server-name - The server of what is issued anew.
 * @csspart reused-key - That the request has the key of the certificate before.
 * @csspart organisation-differs - That the certificate will name another organisation.
 * @attr {boolean} fragment - Keeps the step in the page's address, `#basics`, so that the browser's way back and forward goes through the steps.
 * @attr {string} draft - The id of the draft to go on with.
 * @attr {string} kind - What is begun: `renewal`, `next`, `reissue`, `contact-change`, `switch-service`; without it a new application.
 * @attr {string} source - The id of the record that it comes from.
 * @attr {string} service - The id of that record's service.
 * @attr {string} contract-type - Its type of contract.
 * @attr {number} months - Its term in months.
 * @attr {string} drafts-href - Where applications are that were begun.
 * @attr {string} application-href - Where an application is shown: `/applications/{application}`.
 * @attr {string} applications-href - Where all of them are.
 */
export class MadoCertificateWizard extends MadoElement<WizardCatalogue> {
  static override styles: CSSResult[] = madoCertificateWizardStyles;
  static override properties: PropertyDeclarations = {
    state: { attribute: false, noAccessor: true },
    terms: { attribute: false, noAccessor: true },
    files: { attribute: false, noAccessor: true },
    keyMaking: { attribute: false, noAccessor: true },
    draft: {},
    kind: {},
    source: {},
    service: {},
    contractType: { attribute: 'contract-type' },
    months: { type: Number },
    draftsHref: { attribute: 'drafts-href' },
    applicationHref: { attribute: 'application-href' },
    applicationsHref: { attribute: 'applications-href' },
  };

  declare draft: string | undefined;
  declare kind: string | undefined;
  declare source: string | undefined;
  declare service: string | undefined;
  declare contractType: string | undefined;
  declare months: number | undefined;
  declare draftsHref: string | undefined;
  declare applicationHref: string | undefined;
  declare applicationsHref: string | undefined;

  protected readonly catalogues: CatalogueLoaders = wizardTexts;
  readonly #drive: WizardDrive = new WizardDrive(
    this,
    () => subjectIn(this),
    () => this.messages,
  );

  /** What the element shows. Set by hand, it shows that and sends nothing. */
  get state(): ApplicationWizardState {
    return this.#drive.wizard.state;
  }
  set state(state: ApplicationWizardState) {
    if ('catalogue' in state) this.#drive.catalogue = state.catalogue;
    this.#drive.wizard.show(state);
  }

  /** The terms of the step of the terms, in the same way. */
  get terms(): TermsState {
    return this.#drive.terms.state;
  }
  set terms(terms: TermsState) {
    this.#drive.terms.show(terms);
  }

  /** The files of what was applied for, in the same way. */
  get files(): CertificateFileListState {
    return this.#drive.files.state;
  }
  set files(files: CertificateFileListState) {
    this.#drive.files.show(files);
  }

  /** How far making key and request is, in the same way. */
  get keyMaking(): KeyMaking {
    return this.#drive.key.state;
  }
  set keyMaking(making: KeyMaking) {
    this.#drive.key.showByHand(making);
  }

  protected override willUpdate(): void {
    this.#drive.follow();
  }

  protected override render(): TemplateResult {
    const { state, messages } = this;
    const kind = titleOf(state, this.kind);
    return html`<section class="mado-form wizard">
        <slot name="header"
          ><h2 class="title" part="title">${messages.find(`application-wizard.title.${kind}`) ?? kindText(messages, kind)}</h2></slot
        >
        ${this.#renderState()}
      </section>
      <slot name="footer"></slot>`;
  }

  #renderState(): TemplateResult {
    const { state, messages } = this;
    const { wizard, outcome, catalogue, entry, key, blocks, terms, acts } = this.#drive;
    const listHref = hrefFrom(this.applicationsHref);
    if (state.type === 'loading' || state.type === 'unavailable')
      return wizardUnread(messages, state, outcome, { listHref, onRetry: () => void wizard.controller?.retry() });
    if (state.type === 'done')
      return wizardDone(messages, state.application, {
        id: outcome.id,
        files: this.files,
        catalogue,
        detailHref: hrefFrom(this.applicationHref, { application: state.application.id }),
        listHref,
      });
    if ('choice' in state)
      return wizardBegin(messages, state, {
        outcome,
        draftsHref: hrefFrom(this.draftsHref),
        stands: state.kind !== 'new' && this.kind !== 'switch-service',
        switches: this.kind === 'switch-service' && state.kind !== 'new',
        closed: { onNew: acts.applyNew, listHref },
        onChoose: (choice) => wizard.controller?.choose(choice),
        onSubmit: acts.submit,
        onKeydown: acts.keydown,
      });
    return wizardView(messages, state, {
      controller: wizard.controller,
      outcome,
      entry,
      key,
      blocks,
      terms: this.terms,
      termsStep: {
        level: rowLevel(this) + 2,
        onOpen: (id) => terms.controller?.open(id),
        onRetry: () => void terms.controller?.retry(),
      },
      moment: this.usedPortal ? momentText(this.usedPortal, messages.locale) : () => '',
      acts,
      listHref,
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mado-certificate-wizard': MadoCertificateWizard;
  }
}
