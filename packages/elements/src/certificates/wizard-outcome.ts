import type { ClosedSource, Messages } from '@madoguchi/sdk';
import type { nothing, TemplateResult } from 'lit';
import { FormOutcome, type Failure } from '../portal/form/form-outcome.ts';
import { outcomeHost } from '../portal/form/outcome-host.ts';
import type { MadoElement } from '../portal/mado-element.ts';
import type { PortalTexts } from '../portal/texts.ts';
import type { RefusalReasons } from './refusal-reasons.ts';
import type { WizardTexts } from './wizard-words.ts';

/**
 * What came of beginning and of sending an application. Where that is closed by now it says why first, in the words of the
 * record (CRT-09, CRT-11), which are loaded with the first such refusal; without them the failure is told alone.
 */
export class WizardOutcome extends FormOutcome {
  readonly #element: MadoElement;
  #reasons: RefusalReasons | 'loading' | undefined;
  /** What there was to explain when the words could not be loaded: with the next refusal it is tried again. */
  #missed: unknown;

  /** `told` is what an outcome belongs to. */
  constructor(element: MadoElement, told: () => unknown) {
    super(outcomeHost<MadoElement, unknown>(element, told), () => element.renderRoot);
    this.#element = element;
  }

  override render(messages: Messages<PortalTexts>, failure: Failure): TemplateResult | typeof nothing {
    const { error } = failure;
    const reasons = error?.code === 'action-closed' ? this.#known(error) : undefined;
    if (reasons === 'loading') return super.render(messages, {});
    return super.render(messages, reasons?.explain(messages, failure) ?? failure);
  }

  /** Why something is closed; nothing as long as the words for it are not there. */
  reason(messages: WizardTexts, closed: ClosedSource): string | undefined {
    const reasons = this.#known(closed);
    return typeof reasons === 'object' ? reasons.why(messages, closed) : undefined;
  }

  #known(asked: object): RefusalReasons | 'loading' | undefined {
    if (!this.#reasons && this.#missed !== asked) void this.#load(asked);
    return this.#reasons;
  }

  async #load(asked: object): Promise<void> {
    this.#reasons = 'loading';
    try {
      this.#reasons = await (await import('./refusal-reasons.ts')).loadReasons(this.#element);
    } catch {
      this.#missed = asked;
      this.#reasons = undefined;
    }
    this.#element.requestUpdate();
  }
}
