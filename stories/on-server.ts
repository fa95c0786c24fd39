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
  readonly mock: MockPortal;
  readonly portal: Portal;
  readonly content: TemplateResult;

  constructor({ mock, portal }: Served, content: TemplateResult) {
    this.mock = mock;
    this.portal = portal;
    this.content = content;
  }
}

/** The parts of a story that has a server of its own. */
interface ServedStory {
  readonly loaders: ((context: StoryContext) => Promise<{ readonly served: ServedContent }>)[];
  /** Gives what is done when the story goes. */
  readonly beforeEach: (context: StoryContext) => () => Promise<void>;
  readonly render: (args: unknown, context: StoryContext) => TemplateResult;
}

/**
 * A story on a server of its own, prepared while it is drawn. Answers take as long as the toolbar
 * says. The
 * server is closed when the story goes.
 */
export function onServer(
  draw: (served: Served) => TemplateResult | Promise<TemplateResult>,
  options?: Partial<Parameters<typeof createMockPortal>[0]>,
): ServedStory {
  return {
    loaders: [
      async ({ globals }) => {
        const latency = Number(globals['latency']);
        const mock = createMockPortal({ preset: 'information', latency, ...options });
        await mock.ready;
        const portal = createPortal(mock.client);
        return { served: new ServedContent({ mock, portal }, await draw({ mock, portal })) };
      },
    ],
    beforeEach: (context) => () => servedBy(context).mock.close(),
    render(_, context) {
      const served = servedBy(context);
      return inPortal(served.portal, context, served.content);
    },
  };
}

function servedBy(context: StoryContext): ServedContent {
  const served = context.loaded?.['served'];
  if (!(served instanceof ServedContent)) throw new Error('the story was drawn without its loader');
  return served;
}

/** Signs the server's person in. */
export async function enter({ mock, portal }: Served): Promise<void> {
  const { identifier, password } = mock.account;
  portal.session.adopt(await portal.call(signIn, { identifier, password }));
}
