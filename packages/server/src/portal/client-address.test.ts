import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countedAddress } from './client-address.ts';

test('a client is counted by its IPv4 address or the first 64 bits of its IPv6 address', () => {
  for (const [address, counted] of [
    [undefined, ''],
    ['', ''],
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:DB8:0001:2::1', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ] as const)
    assert.equal(countedAddress(address), counted);
});
