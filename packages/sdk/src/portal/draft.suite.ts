import type { DraftStorage } from './draft.ts';

/** A storage in memory, as browsers have one, that can be full or forbidden. */
export interface MemoryStorage extends DraftStorage {
  readonly items: Map<string, string>;
  refuse: 'nothing' | 'writing' | 'everything';
}

export function memoryStorage(): MemoryStorage {
  const items = new Map<string, string>();
  const allow = (writing = false): void => {
    if (storage.refuse === 'everything' || (writing && storage.refuse === 'writing'))
      throw new DOMException('no', writing ? 'QuotaExceededError' : 'SecurityError');
  };
  const storage: MemoryStorage = {
    items,
    refuse: 'nothing',
    get length() {
      allow();
      return items.size;
    },
    key: (index) => (allow(), [...items.keys()][index] ?? null),
    getItem: (key) => (allow(), items.get(key) ?? null),
    setItem: (key, value) => (allow(true), void items.set(key, value)),
    removeItem: (key) => (allow(), void items.delete(key)),
  };
  return storage;
}
