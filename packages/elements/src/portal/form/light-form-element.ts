import type { Catalogue } from '@madoguchi/sdk';
import { css, html, render, type CSSResult, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { MadoElement } from '../mado-element.ts';
import { guardComposition } from './composition.ts';
import { adoptLightSheet } from './light-sheet.ts';
import { FormOutcome } from './form-outcome.ts';
import { uniqueId } from '../unique-id.ts';

/**
 * An element whose form stands in its own light DOM, so that password managers, the browser and assistive technology
 * see label, field and error in one tree. Its shadow root is slots only.
 *
 * @slot header - Instead of the title.
 * @slot footer - Below the form.
 * @slot - Shown until the element can draw.
 */
export abstract class LightFormElement<Texts extends Catalogue> extends MadoElement<Texts> {
  static override styles: CSSResultGroup = css`
    :host {
      display: block;
    }
    :host([hidden]) {
      display: none;
    }
  `;

  /** Styles of the form besides the form kit's. */
  protected readonly lightStyles: readonly CSSResult[] = [];

  /** Begins every id in the form: unique in the page, and the same while the element lives. Empty while there is no portal. */
  protected get formId(): string {
    const { usedPortal } = this;
    return (this.#formId ??= usedPortal && uniqueId(usedPortal)) ?? '';
  }
  #formId: string | undefined;
  readonly #container: HTMLElement = document.createElement('div');
  /** What came of sending the form. */
  protected readonly outcome: FormOutcome = new FormOutcome(
    this,
    () => this.#container,
    () => this.formId,
  );

  /** What the element shows. */
  abstract state: { readonly type: string };

  /** What stands in the light DOM: the whole form. */
  protected abstract renderForm(): TemplateResult;

  constructor() {
    super();
    this.#container.className = 'mado-form';
    this.#container.slot = 'form';
    this.#container.addEventListener('keydown', guardComposition);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    adoptLightSheet(this.getRootNode(), this.lightStyles);
  }

  protected override render(): TemplateResult {
    return html`<slot name="header"></slot><slot name="form"></slot><slot name="footer"></slot>`;
  }

  protected override update(changed: PropertyValues): void {
    super.update(changed);
    render(this.renderForm(), this.#container, { host: this });
    if (this.#container.parentNode !== this) this.append(this.#container);
  }
}
