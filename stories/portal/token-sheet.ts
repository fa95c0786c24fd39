import { MadoTerms } from '@madoguchi/elements/mado-terms.js';
import { css, html, LitElement, type CSSResultGroup, type TemplateResult } from 'lit';

/** The tokens' sheet as every element in a shadow root has it. */
const sheet = MadoTerms.styles.map(({ cssText }) => cssText).join('');

const names = [...new Set([...sheet.matchAll(/--mado-[\w-]+/g)].map(([name]) => name))].toSorted((one, other) =>
  one.localeCompare(other),
);

/** What the elements use for a token: their own variable for it (`--_4: var(--mado-neutral-4, …)`), or what stands in. */
function used(name: string): string {
  const [, variable] = new RegExp(`(--_[\\w-]+):[^;]*?var\\(${name}\\b`).exec(sheet) ?? [];
  const [, instead] = new RegExp(`var\\(${name}, (var\\([^)]*\\))`).exec(sheet) ?? [];
  return variable === undefined ? `var(${name}, ${instead})` : `var(${variable})`;
}

/** Every design token of the elements, with what it is worth here. Only for Storybook. */
export class TokenSheet extends LitElement {
  static override styles: CSSResultGroup = [
    MadoTerms.styles,
    css`
      :host {
        display: block;
        color: var(--_9);
        font-family: var(--mado-font-family);
        font-size: var(--_size);
        line-height: 1.6;
      }
      table {
        inline-size: 100%;
        border-collapse: collapse;
      }
      td {
        padding: 10px 16px 10px 0;
        border-bottom: 1px solid var(--_3);
      }
      code {
        display: block;
        font: var(--_small) ui-monospace, monospace;
        overflow-wrap: anywhere;
      }
      .value {
        color: var(--_7);
      }
      .swatch {
        display: inline-block;
        inline-size: 72px;
        block-size: 32px;
        border: 1px solid var(--_4);
        border-radius: var(--_radius);
        background: var(--here);
      }
      .mark {
        inline-size: 88px;
      }
    `,
  ];

  protected override render(): TemplateResult {
    return html`<table>
      <tbody>
        ${names.map(
          (name) =>
            html`<tr>
              <td class="mark">
                ${/color|neutral/.test(name) ? html`<span class="swatch" data-token=${name}></span>` : ''}
              </td>
              <td>
                <code>${name}</code>
                <code class="value" data-token=${name}></code>
              </td>
            </tr>`,
        )}
      </tbody>
    </table>`;
  }

  protected override firstUpdated(): void {
    for (const place of this.renderRoot.querySelectorAll<HTMLElement>('[data-token]')) {
      place.style.setProperty('--here', used(place.dataset['token'] ?? ''));
      if (place.matches('.value')) place.textContent = getComputedStyle(place).getPropertyValue('--here') || 'inherit';
    }
  }
}

customElements.define('token-sheet', TokenSheet);
