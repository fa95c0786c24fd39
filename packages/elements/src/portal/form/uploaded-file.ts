import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { UploadProgress } from '@madoguchi/sdk/portal/upload-file.js';
import { percentOf } from '../text/percent.ts';
import { sizeText } from '../text/size-text.ts';

/** A button of a file: what it says, and the same with the file's name. */
export interface UploadedFileAct {
  readonly text: string;
  readonly label: string;
  readonly onPress: () => void;
}

/** The button that takes the file out: an error summary can lead there. */
export interface UploadedFileRemoval extends UploadedFileAct {
  readonly id?: string | undefined;
  readonly describedBy?: string | undefined;
}

/** A file on its way to the server, or there. */
export interface UploadedFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly locale: string;
  /** What became of it, for its colour: nothing yet while it is `under-way`. */
  readonly outcome: 'under-way' | 'done' | 'failed' | 'warned';
  /** How far it is, in words. */
  readonly state: string;
  /** How much of it was sent, while it is. */
  readonly progress?: UploadProgress | undefined;
  readonly progressLabel: string;
  /** What there is to say of it, below its state. */
  readonly details?: TemplateResult | undefined;
  /** A further button, before the others. */
  readonly further?: TemplateResult | undefined;
  readonly retry?: UploadedFileAct | undefined;
  readonly remove?: UploadedFileRemoval | undefined;
}

/** A file with its name, how far it is with the server, and what can be done with it. */
export function uploadedFile({
  name,
  size,
  locale,
  outcome,
  state,
  progress,
  progressLabel,
  details,
  further,
  retry,
  remove,
}: UploadedFile): TemplateResult {
  return html`<div class="attachment attachment-${outcome}" part="attachment">
    <div class="attachment-line">
      <span class="attachment-name">${name}</span> <span class="attachment-size">${sizeText(size, locale)}</span>
    </div>
    ${
      progress
        ? html`<progress class="attachment-progress" part="progress" max="100" value=${percentOf(progress)} aria-label=${progressLabel}></progress>`
        : nothing
    }
    <p class="attachment-state">${state}</p>
    ${details}
    <div class="attachment-acts ${further ? 'attachment-asks' : ''}" ?hidden=${!(further ?? retry ?? remove)}>
      ${further}
      ${
        retry
          ? html`<button class="mado-link plain" part="retry-file" type="button" aria-label=${retry.label} @click=${retry.onPress}>
              ${retry.text}
            </button>`
          : nothing
      }
      ${
        remove
          ? html`<button class="mado-link plain" part="remove" type="button" id=${ifDefined(remove.id)} aria-label=${remove.label} aria-describedby=${ifDefined(remove.describedBy)} @click=${remove.onPress}>
              ${remove.text}
            </button>`
          : nothing
      }
    </div>
  </div>`;
}
