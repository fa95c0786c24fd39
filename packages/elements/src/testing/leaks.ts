/** What an element can leave behind in a page. */
export type Leak = 'nodes' | 'sheets' | 'listeners' | 'timers' | 'observers' | 'channels';

/** Counts nodes, style sheets, listeners on what outlives an element, timers, observers, channels to other tabs. */
export interface LeakCounter {
  /** What stands open now. */
  count(): Readonly<Record<Leak, number>>;
  /** Takes the counting out of the page again. */
  stop(): void;
}

/**
 * Counts listeners on the page itself and on `others`. It needs nothing from around it, so that its source can be run in
 * a page that has no modules.
 */
export function countLeaks(...others: readonly EventTarget[]): LeakCounter {
  const lasting = new Set<EventTarget>([window, document, document.documentElement, document.body, ...others]);
  const listeners = new Set<string>();
  const ids = new WeakMap<object, number>();
  const timers = new Set<unknown>();
  const observers = new Set<object>();
  const channels = new Set<object>();
  let next = 0;
  const idOf = (thing: object): number => {
    const id = ids.get(thing) ?? next++;
    ids.set(thing, id);
    return id;
  };
  const keyOf = (target: EventTarget, type: string, listener: object, options: unknown): string => {
    const capture = typeof options === 'object' && options !== null && 'capture' in options ? options.capture : options;
    return `${idOf(target)} ${type} ${idOf(listener)} ${capture === true}`;
  };

  const { addEventListener, removeEventListener } = EventTarget.prototype;
  const { setTimeout, clearTimeout, setInterval, clearInterval, BroadcastChannel: Channel } = window;

  EventTarget.prototype.addEventListener = function (type, listener, options) {
    if (listener && lasting.has(this ?? window)) listeners.add(keyOf(this ?? window, type, listener, options));
    addEventListener.call(this, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    if (listener && lasting.has(this ?? window)) listeners.delete(keyOf(this ?? window, type, listener, options));
    removeEventListener.call(this, type, listener, options);
  };
  // one set for both kinds, as either is ended by either
  const ended = (id: number | undefined): void => {
    timers.delete(id);
    clearTimeout(id);
  };
  class CountedChannel extends Channel {
    constructor(name: string) {
      super(name);
      channels.add(this);
    }
    override close(): void {
      channels.delete(this);
      super.close();
    }
  }
  Object.assign(window, {
    setTimeout(run: (...args: readonly unknown[]) => void, delay?: number, ...args: readonly unknown[]): number {
      const id = setTimeout(() => {
        timers.delete(id);
        run(...args);
      }, delay);
      timers.add(id);
      return id;
    },
    setInterval(run: (...args: readonly unknown[]) => void, delay?: number, ...args: readonly unknown[]): number {
      const id = setInterval(run, delay, ...args);
      timers.add(id);
      return id;
    },
    clearTimeout: ended,
    clearInterval: ended,
    BroadcastChannel: CountedChannel,
  });
  const restore = [MutationObserver, ResizeObserver, IntersectionObserver].map(({ prototype }) => {
    const { observe, disconnect } = prototype;
    Object.assign(prototype, {
      observe(this: object, ...what: readonly unknown[]) {
        observers.add(this);
        Reflect.apply(observe, this, what);
      },
      disconnect(this: object) {
        observers.delete(this);
        Reflect.apply(disconnect, this, []);
      },
    });
    return () => Object.assign(prototype, { observe, disconnect });
  });

  return {
    count: () => ({
      nodes: document.querySelectorAll('*').length,
      sheets: document.adoptedStyleSheets.length,
      listeners: listeners.size,
      timers: timers.size,
      observers: observers.size,
      channels: channels.size,
    }),
    stop() {
      Object.assign(EventTarget.prototype, { addEventListener, removeEventListener });
      for (const back of restore) back();
      Object.assign(window, { setTimeout, clearTimeout, setInterval, clearInterval, BroadcastChannel: Channel });
    },
  };
}
