import type { PortalError } from './errors.ts';

/** Answers that tell a customer that a list is not for them. They are no faults, and trying again changes nothing. */
const closing = ['contract-required', 'system-not-in-use'] as const;

export type ClosingCode = (typeof closing)[number];

/** Why a list is closed to the customer; undefined where an error is one that can pass. */
export function closingCode({ code }: PortalError): ClosingCode | undefined {
  return closing.find((one) => one === code);
}

/** What tells that the person was taken out of something, or that another one is signed in. */
const leaving: readonly string[] = ['forbidden', 'not-found', 'account-changed'];

/** Whether what was read before may not be shown any longer. */
export function closes(error: PortalError): boolean {
  return closingCode(error) !== undefined || leaving.includes(error.code);
}

/** The order of a list that is to be sorted `by` something: ascending at first, and the other way round with each further time. */
export function turned<Sort extends string>(
  order: { readonly sort?: Sort | undefined; readonly direction?: 'ascending' | 'descending' | undefined },
  by: Sort,
): { readonly sort: Sort; readonly direction: 'ascending' | 'descending' } {
  return { sort: by, direction: order.sort === by && order.direction === 'ascending' ? 'descending' : 'ascending' };
}
