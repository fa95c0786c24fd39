import type { PortalConfiguration } from '@madoguchi/sdk';
import type { Budget } from './budgets.ts';

/** A part of the library that is weighed on a page of its own. */
export interface Part {
  readonly budget: Budget;
  /** The element that stands on the page once somebody is signed in. */
  readonly element?: string;
  /** Attributes of the element; `{token}` stands for what a link from a mail carries. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** The portal in which it stands, and who is signed in there; the information portal and any of its people, if left out. */
  readonly at?: { readonly configuration: PortalConfiguration; readonly identifier: string };
  /** What the server says below the portal's address, for what its portal does not have. */
  readonly answers?: Readonly<Record<string, object>>;
  /** What is done with the element, `made`, before it stands on the page. */
  readonly handed?: string;
  /** What is done so that it is seen, once it has loaded what it then loads. */
  readonly begin?: string;
  /** What stands there at the first sight of it, once everything that it loads for that was asked for. */
  readonly drawn: string;
  /** Somebody who has not agreed to the terms. */
  readonly atTerms?: boolean;
}
