import { getRequestListener } from '@hono/node-server';
import { demoAccounts, demoPassword } from '@madoguchi/server/demo-data.js';
import type { TestRunnerConfig } from '@web/test-runner';
import { openReferenceApp } from '../lib/reference-app.ts';

type Middleware = NonNullable<TestRunnerConfig['middleware']>[number];

/**
 * Serves the reference server's API beside element tests, on their own origin, so that a journey goes through a real
 * server in every browser. `/reference-person` tells who can sign in.
 */
export async function referenceServer(): Promise<Middleware> {
  const { app } = await openReferenceApp();
  const listener = getRequestListener((request) => app.fetch(request), { overrideGlobalObjects: false });
  const person = demoAccounts['information']?.find(({ agreed }) => agreed === true);
  return async (context, next) => {
    if (context.path === '/reference-person') context.body = { ...person, password: demoPassword };
    else if (context.path.startsWith('/api/')) {
      context.respond = false;
      await listener(context.req, context.res);
    } else await next();
  };
}
