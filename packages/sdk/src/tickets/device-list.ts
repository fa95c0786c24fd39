import type { Portal } from '../portal/create-portal.ts';
import { createList, type List, type ListState } from '../portal/list.ts';
import type { Device, DeviceFilter, DevicePage, DeviceSort } from './device.model.ts';

export type DeviceListState = ListState<DevicePage, DeviceFilter>;

/** 対象機器一覧 (SUP-08). */
export interface DeviceList extends List<DevicePage, DeviceFilter> {
  /** Narrows it to devices that have these words, and keeps the rest of the filter. */
  search(this: void, text: string): Promise<void>;
  /** Orders it: ascending at first, and the other way round with each further time. */
  sort(this: void, by: DeviceSort): Promise<void>;
}

export function createDeviceList(portal: Portal, filter: DeviceFilter = {}): DeviceList {
  const list = createList<Device, DevicePage, DeviceFilter>({
    filter,
    async read({ search, ...rest }, cursor, signal) {
      const { readDevices } = await import('./devices.endpoints.ts');
      return portal.call(readDevices, { ...rest, search: search?.trim() || undefined, cursor }, { signal });
    },
  });
  const { subscribe, narrow, more, retry } = list;
  return {
    get state() {
      return list.state;
    },
    subscribe,
    narrow,
    more,
    retry,
    search: (search) => narrow({ ...list.state.filter, search }),
    sort(by) {
      const { filter: now } = list.state;
      const turned = (now.sort ?? 'name') === by && now.direction !== 'descending';
      return narrow({ ...now, sort: by, direction: turned ? 'descending' : 'ascending' });
    },
  };
}
