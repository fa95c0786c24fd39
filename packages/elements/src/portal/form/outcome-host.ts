import type { MadoElement } from '../mado-element.ts';

/**
 * An element as `FormOutcome` and `ListView` know it, where what came of something belongs to what it shows beside its own
 * state: a form before its list, a list below its form. Everything but `state` is the element's own.
 */
export function outcomeHost<Host extends MadoElement, State>(
  element: Host,
  state: () => State,
): Host & { readonly state: State } {
  return new Proxy<Host & { readonly state?: State }>(element, {
    get(target, name) {
      if (name === 'state') return state();
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value; // a proxy has no private fields
    },
  }) as Host & { readonly state: State };
}
