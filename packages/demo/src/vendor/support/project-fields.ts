import type { PortalError, ProjectDraft } from '@madoguchi/sdk';
import type { Words } from '../outcome.ts';

const rows = ['mailAddresses', 'contractNumbers'] as const;

/** Fills the fields of a project. */
export function fillProject(form: HTMLFormElement, project: ProjectDraft): void {
  for (const name of ['projectName', 'groupName'] as const) setField(form, name, project[name]);
  for (const name of rows) setField(form, name, project[name].join('\n'));
}

function setField(form: HTMLFormElement, name: string, value: string): void {
  const field = form.elements.namedItem(name);
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.value = value;
}

/** What stands in the fields of a project; each line of a field is a row, so that the server's answer names it. */
export function projectIn(fields: ReadonlyMap<string, string>): ProjectDraft {
  return {
    projectName: fields.get('projectName') ?? '',
    groupName: fields.get('groupName') ?? '',
    mailAddresses: (fields.get('mailAddresses') ?? '').split('\n'),
    contractNumbers: (fields.get('contractNumbers') ?? '').split('\n'),
  };
}

/** What an answer says about the fields of a project, each wrong line named. `under` is what they stand under: `project.`. */
export function wrongProject(
  { code, fieldErrors }: PortalError,
  project: ProjectDraft,
  under = '',
): Readonly<Record<string, Words>> | undefined {
  if (code !== 'invalid-input') return undefined;
  const found: Record<string, Words> = {};
  for (const { field: path, code: why } of fieldErrors) {
    const [field = '', index] = path.slice(under.length).split('.');
    const list = rows.find((name) => name === field);
    const words = list ? lineWords(list, why, project[list][Number(index)] ?? '') : nameWords[why];
    if (!path.startsWith(under) || !words) continue;
    const before = found[field];
    found[field] = before ? { ja: before.ja + words.ja, en: `${before.en} ${words.en}` } : words;
  }
  return Object.keys(found).length > 0 ? found : undefined;
}

const nameWords: Readonly<Record<string, Words>> = {
  'required': { ja: '入力してください。', en: 'Please fill this in.' },
  'already-used': { ja: 'この名前は、すでに使われています。', en: 'There is one by this name already.' },
};

function lineWords(list: (typeof rows)[number], why: string, line: string): Words {
  const isMail = list === 'mailAddresses';
  if (why === 'required') return { ja: '1つ以上入力してください。', en: 'Enter at least one.' };
  if (why === 'repeated') return { ja: `「${line}」が重なっています。`, en: `“${line}” stands there twice.` };
  if (why !== 'unknown')
    return isMail
      ? { ja: `「${line}」はメールアドレスではありません。`, en: `“${line}” is no e-mail address.` }
      : { ja: `「${line}」は保守契約番号ではありません。`, en: `“${line}” is no contract number.` };
  return isMail
    ? { ja: `「${line}」のアカウントはありません。`, en: `Nobody has an account “${line}”.` }
    : { ja: `「${line}」の保守契約はありません。`, en: `There is no contract “${line}”.` };
}
