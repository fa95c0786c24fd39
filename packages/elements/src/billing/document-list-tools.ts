import type { BillingDocument, BillingDocumentFilter } from '@madoguchi/sdk';
import { documentOrder } from '@madoguchi/sdk/billing/billing-document.rules.js';
import { createDocumentExport } from '@madoguchi/sdk/billing/document-list.js';
import type { CsvCell } from '@madoguchi/sdk/portal/csv.rules.js';
import { ListTools } from '../portal/list/list-tools.ts';
import type { TooledList } from '../portal/list/tooled-list.ts';
import type { MadoElement } from '../portal/mado-element.ts';
import type { BillingDocumentTexts } from './billing-documents.texts.ts';
import { documentKindText } from './document-words.ts';

/** What stands in the file, for whoever goes on with it elsewhere. */
const columns = ['kind', 'number', 'name', 'partner', 'amount', 'dated-on', 'contract-number', 'contract'] as const;

/** The parts of the tools, which a host styles as parts of the list. */
const parts = 'tools, tool, panel, act, progress, failure, retry, note, back';

/** 見積書・契約書・請求書 as a file of comma-separated values, as far as they are shown (SUP-12). */
export class DocumentListTools {
  readonly #tools: ListTools<BillingDocument>;

  constructor(host: MadoElement) {
    this.#tools = new ListTools(host, parts);
  }

  /** The element that shows them. */
  draw(messages: BillingDocumentTexts, filter: BillingDocumentFilter): HTMLElement {
    return this.#tools.draw(listOf(messages, filter));
  }
}

function listOf(messages: BillingDocumentTexts, filter: BillingDocumentFilter): TooledList<BillingDocument> {
  const { sort, direction } = documentOrder(filter);
  return {
    name: 'documents',
    title: messages.text('documents.title'),
    columns: columns.map((name) => ({ name, label: messages.text(`documents.${name}`) })),
    look: {},
    sort,
    direction,
    read: (portal) => createDocumentExport(portal, filter),
    cell: (document, column) => {
      const name = columns.find((one) => one === column);
      return name === undefined ? '' : cellsOf(messages, document)[name];
    },
  };
}

function cellsOf(
  messages: BillingDocumentTexts,
  { kind, number, title, partner, amount, datedOn, contract }: BillingDocument,
): Readonly<Record<(typeof columns)[number], CsvCell>> {
  return {
    'kind': documentKindText(messages, kind),
    number,
    'name': title,
    partner,
    'amount': amount ?? '',
    'dated-on': datedOn,
    'contract-number': contract.number,
    'contract': contract.name,
  };
}
