import {
  issueLicenseKey,
  publishResourceFile,
  readSoldProducts,
  sendProductNotice,
  type Portal,
  type PortalError,
  type SoldProduct,
} from '@madoguchi/sdk';
import { connectAct } from './act.ts';
import { connectContracts } from './contracts.ts';
import type { Words } from './outcome.ts';
import { connectRenewals } from './renewals.ts';
import { sectionFor } from './section.ts';
import { wholeNumber, wordsAt } from './wrong-fields.ts';

const wrong: Readonly<Record<string, Words>> = {
  productId: { ja: 'この製品は、いまはありません。', en: 'This product is not there any more.' },
  count: wholeNumber('9,999,999'),
  uses: wholeNumber('1,000'),
  endsOn: { ja: '今日以降の日付を入力してください。', en: 'Enter a day from today on.' },
};

const wrongFile: Readonly<Record<string, Words>> = {
  'payload-too-large': { ja: '100MBまでのファイルを選んでください。', en: 'Choose a file of at most 100 MB.' },
  'file-type-refused': { ja: 'この種類のファイルは公開できません。', en: 'Files of this kind cannot be published.' },
};

/**
 * Lets the vendor make contracts (LIC-03) and renew their products (LIC-18), issue licence keys (LIC-15), publish files (LIC-14) and mail notices about
 * products (LIC-12), where the portal has contracts.
 */
export function connectProducts(portal: Portal): void {
  const { configuration } = portal;
  const section = sectionFor('products', configuration.areas.includes('contracts'));
  const [key, notice] = [document.getElementById('license-key'), document.getElementById('product-notice')];
  if (!section || !(key instanceof HTMLFormElement) || !(notice instanceof HTMLFormElement)) return;
  const names = offerProducts(portal, section);
  const nameOf = (fields: ReadonlyMap<string, string>): string => names.get(fields.get('productId') ?? '') ?? '';

  const card = key.querySelector<HTMLElement>('.secret');
  const shown = key.querySelector('.secret output');
  key.addEventListener('submit', () => {
    if (card) card.hidden = true; // the one before is not mistaken for another product's
    if (shown) shown.textContent = '';
  });
  connectAct(key, {
    send: (fields) => {
      const [productId = '', endsOn = ''] = ['productId', 'endsOn'].map((name) => fields.get(name));
      const [count, uses] = ['count', 'uses'].map((name) => Number(fields.get(name)?.normalize('NFKC')));
      const input = { productId, count: count ?? 0, uses: uses ?? 0, ...(endsOn !== '' && { endsOn }) };
      return portal.call(issueLicenseKey, input);
    },
    done: (issued, fields) => {
      if (shown) shown.textContent = issued.key;
      if (card) card.hidden = false;
      const name = nameOf(fields);
      return { ja: `「${name}」のライセンスキーを発行しました。`, en: `A licence key for “${name}”:` };
    },
    refused,
    empties: ['count', 'endsOn'],
  });
  const contract = document.getElementById('contract');
  if (contract instanceof HTMLFormElement) connectContracts(portal, contract);
  const renewal = document.getElementById('renewal');
  if (renewal instanceof HTMLFormElement) connectRenewals(portal, renewal);
  const resource = document.getElementById('resource');
  if (resource instanceof HTMLFormElement) connectResource(portal, resource);
  connectAct(notice, {
    send: (fields, idempotencyKey) => {
      const text = (name: string): Readonly<Record<string, string>> => {
        const [first = '', english = ''] = [fields.get(name), fields.get(`${name}-en`)];
        return { [configuration.locales[0]]: first, ...(english.trim() !== '' && { en: english }) };
      };
      const input = { productId: fields.get('productId') ?? '', title: text('title'), body: text('body') };
      return portal.call(sendProductNotice, input, { idempotencyKey });
    },
    done: ({ recipients }, fields) => {
      const name = nameOf(fields);
      return {
        ja: `「${name}」に関するお知らせを${recipients}名に送りました。`,
        en: `The notice about “${name}” goes to ${recipients} ${recipients === 1 ? 'person' : 'people'}.`,
      };
    },
    refused: (error) => {
      const needs = error.fieldErrors.filter(({ code }) => code === 'required');
      const both: Words = {
        ja: '英語は、タイトルと本文の両方を入力してください。',
        en: 'English needs title and text.',
      };
      return needs.length > 0 ? Object.fromEntries(needs.map(({ field }) => [`${field}-en`, both])) : refused(error);
    },
    empties: ['title', 'body', 'title-en', 'body-en'],
  });
}

function connectResource(portal: Portal, form: HTMLFormElement): void {
  connectAct(form, {
    send: (fields, idempotencyKey) => {
      const file = new FormData(form).get('file');
      const [productId = '', version = ''] = ['productId', 'version'].map((name) => fields.get(name));
      const [content, name] = file instanceof File ? [file, file.name] : [new Blob(), ''];
      return publishResourceFile(portal, content, { productId, name, version }, { idempotencyKey });
    },
    done: (_, fields) => {
      const name = fields.get('file')?.replace(/^.*[\\/]/, '') ?? ''; // a browser says C:\fakepath\ before it
      return { ja: `「${name}」を公開しました。`, en: `“${name}” was published.` };
    },
    refused: (error) => {
      const words = wrongFile[error.code];
      return words ? { file: words } : refused(error);
    },
    empties: ['file', 'version'],
  });
}

const refused = (error: PortalError): Readonly<Record<string, Words>> | undefined => wordsAt(error, wrong);

/** Fills the choices of products; where they could not be read, a button reads them again. Gives their names by id. */
function offerProducts(portal: Portal, section: HTMLElement): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const again = section.querySelector<HTMLElement>('.again');
  const offer = (products: readonly SoldProduct[]): void => {
    for (const { id, name } of products) names.set(id, name);
    for (const choice of section.querySelectorAll('[name="productId"]'))
      choice.replaceChildren(...products.map(({ id, name }) => new Option(name, id)));
  };
  const read = async (): Promise<void> => {
    if (again) again.hidden = true;
    try {
      offer((await portal.call(readSoldProducts)).products);
    } catch {
      if (again) again.hidden = false;
    }
  };
  again?.querySelector('button')?.addEventListener('click', () => {
    section.querySelector('select')?.focus();
    void read();
  });
  void read();
  return names;
}
