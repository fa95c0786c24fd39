import type { Area, Portal, PortalError } from '@madoguchi/sdk';
import { mayUse } from '../may-use.ts';

/** Whether an area is not for whoever is signed in: by the type of their account (SUP-02), or because the server says so. */
export function isClosedTo(
  portal: Portal | undefined,
  area: Area,
  { type, error }: { readonly type: string; readonly error?: PortalError | undefined },
): boolean {
  return mayUse(portal, area) === false || (type === 'unavailable' && error?.code === 'forbidden');
}
