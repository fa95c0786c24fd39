import { serviceSamples } from './service-samples.suite.ts';
import { registrationSamples } from '../identity/registration-samples.suite.ts';
import { customerSamples } from './customer-samples.suite.ts';
import { mailboxSamples } from './mailbox-samples.suite.ts';
import { statementSamples } from '../billing/statement-samples.suite.ts';
import type { Sample, SampleFor } from '../portal/samples.suite.ts';

/** The samples of my page's operations; each part of it has a file of its own that is spread here. */
export const subscriberSamples: Readonly<Record<string, (sample: SampleFor) => Promise<Sample>>> = {
  ...serviceSamples,
  ...registrationSamples,
  ...customerSamples,
  ...mailboxSamples,
  ...statementSamples,
  readHelpWindows: async () => ({}),
  beginSpeedTest: async () => ({}),
  sendSpeedSample: async () => ({ options: { body: new Uint8Array(1_000).fill(0xfe) } }),
};
