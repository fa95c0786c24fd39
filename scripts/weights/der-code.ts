import { fileURLToPath } from 'node:url';
import { brotli, bundlePage } from '../lib/bundle-page.ts';

/** Reading and writing DER and PEM, without anything that knows what a request or a certificate is. */
const modules = ['der', 'der-writer', 'pem', 'bytes'];

/** What our own code for DER weighs, all of it at once: pages load what they use. */
export async function weighDerCode(): Promise<number> {
  const built = (name: string): string =>
    fileURLToPath(new URL(`../../packages/sdk/dist/certificates/${name}.js`, import.meta.url));
  const files = await bundlePage(modules.map((name) => `export * from ${JSON.stringify(built(name))};`).join('\n'));
  return [...files.values()].reduce((sum, { code }) => sum + brotli(code), 0);
}
