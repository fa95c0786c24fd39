import type { MadoElement } from '../mado-element.ts';

/**
 * An element as `FormOutcome` knows it, where what came of something belongs to what it shows beside its own state: a form
 * before its list. Everything but `state` is the element's own.
 */
export function outcomeHost<Host extends MadoElement>(
  element: Host,
  state: () => unknown,
): Host & { readonly state: unknown } {
  return new Proxy<Host & { readonly state?: unknown }>(element, {
    get(target, name) {
      if (name === 'state') return state();
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value; // a proxy has no private fields
    },
  }) as Host & { readonly state: unknown };
}
