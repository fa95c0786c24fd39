import type { FieldError, Messages, ProjectDraft, ProjectRows } from '@madoguchi/sdk';
import type { projectJa } from '@madoguchi/sdk/account/project.ja.js';
import { html, type TemplateResult } from 'lit';
import type { SummaryItem } from '../portal/form/failure-view.ts';
import type { Fact } from '../portal/form/fact-list.ts';
import type { CatalogueLoaders, PortalTexts } from '../portal/texts.ts';

export type ProjectWords = typeof projectJa;

/** The words of a project's fields. */
export const projectTexts: CatalogueLoaders = {
  ja: async () => (await import('@madoguchi/sdk/account/project.ja.js')).projectJa,
  en: async () => (await import('@madoguchi/sdk/account/project.en.js')).projectEn,
};

export type ProjectTexts = Messages<ProjectWords & PortalTexts>;

const rowLabels = { mailAddresses: 'project.accounts', contractNumbers: 'project.contracts' } as const;

/** What one row of a list is called: 保守契約番号 2件目. */
export function rowLabel(messages: ProjectTexts, field: ProjectRows, index: number): string {
  return messages.text('project.row-of', { name: messages.text(rowLabels[field]), number: index + 1 });
}

/** What is wrong with a field of a project, `contractNumbers.1`, as it stands under that field. */
export function projectErrorText(messages: ProjectTexts, { field, code, params }: FieldError): string {
  const [name = ''] = field.split('.');
  return (
    messages.find(`project.error.${name}.${code}`, params) ??
    messages.find(`project.error.${name}.required`) ??
    messages.text('project.error.projectName.required')
  );
}

/** What is wrong with a project, as a summary lists it: of a list's rows each is named. */
export function projectErrors(messages: ProjectTexts, errors: readonly FieldError[]): readonly SummaryItem[] {
  return errors.map((error) => {
    const [name = '', index = '0'] = error.field.split('.');
    const text = projectErrorText(messages, error);
    const isOfRow = (name === 'mailAddresses' || name === 'contractNumbers') && error.code !== 'required';
    return {
      id: error.field.replace('.', '-'),
      text: isOfRow
        ? messages.text('project.row-error', { row: rowLabel(messages, name, Number(index)), error: text })
        : text,
    };
  });
}

/** What is applied for, in the confirmation. */
export function projectFacts(messages: ProjectTexts, draft: ProjectDraft): readonly Fact[] {
  return [
    [messages.text('project.name'), draft.projectName],
    [messages.text('project.fact.group'), draft.groupName],
    [messages.text('project.fact.accounts'), lines(draft.mailAddresses)],
    [messages.text('project.contracts'), lines(draft.contractNumbers)],
  ];
}

/** Each on a line of its own. */
export function lines(texts: readonly string[]): TemplateResult {
  return html`${texts.map((text) => html`<span class="mado-line">${text}</span>`)}`;
}
