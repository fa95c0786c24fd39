import type { AssignmentLine } from '@madoguchi/sdk';
import { availableFor, mostFor } from '@madoguchi/sdk/environments/assignment.rules.js';
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { checkBox } from '../portal/form/check.ts';
import type { ModalContent } from '../portal/dialog/modal.ts';
import { numberText, untilText, type AssignmentTexts } from './assignment-words.ts';

/** What is ticked while products are chosen. */
interface Picking {
  readonly ticked: ReadonlySet<string>;
  /** Nothing was ticked, and it was to be added. */
  readonly missing: boolean;
}

/** その他の製品: the dialog in which other products are chosen to be assigned (LIC-07). */
export class OthersPicker {
  readonly #host: ReactiveControllerHost;
  /** Undefined while it is not open. */
  #picking: Picking | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  open(): void {
    this.#pick({ ticked: new Set(), missing: false });
  }

  close(): void {
    this.#pick(undefined);
  }

  /** What stands in the dialog while it is open. `onAdd` hears of the products in the order in which they were ticked. */
  content(
    messages: AssignmentTexts,
    others: readonly AssignmentLine[],
    onAdd: (productIds: readonly string[]) => void,
  ): ModalContent | undefined {
    const picking = this.#picking;
    if (!picking) return undefined;
    const { ticked } = picking;
    const onTick = (productId: string, on: boolean): void => {
      const rest = [...ticked].filter((id) => id !== productId);
      this.#pick({ ticked: new Set(on ? [...rest, productId] : rest), missing: false });
    };
    return {
      title: messages.text('assignment.add-other'),
      body: othersList(messages, others, picking, onTick),
      act: messages.text('assignment.choose'),
      cancel: messages.text('assignment.close'),
      busyLabel: messages.text('busy'),
      onAct: () => {
        this.#pick(ticked.size > 0 ? undefined : { ticked, missing: true });
        if (ticked.size > 0) onAdd([...ticked]);
      },
      onCancel: () => this.close(),
    };
  }

  #pick(picking: Picking | undefined): void {
    this.#picking = picking;
    this.#host.requestUpdate();
  }
}

/** その他の製品, to choose from (LIC-07). */
function othersList(
  messages: AssignmentTexts,
  others: readonly AssignmentLine[],
  { ticked, missing }: Picking,
  onTick: (productId: string, on: boolean) => void,
): TemplateResult {
  return html`<p class="mado-text">${messages.text('assignment.add-other-lead')}</p>
    ${missing ? html`<p class="mado-error" role="alert">${messages.text('assignment.choose-none')}</p>` : ''}
    <ul class="others" part="others">
      ${others.map((line, index) => {
        const { productId, name } = line;
        const closed = mostFor(line) === 0;
        const why = messages.text(line.coming ? 'assignment.check.not-begun' : 'assignment.check.none-left');
        return html`<li>
          ${checkBox({
            id: `other-${index}`,
            label: name,
            checked: ticked.has(productId),
            describedBy: `other-${index}-remaining`,
            closed,
            onChange: (on, box) => {
              if (closed) box.checked = false; // the browser has ticked it already
              else onTick(productId, on);
            },
          })}
          <span class="mado-hint" id="other-${index}-remaining"
            >${untilText(messages, line)} ${messages.text('assignment.available-of', {
              licensed: numberText(messages, line.licensed),
              count: numberText(messages, availableFor(line)),
            })}
            ${closed ? html`<span class="why">${why}</span>` : nothing}</span
          >
        </li>`;
      })}
    </ul>`;
}
