import { PortalError, type SpeedTestState } from '@madoguchi/sdk';
import type { FurtherExamples, StateExamples } from '../state-examples.ts';

/** Every state. */
export const speedTestStates: StateExamples<SpeedTestState> = {
  idle: { type: 'idle' },
  measuring: { type: 'measuring', phase: 'down', now: 412 },
  done: { type: 'done', result: { down: 412, up: 87.3, latency: 14, jitter: 1.2, bytes: 34_865_159 } },
  failed: { type: 'failed', error: new PortalError('network') },
};

/** Further ones of the same states. */
export const speedTestFurther = {
  begun: { type: 'measuring', phase: 'latency' },
  sending: { type: 'measuring', phase: 'up', now: 0.42 },
  slow: { type: 'done', result: { down: 0.18, up: 0.05, latency: 1840, jitter: 312.4, bytes: 412_007 } },
  tooOften: { type: 'failed', error: new PortalError('rate-limited', { status: 429, retryAfter: 1_500 }) },
} satisfies FurtherExamples<SpeedTestState>;
