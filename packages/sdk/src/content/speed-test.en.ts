import type { speedTestJa } from './speed-test.ja.ts';

/** Measuring the connection, in English. */
export const speedTestEn: Readonly<Record<keyof typeof speedTestJa, string>> = {
  'speed-test.title': 'Connection speed',
  'speed-test.lead':
    'Measures the connection between your browser and the server of this page. It takes some 20 seconds.',
  'speed-test.start': 'Start measuring',
  'speed-test.again': 'Measure again',
  'speed-test.cancel': 'Stop',
  'speed-test.measuring': 'Measuring',
  'speed-test.phase.latency': 'Measuring the response time',
  'speed-test.phase.down': 'Measuring the download',
  'speed-test.phase.up': 'Measuring the upload',
  'speed-test.result': 'Result',
  'speed-test.down': 'Download',
  'speed-test.up': 'Upload',
  'speed-test.latency': 'Response time',
  'speed-test.jitter': 'Variation of it',
  'speed-test.used': 'Data used',
  'speed-test.megabits': '{value} Mbps',
  'speed-test.milliseconds': '{value} ms',
  'speed-test.megabytes': 'about {value} MB',
  'speed-test.told': 'Done: download {down} Mbps, upload {up} Mbps, response time {latency} ms.',
  'speed-test.failed': 'It could not be measured',
  'speed-test.limits': 'What this measures',
  'speed-test.limit.way': 'The whole way from your browser to this server is measured, and not your line alone.',
  'speed-test.limit.home':
    'Wi-Fi, cables, routers, the device itself and whatever else uses the line can make the result slower.',
  'speed-test.limit.time': 'It differs by the time of day. Measure several times and compare.',
  'speed-test.limit.data': 'One measurement transfers up to about {most} MB. Mind this where data is limited.',
  'speed-test.limit.kept': 'The result is gone when you leave this page. Nothing of it is stored on the server.',
  'speed-test.saving': 'You asked your browser to save data. A measurement transfers up to about {most} MB.',
};
