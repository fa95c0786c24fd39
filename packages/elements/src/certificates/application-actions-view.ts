import type { ApplicationAction, OfferedAction } from '@madoguchi/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../portal/list/heading.ts';
import { actionText, closedText, throughText, type DetailTexts } from './detail-words.ts';

/** Where actions lead. */
export interface ActsView {
  /** Where an action is done; undefined where the host's script leads there, or where it is done here. */
  readonly hrefOf: (action: ApplicationAction) => string | undefined;
  readonly onAct: (action: ApplicationAction, event: Event) => void;
}

/** Actions in one list: those open now as links, and beside them the closed ones with the reason (CRT-09). */
export function applicationActions(
  messages: DetailTexts,
  actions: readonly OfferedAction[],
  level: number,
  { hrefOf, onAct }: ActsView,
): TemplateResult {
  const open = actions.filter(({ decision }) => decision.ok);
  const closed = actions.filter(({ decision }) => !decision.ok);
  return html`<section class="section actions" part="actions">
    ${heading({ level, class: 'section-title' }, messages.text('application-detail.actions'))}
    ${
      open.length > 0
        ? html`<ul class="open-actions" aria-label=${messages.text('application-detail.actions-open')}>
            ${open.map(({ action, through }) => {
              const href = action === 'withdraw' ? undefined : hrefOf(action);
              const act = (event: Event): void => onAct(action, event);
              const name = actionText(messages, action);
              return html`<li>
                ${
                  href
                    ? html`<a class="mado-button mado-button-quiet act" part="action" data-action=${action} href=${href} @click=${act}>${name}</a>`
                    : html`<button class="mado-button mado-button-quiet act" part="action" data-action=${action} type="button" @click=${act}>
                        ${name}
                      </button>`
                }
                ${through === undefined ? nothing : html`<span class="mado-hint">${throughText(messages, through)}</span>`}
              </li>`;
            })}
          </ul>`
        : html`<p class="mado-text">${messages.text('application-detail.actions-none')}</p>`
    }
    ${
      closed.length > 0
        ? html`${heading({ level: level + 1, class: 'entries-title' }, messages.text('application-detail.actions-closed'))}
            <dl class="closed-actions" part="closed-actions">
            ${reasons(messages, actions).map(
              ([reason, names]) => html`<div>
                ${names.map((name) => html`<dt>${name}</dt>`)}
                <dd>${reason}</dd>
              </div>`,
            )}
          </dl>`
        : nothing
    }
  </section>`;
}

/** What is closed, by the reason: several can have the same one. */
function reasons(
  messages: DetailTexts,
  actions: readonly OfferedAction[],
): readonly (readonly [reason: string, names: readonly string[]])[] {
  const found = new Map<string, readonly string[]>();
  for (const { action, decision } of actions) {
    if (decision.ok) continue;
    const reason = closedText(messages, decision);
    found.set(reason, [...(found.get(reason) ?? []), actionText(messages, action)]);
  }
  return [...found];
}
