import type { Portal } from '../portal/create-portal.ts';
import type { Readable } from '../portal/store.ts';
import { createTypedSearch, type TypedSearchState } from '../portal/typed-search.ts';
import type { FoundSubjects } from './device.model.ts';

export type DeviceSearchState = TypedSearchState<FoundSubjects>;

/** The quick search of a form for what an inquiry is about: a device, or a contract alone (SUP-05, SUP-08). */
export interface DeviceSearch extends Readable<DeviceSearchState> {
  /** Looks for what was typed, without anything for the first ones; at most four times a second. */
  search(this: void, text: string): void;
}

const gap = 250;

export function createDeviceSearch(portal: Portal): DeviceSearch {
  const typed = createTypedSearch<string, FoundSubjects>({
    gap,
    async ask(text, signal) {
      const { findDevices } = await import('./devices.endpoints.ts');
      return portal.call(findDevices, { text }, { signal });
    },
  });
  return {
    get state() {
      return typed.state;
    },
    subscribe: typed.subscribe,
    search: (text) => typed.look(text.trim().slice(0, 200).toWellFormed()),
  };
}
