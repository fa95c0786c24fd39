import type { Clock } from '@madoguchi/sdk/portal/time.js';

/** The computer's clock. */
export const realClock: Clock = { now: () => Date.now() };
