import type {
  ApplicationStep,
  ApplicationWizard,
  ApplicationWizardState,
  TermsAgreement,
  TermsState,
} from '@madoguchi/sdk';
import type { ControllerConnection } from '../portal/controller-connection.ts';
import type { FocusNext } from '../portal/focus-next.ts';
import { guardComposition } from '../portal/form/composition.ts';
import type { MadoElement } from '../portal/mado-element.ts';
import type { PersonalConnection } from '../portal/personal-connection.ts';
import type { CsrEntry } from './csr-entry.ts';
import type { KeyMaker } from './key-maker.ts';
import {
  MadoApplicationLeftEvent,
  MadoBeforeApplicationBeginEvent,
  MadoBeforeApplicationEvent,
} from './mado-certificate-wizard.events.ts';
import { isAgreed } from './wizard-view.ts';

/** What the acts work on. */
export interface WizardParts {
  readonly host: MadoElement;
  readonly wizard: PersonalConnection<ApplicationWizardState, ApplicationWizard>;
  readonly terms: ControllerConnection<TermsState, TermsAgreement>;
  readonly entry: CsrEntry;
  readonly key: KeyMaker;
  readonly focus: FocusNext;
}

/** Milliseconds for which a press belongs to the step before: that of a double click. */
const pressOver = 400;

/**
 * What is pressed in the wizard. Here alone stands that a step is not left while it has a key that nobody has downloaded
 * (CRT-05): whatever leaves it goes by `#leaving`.
 */
export class WizardActs {
  readonly #parts: WizardParts;
  /** When the step came onto the screen, by `performance.now()`. */
  #since = 0;

  constructor(parts: WizardParts) {
    this.#parts = parts;
  }

  /** Another step stands on the screen. */
  arrived(): void {
    this.#since = performance.now();
  }

  readonly submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const { host, wizard } = this.#parts;
    const { state, controller } = wizard;
    if ('choice' in state)
      void controller?.begin(() => host.dispatchEvent(new MadoBeforeApplicationBeginEvent(state.kind)));
    else this.#leaving(() => this.#goOn());
  };

  readonly goTo = (step: ApplicationStep): void => this.#leaving(() => this.#controller?.goTo(step));

  /** After `conflict`: with what is saved the step may be another. */
  readonly takeSaved = (): void => this.#leaving(() => this.#controller?.takeSaved());

  readonly keepTyped = (): void => this.#controller?.keepTyped();

  /** After `key-mismatch`: the request that was made here stands in the field again. */
  readonly keepMade = (): void => {
    const { entry, focus } = this.#parts;
    entry.clear();
    entry.fresh++;
    focus.to('#basics-csr', { asked: true });
    this.#controller?.keepMade();
  };

  readonly keepOther = (): void => {
    this.#parts.focus.to('#other-key', { asked: true });
    this.#controller?.keepOther();
  };

  /** What the draft is for is closed: to a new application. */
  readonly applyNew = (): void => this.#leaving(() => this.#controller?.applyNew());

  readonly leave = (): void => this.#leaving(() => void this.#saveAndLeave());

  readonly keydown = (event: KeyboardEvent): void => {
    guardComposition(event);
    const [field] = event.composedPath();
    // a key that is held down goes no further than the step that it was pressed in
    if (event.key === 'Enter' && event.repeat && !(field instanceof HTMLTextAreaElement)) event.preventDefault();
  };

  /** A press on a button that was not there when it began is none. */
  readonly press = (event: MouseEvent): void => {
    if (event.detail > 0 && performance.now() - this.#since < pressOver) event.preventDefault();
  };

  get #controller(): ApplicationWizard | undefined {
    return this.#parts.wizard.controller;
  }

  #leaving(act: () => void): void {
    if (!this.#parts.key.holds()) act();
  }

  /** 次へ, 同意する or 申込, by the step. */
  #goOn(): void {
    const { host, wizard, terms, entry } = this.#parts;
    const { state, controller } = wizard;
    if (!('entries' in state)) return;
    entry.clear();
    const isJustAgreed = terms.state.type === 'agreed-for-application'; // the draft tells it once it is saved
    if (state.step === 'terms' && !isAgreed(state) && !isJustAgreed) void terms.controller?.agree();
    else if (state.step !== 'check') void controller?.next();
    else void controller?.submit(() => host.dispatchEvent(new MadoBeforeApplicationEvent(state.draft)));
  }

  async #saveAndLeave(): Promise<void> {
    const { host, wizard } = this.#parts;
    await this.#controller?.save();
    const { state } = wizard;
    if ('entries' in state && state.saving.type === 'saved')
      host.dispatchEvent(new MadoApplicationLeftEvent(state.draft));
  }
}
