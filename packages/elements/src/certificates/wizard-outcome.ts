import type { Messages } from '@madoguchi/sdk';
import type { nothing, TemplateResult } from 'lit';
import { FormOutcome, type Failure } from '../portal/form/form-outcome.ts';
import { outcomeHost } from '../portal/form/outcome-host.ts';
import type { MadoElement } from '../portal/mado-element.ts';
import type { PortalTexts } from '../portal/texts.ts';
import type { Explain } from './refusal-reasons.ts';

/**
 * What came of beginning and of sending an application. Where that is closed by now it says why first, in the words of the
 * record (CRT-09, CRT-11), which are loaded with the first such refusal; without them the failure is told alone.
 */
export class WizardOutcome extends FormOutcome {
  readonly #element: MadoElement;
  #explain: Explain | undefined;

  /** `told` is what an outcome belongs to. */
  constructor(element: MadoElement, told: () => unknown) {
    super(outcomeHost<MadoElement, unknown>(element, told), () => element.renderRoot);
    this.#element = element;
  }

  override render(messages: Messages<PortalTexts>, failure: Failure): TemplateResult | typeof nothing {
    if (!this.#explain && failure.error?.code === 'action-closed') void this.#load(failure);
    return super.render(messages, this.#explain?.(messages, failure) ?? failure);
  }

  async #load({ error }: Failure): Promise<void> {
    this.#explain = () => ({}); // until the words are here
    try {
      this.#explain = await (await import('./refusal-reasons.ts')).loadReasons(this.#element);
    } catch {
      this.#explain = (_, failure) => {
        if (failure.error !== error) this.#explain = undefined; // with the next refusal it is tried again
        return failure;
      };
    }
    this.#element.requestUpdate();
  }
}
