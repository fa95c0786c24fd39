import { endpoints } from '@madoguchi/sdk/portal/endpoints.js';

const patterns = endpoints.map(({ name, method, path }) => ({
  name,
  method,
  pattern: new RegExp(`/api/[^/]+${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`),
}));

/** The name of the operation that a request is for; undefined when it is none. */
export function operationOf({ method, url }: Pick<Request, 'method' | 'url'>): string | undefined {
  const { pathname } = new URL(url);
  return patterns.find((operation) => operation.method === method && operation.pattern.test(pathname))?.name;
}

/** @throws {TypeError} for a name that no operation has. */
export function checkOperation(name: string): void {
  if (!endpoints.some((endpoint) => endpoint.name === name))
    throw new TypeError(
      `There is no operation ${name}. There are ${endpoints.map((endpoint) => endpoint.name).join(', ')}.`,
    );
}
