import type { Portal } from '../portal/create-portal.ts';
import { createList, type List, type ListState } from '../portal/list.ts';
import { onNextSession } from '../portal/next-session.ts';
import type { ContractInput } from './contracts.endpoints.ts';
import type { Resource, ResourceFilter, ResourcePage } from './resource.model.ts';

export type ResourceListState = ListState<ResourcePage, ResourceFilter>;

/** リソース: the files of the products of a contract, the newest first (LIC-14). After signing in again their links are read anew. */
export type ResourceList = List<ResourcePage, ResourceFilter>;

export function createResourceList(portal: Portal, { contractId }: ContractInput): ResourceList {
  return createList<Resource, ResourcePage, ResourceFilter>({
    filter: {},
    idOf: ({ id }) => id,
    renewal: (first, again) => onNextSession(portal.session, first, again),
    async read({ search }, cursor, signal) {
      const { readResources } = await import('./resources.endpoints.ts');
      return portal.call(readResources, { contractId, search: search || undefined, cursor }, { signal });
    },
  });
}
