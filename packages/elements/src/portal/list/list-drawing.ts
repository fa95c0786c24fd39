import type { Page } from '@madoguchi/sdk';
import type { TemplateResult } from 'lit';

/** What an element gives of its list to be drawn. */
export interface ListDrawing<Part extends Page<unknown>> {
  readonly title: string;
  /** At the other end of the title's line. */
  readonly aside?: TemplateResult | undefined;
  /** What narrows the list. */
  readonly filters?: TemplateResult | undefined;
  /** The rows that are there. The control of each that does the row's main act has `data-row`. */
  readonly rows: (part: Part) => TemplateResult;
  /** The shape of one row, for as long as there is none. */
  readonly bone: TemplateResult;
  /** What stands above the first row as long as there is none. */
  readonly boneTitle?: TemplateResult | undefined;
  /** How many rows are awaited; 6 where nothing is known. */
  readonly bones?: number | undefined;
  readonly empty: { readonly title: string; readonly hint: string };
  /** Whether a filter is set that could be why nothing is there. */
  readonly narrowed: boolean;
  /** What is said instead where nothing fits the filter, and what is done about it. */
  readonly none?:
    | { readonly title: string; readonly hint: string; readonly action: string; readonly act: () => void }
    | undefined;
  /** Takes the filter off. */
  readonly clear: () => void;
  /** Only the beginning is shown: there is no count and no further part. */
  readonly excerpt?: boolean | undefined;
  /** What the vendor wrote is in Japanese in every row, and the page is not: the list says so once. */
  readonly foreign?: boolean | undefined;
}
