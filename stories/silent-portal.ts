import { createPortal, PortalError, type Portal, type PortalConfiguration } from '@madoguchi/sdk';

/** A portal without a network, for elements whose state is set by hand. */
export function silentPortal(configuration: PortalConfiguration): Portal {
  return createPortal({ configuration, transport: () => Promise.reject(new PortalError('network')) });
}

/** A portal whose session has ended: every call is told so. */
export function endedPortal(configuration: PortalConfiguration): Portal {
  const body = JSON.stringify({ type: 'urn:madoguchi:problem:unauthenticated', title: '', code: 'unauthenticated' });
  return createPortal({
    configuration,
    transport: () => Promise.resolve({ status: 401, headers: new Headers(), text: () => Promise.resolve(body) }),
  });
}
