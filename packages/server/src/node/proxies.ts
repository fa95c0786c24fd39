import { BlockList, isIP } from 'node:net';

/** Proxies in front of the server that tell whom they speak for. What anybody else tells is not believed. */
export interface TrustedProxies {
  /** Addresses (`10.0.0.7`, `::1`) and networks (`10.0.0.0/8`). */
  readonly addresses: readonly string[];
  /**
   * The header that they add the client's address to at its right end. Default `x-forwarded-for`. Only this one is read:
   * a proxy passes the other on as the client sent it.
   */
  readonly header?: 'x-forwarded-for' | 'forwarded';
  /**
   * Whether they end TLS and tell the client's certificate in `Client-Cert` (RFC 9440). They must take away what a client
   * itself sends by that name. Default no: the header is not read.
   */
  readonly tellsCertificates?: boolean;
}

/** Gives a request's client address, from that of the socket. */
export type FindClientAddress = (socket: string | undefined, headers: Headers) => string | undefined;

/**
 * Makes what finds client addresses. Hops are read from the right end, where the nearest proxy wrote, up to the first that
 * is not trusted: that one is the client, and what stands left of it is the client's own word. A hop that is no address
 * (`unknown`) is not believed either; then it is the proxy that is counted.
 *
 * @throws {Error} when an address or a network is none.
 */
export function findClientAddress({ addresses, header = 'x-forwarded-for' }: TrustedProxies): FindClientAddress {
  const isTrusted = trustedAmong(addresses);
  return (socket, headers) => {
    let client = socket;
    const hops = (headers.get(header) ?? '').split(',').map(header === 'forwarded' ? forOf : addressOf);
    while (client !== undefined && isIP(client) !== 0 && isTrusted(client)) {
      const hop = hops.pop();
      if (hop === undefined) break;
      client = hop;
    }
    return client;
  };
}

/**
 * Makes what says whether an address is one of these, or in one of these networks.
 *
 * @throws {Error} when an address or a network is none.
 */
export function trustedAmong(addresses: readonly string[]): (address: string) => boolean {
  const trusted = new BlockList();
  for (const address of addresses) addTo(trusted, address);
  return (address) => trusted.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}

function addTo(list: BlockList, value: string): void {
  const [address = '', bits, ...more] = value.split('/');
  const version = isIP(address);
  const longest = version === 6 ? 128 : 32;
  const fits = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= longest);
  if (version === 0 || !fits || more.length > 0)
    throw new Error(`A trusted proxy is an address or a network such as 10.0.0.0/8, not ${value}.`);
  list.addSubnet(address, bits === undefined ? longest : Number(bits), version === 6 ? 'ipv6' : 'ipv4');
}

/** `for=` of an element of `Forwarded` (RFC 7239). Quotes hold no comma in it: what a client left open ends at the next. */
function forOf(element: string): string | undefined {
  const [, node] = /(?:^|;)\s*for=([^;]*)/i.exec(element) ?? [];
  return node === undefined ? undefined : addressOf(node.trim().replace(/^"(.*)"$/, '$1'));
}

/** An address without the port and the brackets that some write; undefined for anything else. */
function addressOf(node: string): string | undefined {
  const text = node.trim();
  const [, bare = text] = /^\[([^\]]*)\](?::\d+)?$/.exec(text) ?? /^([\d.]+):\d+$/.exec(text) ?? [];
  return isIP(bare) === 0 ? undefined : bare;
}
