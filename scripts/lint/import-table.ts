import { posix } from 'node:path';
import { eachImport, isTest, pathOf, type Rule } from './rule.ts';

/** What each part may import of the workspace: the table of docs/README.md. */
const table: Readonly<Record<string, readonly string[]>> = {
  sdk: [],
  elements: ['sdk'],
  server: ['sdk'],
  mocks: ['server', 'sdk'],
  demo: ['elements', 'sdk', 'server'],
  stories: ['elements', 'sdk', 'mocks'],
  docs: ['elements', 'sdk', 'mocks'],
};

/** A test may stand on more: elements on a mock portal, what the docs show on the reference server. */
const inTests: Readonly<Record<string, readonly string[]>> = {
  elements: ['sdk', 'mocks'],
  docs: ['elements', 'sdk', 'mocks', 'server'],
};

/** Where a module of Node may stand. Everything else also runs in a browser or a worker. */
const isForNode = (path: string): boolean =>
  path.startsWith('packages/server/src/node/') ||
  /^packages\/demo\/src\/(?:server\/|licensed-system\/licensed-system\.ts$|[^/]+\.ts$)/.test(path) ||
  !/^(?:packages|stories|docs)\//.test(path) ||
  (isTest(path) && !/^packages\/elements\/.*(?<!\.e2e)\.ts$/.test(path));

/**
 * Within the server every domain stands on `portal`, which knows none of them; the application and the demo's data put
 * them together.
 */
const portalOfServer = 'packages/server/src/portal/';

/** An import against the table, from another package's inside, or of Node where there is none. */
export const importTable: Rule = {
  meta: { type: 'problem', docs: { description: 'Imports follow the table of packages.' } },
  create(context) {
    const path = pathOf(context);
    const part = /^packages\/([^/]+)\//.exec(path)?.[1] ?? path.split('/')[0] ?? '';
    return eachImport((source, node) => {
      const refuse = (message: string): void => context.report({ node, message });
      const allowed = (isTest(path) && inTests[part]) || table[part];
      if (source.startsWith('node:') && !isForNode(path)) refuse(`${path} also runs where there is no ${source}.`);
      if (!allowed) return;
      const other = /^@madoguchi\/([^/]+)/.exec(source)?.[1];
      if (other !== undefined && other !== part && !allowed.includes(other))
        refuse(`${part} may import ${allowed.join(', ') || 'no other package'} of the workspace, not ${other}.`);
      const target = posix.join(posix.dirname(path), source);
      const home = path.startsWith('packages/') ? `packages/${part}/` : `${part}/`;
      if (
        path.startsWith(portalOfServer) &&
        !isTest(path) &&
        source.startsWith('.') &&
        !target.startsWith(portalOfServer)
      )
        refuse(`The server’s portal stands below its other domains: hand ${source} in from app.ts.`);
      const isTool = isTest(path) && target.startsWith('scripts/');
      if (source.startsWith('.') && !target.startsWith(home) && !isTool)
        refuse(`Import the package by its name; ${source} reaches into another one’s inside.`);
    });
  },
};
