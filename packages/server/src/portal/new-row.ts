import type { PortalConfiguration } from '@madoguchi/sdk/portal/configuration.model.js';
import type { Instant, Random } from '@madoguchi/sdk/portal/time.js';

/** What every new row of a portal is made with. */
export interface NewRowContext {
  readonly random: Random;
  readonly configuration: PortalConfiguration;
  readonly now: Instant;
}
