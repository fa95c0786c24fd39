import type { Portal } from '@madoguchi/sdk';
import { momentIn } from '../../page/moment.ts';
import { supportPortal } from '../../page/vendor-portals.ts';

/** The portal that the vendor's pages of support are for. */
export const portal: Portal = supportPortal;

export const moment = (iso: string): string => momentIn(portal.configuration.timeZone, iso);
