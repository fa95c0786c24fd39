/** By what a list is ordered, and from which end. */
export interface ListOrder<Sort> {
  readonly sort: Sort;
  readonly direction: 'ascending' | 'descending';
}

/** The order after somebody asked for `asked`, from its own end: with each further time it is the other way round. */
export function turnedOrder<Sort>(now: ListOrder<Sort>, asked: ListOrder<Sort>): ListOrder<Sort> {
  if (now.sort !== asked.sort) return asked;
  return { sort: asked.sort, direction: now.direction === 'ascending' ? 'descending' : 'ascending' };
}
