import type { ContractFilter, ContractSort } from './contract.model.ts';

/**
 * The order in which a filter puts contracts; without a `sort` the list's own (ours): those that have not ended first, by their
 * last day, and after them those that have, the latest first.
 */
export function contractOrder({ sort, direction }: ContractFilter): {
  readonly sort: ContractSort | undefined;
  readonly direction: 'ascending' | 'descending';
} {
  return { sort: sort ?? (direction && 'ends-on'), direction: direction ?? 'ascending' };
}
