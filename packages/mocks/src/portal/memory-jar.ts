import type { CookieJar } from '@madoguchi/server';

/** Cookies of one page, kept apart from the browser's, which keeps none for a made-up answer. */
export interface MemoryJar extends CookieJar {
  clear(): void;
}

export function createMemoryJar(): MemoryJar {
  const cookies = new Map<string, string>();
  return {
    header: () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    store(setCookie) {
      const [pair = '', ...attributes] = setCookie.split(';').map((part) => part.trim());
      const at = pair.indexOf('=');
      const name = pair.slice(0, at);
      if (attributes.some((attribute) => /^max-age=0$/i.test(attribute))) cookies.delete(name);
      else cookies.set(name, pair.slice(at + 1));
    },
    clear: () => cookies.clear(),
  };
}
