import { findInFields } from '@madoguchi/sdk/tickets/guarded-texts.rules.js';
import { findTakenOut } from '@madoguchi/sdk/tickets/sensitive-text.rules.js';
import type { ReactiveController, ReactiveElement } from 'lit';
import type { AttachmentTexts } from './ticket-attachments.ts';

/** What somebody writes, by the names of its fields, and whether it came back. */
export interface Written {
  readonly texts: Readonly<Record<string, string>>;
  readonly restored: boolean;
}

/** So long nobody has typed when what was typed is looked at. */
const pause = 1_000;

/** Says at a field, quietly, that it looks as if it held a secret, or that one was taken out of what came back (SUP-05). */
export class SecretNotes implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #written: () => Written | undefined;
  #read = '';
  #fields: ReadonlySet<string> = new Set();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveElement, written: () => Written | undefined) {
    this.#host = host;
    this.#written = written;
    host.addController(this);
  }

  /** What stands at a field; empty where that is nothing. */
  of(messages: AttachmentTexts, field: string): string {
    const { texts = {}, restored } = this.#written() ?? {};
    const text = texts[field] ?? '';
    if (restored && findTakenOut(text).length > 0) return messages.text('sensitive.taken-out-hint');
    return this.#fields.has(field) && text !== '' ? messages.text('sensitive.note') : '';
  }

  hostUpdated(): void {
    const { texts = {} } = this.#written() ?? {};
    const now = JSON.stringify(texts);
    if (now === this.#read) return;
    this.#read = now;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#fields = new Set(findInFields(texts).map(({ field }) => field));
      this.#host.requestUpdate();
    }, pause);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#read = '';
  }
}
