import type { ApplicationFilter, ApplicationSort } from './applications.endpoints.ts';

/** How お申込一覧 is ordered: as was chosen, otherwise ascending, and by the day of application the last first (CRT-07, CRT-08). */
export function applicationOrder({ sort = 'applied-at', direction }: Pick<ApplicationFilter, 'sort' | 'direction'>): {
  readonly sort: ApplicationSort;
  readonly direction: 'ascending' | 'descending';
} {
  return { sort, direction: direction ?? (sort === 'applied-at' ? 'descending' : 'ascending') };
}
