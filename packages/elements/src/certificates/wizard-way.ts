import type { ApplicationStep, ApplicationWizard, ApplicationWizardState } from '@madoguchi/sdk';
import { Fragment } from '../portal/fragment.ts';
import type { MadoElement } from '../portal/mado-element.ts';
import type { PersonalConnection } from '../portal/personal-connection.ts';

/**
 * The steps behind the `#` of the page's address, where the host allows it by the attribute `fragment`: the browser's way
 * back and forward goes from step to step, and loses nothing. What was sent has no steps any more, so that they are passed.
 */
export class WizardWay {
  readonly #fragment: Fragment;
  readonly #wizard: PersonalConnection<ApplicationWizardState, ApplicationWizard>;
  readonly #isHeld: () => boolean;
  /** The draft whose steps stand in the address. */
  #draft: string | undefined;
  /** The step that was put there last: what changes besides, such as how far it is saved, moves nobody. */
  #step: ApplicationStep | undefined;

  /** `isHeld` says whether the step on the screen is not to be left, as it has a key that nobody has downloaded. */
  constructor(
    host: MadoElement,
    wizard: PersonalConnection<ApplicationWizardState, ApplicationWizard>,
    isHeld: () => boolean,
  ) {
    this.#wizard = wizard;
    this.#isHeld = isHeld;
    this.#fragment = new Fragment(
      host,
      () => host.hasAttribute('fragment'),
      () => void this.#arrived(),
    );
  }

  /**
   * Hears of what is shown. The first step of a draft takes the place of what stood there, as it was saved, perhaps elsewhere;
   * each further one is a page of its own.
   */
  shown(state: ApplicationWizardState): void {
    if (!('entries' in state)) return;
    const { draft, step } = state;
    const [isKnown, isHere] = [this.#draft === draft.id, this.#step === step];
    this.#draft = draft.id;
    this.#step = step;
    if (!isKnown) this.#fragment.replace(step);
    else if (!isHere) this.#fragment.put(step);
  }

  async #arrived(): Promise<void> {
    const { state, controller } = this.#wizard;
    if (state.type === 'done' && this.#draft !== undefined) return history.back();
    if (!('entries' in state) || this.#draft !== state.draft.id) return;
    const { steps, step, reached } = state;
    const asked = steps.find((one) => location.hash === `#${one}`);
    if (asked === step) return;
    const isLed = asked !== undefined && state.type !== 'conflict' && !this.#isHeld();
    if (isLed && reached.includes(asked)) controller?.goTo(asked);
    // the way forward after a reload, which knows no more than where somebody was
    else if (isLed && asked === steps[steps.indexOf(step) + 1]) await controller?.next();
    const { state: now } = this.#wizard;
    if ('entries' in now && !(isLed && asked === 'check')) this.#fragment.put(now.step);
  }
}
