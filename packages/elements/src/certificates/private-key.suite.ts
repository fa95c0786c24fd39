import { ok } from '../testing/assert.ts';
import { everything } from '../testing/queries.ts';
import type { ScriptedServer } from '../testing/scripted-server.ts';

const toBase64 = (bytes: Uint8Array): string => btoa(String.fromCodePoint(...bytes));
const toHex = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** A private key that nobody has encrypted: PKCS#8. */
export async function plainKey(): Promise<{ readonly bytes: Uint8Array; readonly pem: string }> {
  const { privateKey } = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign']);
  const bytes = new Uint8Array(await crypto.subtle.exportKey('pkcs8', privateKey));
  const lines = toBase64(bytes).match(/.{1,64}/g) ?? [];
  return { bytes, pem: ['-----BEGIN PRIVATE KEY-----', ...lines, '-----END PRIVATE KEY-----', ''].join('\n') };
}

/** Hears everything that leaves a page or stays in it while `act` runs, and gives all of it as one text. */
export async function overheard(
  server: Pick<ScriptedServer, 'requests'>,
  act: () => Promise<unknown>,
): Promise<string> {
  const heard: unknown[] = [];
  const { log, warn, error, info, debug } = console;
  const note = (...all: readonly unknown[]): void => void heard.push(...all.map(String));
  Object.assign(console, { log: note, warn: note, error: note, info: note, debug: note });
  const { dispatchEvent } = EventTarget.prototype;
  EventTarget.prototype.dispatchEvent = function told(this: EventTarget, event: Event) {
    if (event.type.startsWith('mado-')) heard.push(event.type, JSON.stringify(Object.entries(event)));
    return dispatchEvent.call(this, event);
  };
  try {
    await act();
  } finally {
    Object.assign(console, { log, warn, error, info, debug });
    EventTarget.prototype.dispatchEvent = dispatchEvent;
  }
  const page = [document.documentElement, ...everything(document)].flatMap((found) => [
    ...[...found.attributes].map(({ value }) => value),
    found.shadowRoot?.textContent ?? '',
    found.textContent ?? '',
    found instanceof HTMLInputElement || found instanceof HTMLTextAreaElement ? [found.value, found.defaultValue] : '',
  ]);
  const requests = server.requests.map(({ body, query, headers }) => [body, String(query), [...headers]]);
  return [heard, page, JSON.stringify([requests, localStorage, sessionStorage]), location.href, document.title]
    .flat(3)
    .join('\n');
}

/** Says where a key is found in a text: as it is, in base64, in hexadecimal, however it is broken into lines. */
export function expectNowhere(text: string, key: Uint8Array): void {
  const closed = text.replaceAll(/\\n|\s/g, '');
  const secret = key.subarray(36, 68); // of PKCS#8 with P-256: the number that is the key
  for (const skipped of [0, 1, 2]) {
    const whole = secret.subarray(skipped, skipped + 30);
    ok(!closed.includes(toBase64(whole)), 'in base64');
    ok(!closed.includes(toBase64(whole).replaceAll('+', '-').replaceAll('/', '_')), 'in base64url');
  }
  ok(!closed.toLowerCase().includes(toHex(secret)), 'in hexadecimal');
  ok(!text.includes(String.fromCodePoint(...secret)), 'as it is');
}
