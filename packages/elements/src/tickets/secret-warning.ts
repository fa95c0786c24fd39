import type { FieldFinding } from '@madoguchi/sdk';
import { html, type TemplateResult } from 'lit';
import type { ModalContent } from '../portal/dialog/modal.ts';
import { findingList, type AttachmentTexts } from './ticket-attachments.ts';

type Asked = Pick<ModalContent, 'title' | 'body' | 'act' | 'cancel' | 'caution'>;

/**
 * That texts look as if they held secrets, or that one was taken out of what came back: the person goes back, which is what is
 * advised, or decides that they are sent (SUP-05, SUP-07). `names` are those of the fields, where there are several.
 */
export function secretWarning(
  messages: AttachmentTexts,
  findings: readonly FieldFinding[],
  names: Readonly<Record<string, string>> = {},
): Asked {
  const isOld = findings.every(({ kind }) => kind === 'taken-out');
  const lists = [...new Set(findings.map(({ field }) => field))].map((field): TemplateResult => {
    const list = findingList(
      messages,
      findings.filter((one) => one.field === field),
    );
    const name = names[field];
    return name === undefined ? list : html`<div class="warned-of"><strong>${name}</strong>${list}</div>`;
  });
  return {
    title: messages.text(isOld ? 'sensitive.taken-out-title' : 'sensitive.title'),
    body: html`<p class="mado-text">${messages.text(isOld ? 'sensitive.taken-out-hint' : 'sensitive.hint')}</p>
      ${lists}`,
    act: messages.text('sensitive.send'),
    cancel: messages.text('sensitive.back'),
    caution: true,
  };
}
