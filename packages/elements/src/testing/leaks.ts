/** Counts what an element can leave behind in a page: nodes, style sheets, listeners on what outlives it, timers, observers. */
export interface LeakCounter {
  /** What stands open now. */
  count(): Readonly<Record<'nodes' | 'sheets' | 'listeners' | 'timers' | 'observers', number>>;
  /** Takes the counting out of the page again. */
  stop(): void;
}

/** Counts listeners on the page itself and on `others`. */
export function countLeaks(...others: readonly EventTarget[]): LeakCounter {
  const lasting = new Set<EventTarget>([window, document, document.documentElement, document.body, ...others]);
  const listeners = new Set<string>();
  const ids = new WeakMap<object, number>();
  const timers = new Set<unknown>();
  const observers = new Set<MutationObserver>();
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
  const { setTimeout, clearTimeout } = window;
  const { observe, disconnect } = MutationObserver.prototype;

  EventTarget.prototype.addEventListener = function (type, listener, options) {
    if (listener && lasting.has(this ?? window)) listeners.add(keyOf(this ?? window, type, listener, options));
    addEventListener.call(this, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    if (listener && lasting.has(this ?? window)) listeners.delete(keyOf(this ?? window, type, listener, options));
    removeEventListener.call(this, type, listener, options);
  };
  const counted = (run: () => void, delay?: number): number => {
    const id = setTimeout(() => {
      timers.delete(id);
      run();
    }, delay);
    timers.add(id);
    return id;
  };
  Object.assign(window, {
    setTimeout: counted,
    clearTimeout(id: number | undefined) {
      timers.delete(id);
      clearTimeout(id);
    },
  });
  MutationObserver.prototype.observe = function (target, options) {
    observers.add(this);
    observe.call(this, target, options);
  };
  MutationObserver.prototype.disconnect = function () {
    observers.delete(this);
    disconnect.call(this);
  };

  return {
    count: () => ({
      nodes: document.querySelectorAll('*').length,
      sheets: document.adoptedStyleSheets.length,
      listeners: listeners.size,
      timers: timers.size,
      observers: observers.size,
    }),
    stop() {
      Object.assign(EventTarget.prototype, { addEventListener, removeEventListener });
      Object.assign(MutationObserver.prototype, { observe, disconnect });
      Object.assign(window, { setTimeout, clearTimeout });
    },
  };
}
