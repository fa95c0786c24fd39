import { createMockPortal, type MockPortal } from '@madoguchi/mocks';
import { createPortal, type Portal } from '@madoguchi/sdk';
import type { StoryContext } from './in-portal.ts';

/** A portal whose server runs in the page, with a database of its own. */
export interface Served {
  readonly mock: MockPortal;
  readonly portal: Portal;
}

type ServerOptions = Parameters<typeof createMockPortal>[0];

/** A loader that gives a story a server of its own. Answers take a moment, as real ones do. */
export function withServer(options: ServerOptions): () => Promise<{ served: Served }> {
  return async () => {
    const mock = createMockPortal({ latency: 400, ...options });
    await mock.ready;
    return { served: { mock, portal: createPortal(mock.client) } };
  };
}

/** What `withServer` made. */
export function servedOf({ loaded }: StoryContext): Served {
  const served = loaded?.['served'];
  if (typeof served === 'object' && served !== null && 'mock' in served && 'portal' in served) return served as Served;
  throw new Error('the story has no loader withServer');
}
