import { customerProblems, defineEndpoint, type Endpoint } from '../portal/endpoint.ts';
import { receivedSample, speedTestSamples, type ReceivedSample, type SpeedTestSamples } from './speed-test.model.ts';

/** Links for a measurement of the connection (MYP-15); 20 an hour for one account, then `rate-limited`. */
export const beginSpeedTest: Endpoint<void, SpeedTestSamples> = defineEndpoint({
  name: 'beginSpeedTest',
  summary: 'Samples to measure the connection with',
  method: 'GET',
  path: '/speed-test',
  output: speedTestSamples,
  status: 200,
  access: 'customer',
  areas: ['help'],
  problems: [...customerProblems, 'rate-limited'],
});

/** Takes bytes, counts them and keeps nothing of them. More than a sample is `payload-too-large` with `most`. */
export const sendSpeedSample: Endpoint<void, ReceivedSample> = defineEndpoint({
  name: 'sendSpeedSample',
  summary: 'Bytes to measure the way to the server with',
  method: 'POST',
  path: '/speed-test/samples',
  body: 'file',
  output: receivedSample,
  status: 200,
  access: 'customer',
  areas: ['help'],
  problems: [...customerProblems, 'not-found', 'payload-too-large', 'file-type-refused'],
});
