import { createMockPortal, type MockPortal } from '@madoguchi/mocks';
import { createPortal, type Portal } from '@madoguchi/sdk';
import { signIn } from '@madoguchi/sdk/identity/sign-in.endpoints.js';
import type { TemplateResult } from 'lit';
import { inPortal, type StoryContext } from './in-portal.ts';

/** A portal whose server runs in the page, with a database of its own. */
export interface Served {
  readonly mock: MockPortal;
  readonly portal: Portal;
}

/** What the loader below hands to its story: by its class, as Storybook keeps no types of it. */
class ServedContent {
  readonly portal: Portal;
  readonly content: TemplateResult;

  constructor(portal: Portal, content: TemplateResult) {
    this.portal = portal;
    this.content = content;
  }
}

/** The two parts of a story that has a server of its own. */
interface ServedStory {
  readonly loaders: (() => Promise<{ readonly served: ServedContent }>)[];
  readonly render: (args: unknown, context: StoryContext) => TemplateResult;
}

/** A story on a server of its own, prepared while it is drawn. Answers take a moment, as real ones do. */
export function onServer(
  draw: (served: Served) => TemplateResult | Promise<TemplateResult>,
  options?: Partial<Parameters<typeof createMockPortal>[0]>,
): ServedStory {
  return {
    loaders: [
      async () => {
        const mock = createMockPortal({ preset: 'information', latency: 400, ...options });
        await mock.ready;
        const portal = createPortal(mock.client);
        return { served: new ServedContent(portal, await draw({ mock, portal })) };
      },
    ],
    render(_, context) {
      const served = context.loaded?.['served'];
      if (!(served instanceof ServedContent)) throw new Error('the story was drawn without its loader');
      return inPortal(served.portal, context, served.content);
    },
  };
}

/** Signs the server's person in. */
export async function enter({ mock, portal }: Served): Promise<void> {
  const { identifier, password } = mock.account;
  portal.session.adopt(await portal.call(signIn, { identifier, password }));
}
