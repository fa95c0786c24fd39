import assert from 'node:assert/strict';
import { test } from 'node:test';
import { beginSpeedTest, sendSpeedSample } from '@madoguchi/sdk/content/speed-test.endpoints.js';
import { speedTestSamples } from '@madoguchi/sdk/content/speed-test.model.js';
import { mostMeasured, samplesLife, sampleSizes, uploadSizes } from '@madoguchi/sdk/content/speed-test.rules.js';
import { parseWith } from '@madoguchi/sdk/portal/schema.js';
import { hour } from '@madoguchi/sdk/portal/time.js';
import { field, onEachDatabase, openFixture, serverOrigin, type OpenDatabase } from '../portal/fixture.suite.ts';
import { signedIn } from '../portal/samples.suite.ts';

const identifier = 'yuki@subscriber.example';

async function opened(open: OpenDatabase) {
  const fixture = await openFixture(open);
  await fixture.account({ portal: 'mypage', identifier });
  const client = await signedIn(fixture, identifier, 'mypage');
  const begin = async () => parseWith(speedTestSamples, (await client.call(beginSpeedTest)).body);
  const fetchSample = (url: string, headers: Readonly<Record<string, string>> = {}) =>
    fixture.app.fetch(new Request(url, { headers }));
  return { fixture, client, begin, fetchSample };
}

onEachDatabase('speed test', (open) => {
  test('MYP-15 samples are as long as they say, of random bytes, and need no cookie', async () => {
    const { fixture, begin, fetchSample } = await opened(open);
    await using _ = fixture;
    const { samples, uploads } = await begin();
    assert.deepEqual([samples.map(({ bytes }) => bytes), uploads], [sampleSizes, uploadSizes]);
    const bodies: Uint8Array[] = [];
    for (const { bytes, url } of samples.slice(0, 3)) {
      assert.ok(url.startsWith(`${serverOrigin}/api/mypage/speed-samples/`));
      const response = await fetchSample(url);
      assert.equal(response.status, 200);
      assert.equal(response.headers.get('content-length'), String(bytes));
      assert.match(response.headers.get('content-disposition') ?? '', /^attachment/);
      const body = new Uint8Array(await response.arrayBuffer());
      assert.equal(body.byteLength, bytes);
      bodies.push(body);
    }
    const packed = await new Response(
      new Blob([new Uint8Array(bodies[1] ?? [])]).stream().pipeThrough(new CompressionStream('gzip')),
    ).arrayBuffer();
    assert.ok(packed.byteLength >= (bodies[1]?.byteLength ?? 0), 'nothing on the way can make it smaller');
    const again = new Uint8Array(await (await fetchSample(samples[1]?.url ?? '')).arrayBuffer());
    assert.notDeepEqual(again, bodies[1]);
  });

  test('MYP-15 a link works for five minutes, of a size that is offered, for that portal alone', async () => {
    const { fixture, begin, fetchSample } = await opened(open);
    await using _ = fixture;
    const { samples } = await begin();
    const url = samples[0]?.url ?? '';
    assert.equal((await fetchSample(url.replace('/speed-samples/1/', '/speed-samples/1048576/'))).status, 404);
    assert.equal((await fetchSample(url.replace('/api/mypage/', '/api/license/'))).status, 404);
    await fixture.clock.move(samplesLife - 1);
    assert.equal((await fetchSample(url)).status, 200);
    await fixture.clock.move(1);
    assert.equal((await fetchSample(url)).status, 404);
  });

  test('MYP-15 what is sent is counted and not kept; more than a sample is not taken', async () => {
    const { fixture, client } = await opened(open);
    await using _ = fixture;
    const body = new Uint8Array(5_000).fill(0xfe);
    const kept = await client.call(sendSpeedSample, undefined, { body });
    assert.deepEqual([kept.status, kept.body], [200, { bytes: 5_000 }]);
    assert.deepEqual(await fixture.database.kysely.selectFrom('upload').select('id').execute(), []);
    const large = await client.call(sendSpeedSample, undefined, {
      body: new Uint8Array(Math.max(...uploadSizes) + 1).fill(0xfe),
    });
    assert.equal(field(large.body, 'code'), 'payload-too-large');
  });

  test('MYP-15 twenty measurements an hour for one account, then it is told when there can be another one', async () => {
    const { fixture, client } = await opened(open);
    await using _ = fixture;
    for (let count = 0; count < 20; count++) assert.equal((await client.call(beginSpeedTest)).status, 200);
    const refused = await client.call(beginSpeedTest);
    assert.equal(field(refused.body, 'code'), 'rate-limited');
    assert.ok(Number(refused.headers.get('retry-after')) > 0);
    await fixture.clock.move(hour);
    assert.equal((await (await signedIn(fixture, identifier, 'mypage')).call(beginSpeedTest)).status, 200);
    assert.ok(mostMeasured < 40_000_000);
  });
});
