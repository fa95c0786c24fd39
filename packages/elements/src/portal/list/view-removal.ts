import type { Messages } from '@madoguchi/sdk';
import type { listToolsJa } from '@madoguchi/sdk/portal/list-tools.ja.js';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { Modal } from '../dialog/modal.ts';
import type { PortalTexts } from '../texts.ts';

/** Asks before a view is deleted. */
export class ViewRemoval {
  readonly #host: LitElement;
  readonly #modal: Modal;
  readonly #remove: (name: string) => void;
  #name: string | undefined;

  constructor(host: LitElement, remove: (name: string) => void) {
    this.#host = host;
    this.#modal = new Modal(host);
    this.#remove = remove;
  }

  /** Asks about a view; undefined asks no more. */
  ask(name: string | undefined): void {
    this.#name = name;
    this.#host.requestUpdate();
  }

  render(messages: Messages<typeof listToolsJa & PortalTexts>): TemplateResult | typeof nothing {
    const name = this.#name;
    if (name === undefined) return this.#modal.render(undefined);
    return this.#modal.render({
      title: messages.text('list-tools.remove-title'),
      body: html`<p class="mado-text view-asked">${name}</p>
        <p class="mado-text">${messages.text('list-tools.remove-text')}</p>`,
      act: messages.text('list-tools.remove'),
      cancel: messages.text('list-tools.back'),
      busyLabel: messages.text('busy'),
      onAct: () => {
        this.ask(undefined);
        this.#remove(name);
      },
      onCancel: () => this.ask(undefined),
    });
  }
}
