import { adoptSheets } from '../portal/form/light-sheet.ts';
import { RetryLater } from '../portal/retry-later.ts';
import type { contractPortlet } from './contract-portlet.ts';
import type { ContractTable, ContractTableHost } from './contract-table.ts';

/** The parts of the list of contracts that are loaded when they are needed: nothing of them weighs on a page before. */
export class ContractListParts {
  /** What lists contracts that were handed in. */
  handed: typeof import('./handed-contracts.ts') | undefined;
  /** What draws contracts. */
  table: ContractTable | undefined;
  portlet: typeof contractPortlet | undefined;
  readonly #host: ContractTableHost;
  readonly #onHanded: () => void;
  readonly #retry: RetryLater;
  /** What is on its way. */
  readonly #loading = new Set<string>();

  /** `onHanded` hears when contracts that were handed in can be listed. */
  constructor(host: ContractTableHost, onHanded: () => void) {
    this.#host = host;
    this.#onHanded = onHanded;
    this.#retry = new RetryLater(host);
  }

  /** Begins to load what is needed and not there: what draws contracts, and with `handed` what lists those. */
  prepare(handed: boolean): void {
    const host = this.#host;
    if (!this.table)
      this.#load('views', async () => {
        const views = await import('./contract-views.ts');
        adoptSheets(host.renderRoot, [...views.contractTableStyles, ...views.contractPortletStyles]);
        this.portlet = views.contractPortlet;
        this.table = new views.ContractTable(host, this.#load);
        host.requestUpdate();
      });
    if (handed && !this.handed)
      this.#load('handed', async () => {
        this.handed = await import('./handed-contracts.ts');
        this.#onHanded();
      });
  }

  /** Loads a part, once at a time. */
  readonly #load = (name: string, part: () => Promise<void>): void => {
    if (this.#loading.has(name)) return;
    this.#loading.add(name);
    part()
      .catch((error: unknown) => this.#retry.failed(error, 'contracts'))
      .finally(() => this.#loading.delete(name));
  };
}
