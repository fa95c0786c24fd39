import { safely } from './safely.ts';

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
 * timers live between the two. A listener that throws keeps nobody else from hearing.
 */
export function createStore<State>(initial: State, start?: () => (() => void) | undefined): Store<State> {
  const listeners = new Set<() => void>();
  let state = initial;
  let stop: (() => void) | undefined;
  return {
    get state() {
      return state;
    },
    set(next) {
      if (next === state) return;
      state = next;
      // where a listener sets another state, all hear of that one; who comes or leaves meanwhile is not told here
      [...listeners].forEach((tell) => {
        if (state === next && listeners.has(tell)) tell();
      });
    },
    subscribe(listener) {
      const tell = (): void => safely(() => listener(state)); // its own each time: the same function may subscribe twice
      if (listeners.size === 0) stop = start?.();
      listeners.add(tell);
      tell();
      return () => {
        if (listeners.delete(tell) && listeners.size === 0) {
          stop?.();
          stop = undefined;
        }
      };
    },
  };
}
