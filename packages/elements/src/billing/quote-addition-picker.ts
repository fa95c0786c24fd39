import type { OfferedProduct } from '@madoguchi/sdk';
import { checkQuoteCount } from '@madoguchi/sdk/billing/quote-request.rules.js';
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { checkBox } from '../portal/form/check.ts';
import type { ModalContent } from '../portal/dialog/modal.ts';
import { countField } from './quote-tables.ts';
import { checkText, type QuoteTexts } from './quote-words.ts';

/** What is ticked and typed while products are chosen. */
interface Picking {
  /** The counts as typed, by product, in the order in which they were ticked. */
  readonly ticked: ReadonlyMap<string, string>;
  /** It was to be added: then what is missing is told. */
  readonly asked: boolean;
}

/** 追加のご購入: the dialog in which products are chosen to be bought in addition (LIC-19). */
export class AdditionPicker {
  readonly #host: ReactiveControllerHost;
  /** Undefined while it is not open. */
  #picking: Picking | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  open(): void {
    this.#pick({ ticked: new Map(), asked: false });
  }

  close(): void {
    this.#pick(undefined);
  }

  /** What stands in the dialog while it is open. `onAdd` hears of the counts as typed, by product. */
  content(
    messages: QuoteTexts,
    offered: readonly OfferedProduct[],
    onAdd: (ticked: Picking['ticked']) => void,
  ): ModalContent | undefined {
    const picking = this.#picking;
    if (!picking) return undefined;
    const onPick = (productId: string, typed: string | undefined): void => {
      const now = this.#picking ?? picking; // more may have been ticked since this was drawn
      const ticked = new Map(now.ticked);
      if (typed === undefined) ticked.delete(productId);
      else ticked.set(productId, typed);
      this.#pick({ ...now, ticked });
    };
    const onAct = (): void => {
      const now = this.#picking ?? picking;
      if (offered.length > 0 && !isWhole(now)) return this.#pick({ ...now, asked: true });
      this.close();
      if (offered.length > 0) onAdd(now.ticked);
    };
    return {
      title: messages.text('quote.add-title'),
      body: offeredList(messages, offered, picking, onPick),
      act: messages.text('quote.add'),
      cancel: messages.text('quote.close'),
      busyLabel: messages.text('busy'),
      onAct,
      onCancel: () => this.close(),
    };
  }

  #pick(picking: Picking | undefined): void {
    this.#picking = picking;
    this.#host.requestUpdate();
  }
}

/** Whether everything that is ticked has a count, and anything is. */
function isWhole({ ticked }: Picking): boolean {
  return ticked.size > 0 && [...ticked.values()].every((typed) => checkQuoteCount(typed).ok);
}

/** What is ticked or typed; undefined takes the tick away. */
type OnPick = (productId: string, typed: string | undefined) => void;

/** The products that can be bought in addition, to choose from (LIC-19). */
function offeredList(
  messages: QuoteTexts,
  offered: readonly OfferedProduct[],
  { ticked, asked }: Picking,
  onPick: OnPick,
): TemplateResult {
  if (offered.length === 0) return html`<p class="mado-text">${messages.text('quote.add-nothing')}</p>`;
  return html`<p class="mado-text">${messages.text('quote.add-hint')}</p>
    ${asked && ticked.size === 0 ? html`<p class="mado-error" role="alert">${messages.text('quote.choose-none')}</p>` : nothing}
    <ul class="offered" part="offered">
      ${offered.map(({ id, name, unit }, index) => {
        const typed = ticked.get(id);
        return html`<li>
          ${checkBox({
            id: `offered-${index}`,
            label: name,
            checked: typed !== undefined,
            onChange: (on) => onPick(id, on ? '1' : undefined),
          })}
          ${
            typed === undefined
              ? nothing
              : html`<div class="offered-count">
                  ${countField(messages, {
                    id: `offered-${index}-count`,
                    name,
                    unit,
                    typed,
                    error: asked ? checkText(messages, checkQuoteCount(typed)) : undefined,
                    onType: (text) => onPick(id, text),
                  })}
                </div>`
          }
        </li>`;
      })}
    </ul>`;
}
