import type { Messages, PortalError } from '@madoguchi/sdk';
import type { nothing, TemplateResult } from 'lit';
import { FormOutcome, type Failure } from '../portal/form/form-outcome.ts';
import { outcomeHost } from '../portal/form/outcome-host.ts';
import type { MadoElement } from '../portal/mado-element.ts';
import type { PortalTexts } from '../portal/texts.ts';

/**
 * What came of beginning and of sending an application. Where that is closed by now it says why first, in the words of the
 * record (CRT-09, CRT-11), which are loaded with the first such refusal; without them the failure is told alone.
 */
export class WizardOutcome extends FormOutcome {
  readonly #element: MadoElement;
  #words: typeof import('./refusal-words.ts') | undefined;
  #loading = false;
  /** What was told without its reason, as the words could not be loaded. */
  #missed: PortalError | undefined;

  /** `told` is what an outcome belongs to. */
  constructor(element: MadoElement, told: () => unknown) {
    super(outcomeHost<MadoElement, unknown>(element, told), () => element.renderRoot);
    this.#element = element;
  }

  override render(messages: Messages<PortalTexts>, failure: Failure): TemplateResult | typeof nothing {
    const { error } = failure;
    if (error?.code !== 'action-closed' || error === this.#missed) return super.render(messages, failure);
    const words = this.#words;
    if (!words) {
      void this.#load(error);
      return super.render(messages, {});
    }
    const all = messages as Parameters<typeof words.refusalText>[0]; // they were loaded with it
    return super.render(messages, { ...failure, note: words.refusalText(all, error) });
  }

  async #load(error: PortalError): Promise<void> {
    if (this.#loading) return;
    this.#loading = true;
    try {
      const words = await import('./refusal-words.ts');
      await this.#element.addTexts(words.refusalTexts);
      this.#words = words;
    } catch {
      this.#missed = error;
    }
    this.#loading = false;
    this.#element.requestUpdate();
  }
}
