import type { Attachment, AttachmentWork, FieldError, Messages, SensitiveFinding } from '@madoguchi/sdk';
import type { attachmentsJa } from '@madoguchi/sdk/tickets/attachments.ja.js';
import { uploadLimits } from '@madoguchi/sdk/portal/upload.rules.js';
import { mostAttachments } from '@madoguchi/sdk/tickets/attachment.rules.js';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { FocusNext } from '../portal/focus-next.ts';
import { fileDrop, takeFiles } from '../portal/form/file-drop.ts';
import { pastedFiles } from '../portal/form/pasted-files.ts';
import { uploadedFile, type UploadedFile } from '../portal/form/uploaded-file.ts';
import type { MadoElement } from '../portal/mado-element.ts';
import { percentOf } from '../portal/text/percent.ts';
import { sizeText } from '../portal/text/size-text.ts';
import { nameOfPasted } from './name-of-pasted.ts';

export type AttachmentTexts = Messages<typeof attachmentsJa>;

/** What is done with the files of a message: a form that opens a ticket has it, and a reply. */
export interface AttachmentVerbs {
  addFiles(this: void, files: readonly File[]): void;
  removeFile(this: void, key: string): void;
  retryFile(this: void, key: string): void;
  allowFile(this: void, key: string): void;
}

/** Where files are chosen, dropped, pasted or photographed: an error summary leads there. */
export const filesId = 'files';

const limit = uploadLimits['ticket-file'].most;
const limitText = ({ locale }: AttachmentTexts, bytes: number): string => sizeText(bytes, locale, 'down');

const outcomes: Readonly<Record<AttachmentWork['type'], UploadedFile['outcome']>> = {
  checking: 'under-way',
  warned: 'warned',
  waiting: 'under-way',
  sending: 'under-way',
  sent: 'done',
  failed: 'failed',
  refused: 'failed',
  lost: 'warned',
};

const told: readonly AttachmentWork['type'][] = ['sent', 'failed', 'warned', 'refused'];

/** The files of a message, each with its own progress and what can be done with it (SUP-05, SUP-07). */
export class TicketAttachments {
  readonly #verbs: () => AttachmentVerbs | undefined;
  readonly #focus: FocusNext;
  /** How each was when it was drawn last, and what was said of the last that changed. */
  #works = new Map<string, AttachmentWork['type']>();
  #said = '';
  #files: readonly Attachment[] = [];

  constructor(host: MadoElement, verbs: () => AttachmentVerbs | undefined) {
    this.#verbs = verbs;
    this.#focus = new FocusNext(host);
  }

  render(messages: AttachmentTexts, files: readonly Attachment[], error: string | undefined): TemplateResult {
    this.#files = files;
    const add = (chosen: readonly File[]): void => this.#verbs()?.addFiles(chosen);
    return html`<fieldset class="mado-field files" part="files">
      <legend class="mado-label" part="label">${messages.text('attachments.title')}</legend>
      ${fileDrop({
        id: filesId,
        label: messages.text('attachments.choose'),
        drop: messages.text('attachments.drop'),
        hint: messages.text('attachments.hint', { most: mostAttachments, size: limitText(messages, limit) }),
        multiple: true,
        error,
        onFiles: add,
        further: html`<label class="mado-button mado-button-quiet pick camera" part="camera"
          >${messages.text('attachments.camera')}<input
            class="mado-hidden"
            type="file"
            accept="image/*"
            capture="environment"
            @change=${(event: Event) => takeFiles(event, add)}
        /></label>`,
      })}
      ${
        files.length > 0
          ? html`<ul class="attached">
              ${repeat(
                files,
                ({ key }) => key,
                (file, index) => this.#row(messages, file, `file-${index}`),
              )}
            </ul>`
          : nothing
      }
      <p class="mado-hidden" role="status">${this.#say(messages, files)}</p>
    </fieldset>`;
  }

  /** Takes files out of what is pasted anywhere in the form, a photograph of a screen above all. Text stays text. */
  readonly paste = (event: ClipboardEvent): void => {
    const files = pastedFiles(event);
    if (files.length === 0) return;
    event.preventDefault();
    const names = this.#files.map(({ name }) => name);
    this.#verbs()?.addFiles(files.map((file) => nameOfPasted(file, names)));
  };

