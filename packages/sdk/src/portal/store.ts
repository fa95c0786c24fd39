/** Something whose state can be read and followed: a Svelte store, and what React's `useSyncExternalStore` takes. */
export interface Readable<State> {
  /** The state now. It keeps its identity until it changes. */
  readonly state: State;
  /** Calls `listener` at once and after each change, until the returned function is called. */
  subscribe(this: void, listener: (state: State) => void): () => void;
}

export interface Store<State> extends Readable<State> {
  set(this: void, state: State): void;
}

/**
 * Holds a state. `start` runs when the first subscriber comes and what it returns when the last one leaves: reads and
 * timers live between the two.
 */
export function createStore<State>(initial: State, start?: () => (() => void) | undefined): Store<State> {
  const listeners = new Set<(state: State) => void>();
  let state = initial;
  let stop: (() => void) | undefined;
  return {
    get state() {
      return state;
    },
    set(next) {
      if (next === state) return;
      state = next;
      for (const listener of [...listeners]) listener(state);
    },
    subscribe(listener) {
      const own = (value: State): void => listener(value); // the same function may subscribe twice
      listeners.add(own);
      if (listeners.size === 1) stop = start?.();
      own(state);
      return () => {
        if (listeners.delete(own) && listeners.size === 0) {
          stop?.();
          stop = undefined;
        }
      };
    },
  };
}
