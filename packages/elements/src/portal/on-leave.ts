import type { ReactiveControllerHost } from 'lit';

/**
 * Does something once an element is out of the page, as in a tab that is not shown: what was done last is told no more to
 * whoever comes back. One that is only moved has not left. Nothing is drawn before it comes back.
 */
export function onLeave(host: ReactiveControllerHost & Element, then: () => void): void {
  host.addController({
    hostDisconnected: () =>
      queueMicrotask(() => {
        if (!host.isConnected) then();
      }),
  });
}