  #row(messages: AttachmentTexts, { key, name, size, work }: Attachment, id: string): TemplateResult {
    /** What does something goes with that: what takes the file out stays. */
    const act = (verb: 'allowFile' | 'retryFile') => (): void => {
      this.#focus.to(`#${id}`, { asked: true, preventScroll: true });
      this.#verbs()?.[verb](key);
    };
    const { type } = work;
    return html`<li>
      ${uploadedFile({
        name,
        size,
        locale: messages.locale,
        outcome: outcomes[type],
        state: workText(messages, name, work),
        progress: type === 'sending' ? work.progress : undefined,
        progressLabel: messages.text('attachments.progress', { name }),
        details: type === 'warned' ? findingList(messages, work.findings) : undefined,
        further:
          type === 'warned'
            ? html`<button class="mado-link plain" part="allow" type="button" aria-label=${messages.text('attachments.allow-of', { name })} @click=${act('allowFile')}>
                ${messages.text('attachments.allow')}
              </button>`
            : undefined,
        retry:
          type === 'failed'
            ? {
                text: messages.text('attachments.retry'),
                label: messages.text('attachments.retry-of', { name }),
                onPress: act('retryFile'),
              }
            : undefined,
        remove: {
          id,
          text: messages.text('attachments.remove'),
          label: messages.text('attachments.remove-of', { name }),
          onPress: () => this.#remove(key),
        },
      })}
    </li>`;
  }

  #remove(key: string): void {
    this.#focus.to(`#${filesId}`, { preventScroll: true });
    this.#verbs()?.removeFile(key);
  }

  /** What became of the file that changed last, for those who do not see it; never each step of its progress. */
  #say(messages: AttachmentTexts, files: readonly Attachment[]): string {
    for (const { key, name, work } of files)
      if (this.#works.has(key) && this.#works.get(key) !== work.type && told.includes(work.type))
        this.#said = saidText(messages, name, work);
    this.#works = new Map(files.map(({ key, work }) => [key, work.type]));
    return this.#said;
  }
}

/** How far a file is, where its name stands beside. */
function workText(messages: AttachmentTexts, name: string, work: AttachmentWork): string {
  switch (work.type) {
    case 'sending':
      return messages.text('attachments.state.sending', { percent: percentOf(work.progress) });
    case 'refused':
      return saidText(messages, name, work);
    default:
      return messages.text(`attachments.state.${work.type}`);
  }
}

/** What became of a file, by its name. */
function saidText(messages: AttachmentTexts, name: string, work: AttachmentWork): string {
  if (work.type === 'sent' || work.type === 'failed' || work.type === 'warned')
    return messages.text(`attachments.${work.type}`, { name });
  if (work.type !== 'refused') return '';
  const { code, params } = work.error;
  const most = Number(params['most'] ?? 0);
  const known = { name, most, size: limitText(messages, most) };
  return messages.find(`attachments.refused.${code}`, known) ?? messages.text('attachments.refused.other', { name });
}

/** What looks like a secret, and in which line. Never what it is. */
export function findingList(messages: AttachmentTexts, findings: readonly SensitiveFinding[]): TemplateResult {
  return html`<ul class="findings" part="findings">
    ${findings.map(({ kind, line }) => {
      const what = messages.find(`sensitive.${kind}`) ?? messages.text('sensitive.other');
      return html`<li>
        ${line === undefined ? messages.text('sensitive.in-file', { what }) : messages.text('sensitive.in-line', { line, what })}
      </li>`;
    })}
  </ul>`;
}

/** What stands against sending: files that are still on their way, or did not arrive. None once all did. */
export function filesError(
  messages: AttachmentTexts,
  errors: readonly FieldError[],
  files: readonly Attachment[],
): string | undefined {
  if (!errors.some(({ field }) => field === 'files') || files.every(({ work }) => work.type === 'sent'))
    return undefined;
  const underWay: readonly AttachmentWork['type'][] = ['checking', 'waiting', 'sending', 'sent'];
  const isUnderWay = files.every(({ work }) => underWay.includes(work.type));
  return messages.text(isUnderWay ? 'attachments.error.sending' : 'attachments.error.unfinished');
}
