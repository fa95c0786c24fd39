import type { Area, PortalConfiguration } from '@madoguchi/sdk/portal/configuration.model.js';
import { Refusal } from '../problem.ts';

/** Refuses, like what there is not, what is only for parts that the portal does not have; undefined is for every portal. */
export function checkAreas({ areas }: Pick<PortalConfiguration, 'areas'>, of: readonly Area[] | undefined): void {
  if (of && !of.some((area) => areas.includes(area))) throw new Refusal('not-found');
}
