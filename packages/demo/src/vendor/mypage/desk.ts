import type { Portal } from '@madoguchi/sdk';
import { momentIn } from '../../page/moment.ts';
import { mypagePortal } from '../../page/vendor-portals.ts';

/** The portal that the vendor's pages of my page are for. */
export const portal: Portal = mypagePortal;

export const moment = (iso: string): string => momentIn(portal.configuration.timeZone, iso);
