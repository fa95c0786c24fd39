import { place } from './fixture.ts';

/** A document of its own, with custom elements of its own: to define elements in any order. */
export interface Realm {
  readonly document: Document;
  /** Loads a module of this package, as it is built: `define/mado-login.js`. */
  load(module: string): Promise<void>;
}

export async function openRealm(body: string): Promise<Realm> {
  const frame = document.createElement('iframe');
  frame.srcdoc = `<!doctype html><html lang="ja"><body>${body}</body></html>`;
  const loaded = new Promise((done) => frame.addEventListener('load', done, { once: true }));
  place(frame);
  await loaded;
  const inner = frame.contentDocument;
  if (!inner) throw new Error('the frame has no document');
  return {
    document: inner,
    async load(module) {
      const script = inner.createElement('script');
      script.type = 'module';
      script.src = new URL(`/packages/elements/dist/${module}`, document.baseURI).href;
      const done = new Promise((resolve, reject) => {
        script.addEventListener('load', resolve);
        script.addEventListener('error', reject);
      });
      inner.head.append(script);
      await done;
    },
  };
}
