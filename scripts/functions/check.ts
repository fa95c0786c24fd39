export type FunctionState = 'delivered' | 'planned';

export interface PortalFunction {
  readonly id: string;
  readonly words: string;
  readonly state: FunctionState;
}

/** A file of the project as a check reads it. */
export interface TextFile {
  readonly path: string;
  readonly source: string;
}

const row = /^\|\s*([A-Z]{3,4}-\d\d)\s*\|\s*(.*?)\s*\|\s*(\S*)\s*\|$/gm;

/** The rows of docs/functions.md. */
export function readFunctions(page: string): readonly PortalFunction[] {
  return [...page.matchAll(row)].map(([, id = '', words = '', state]) => {
    if (state !== 'delivered' && state !== 'planned')
      throw new Error(`${id} is neither delivered nor planned: ${state}`);
    return { id, words, state };
  });
}

/** What docs/functions.md and the titles of tests say differently. Empty when they agree. */
export function checkFunctions(functions: readonly PortalFunction[], files: readonly TextFile[]): readonly string[] {
  const problems: string[] = [];
  const named = { test: new Set<string>(), journey: new Set<string>() };
  const known = new Map(functions.map((one) => [one.id, one]));
  if (known.size < functions.length) problems.push('an id stands twice in docs/functions.md');
  for (const { path, source } of files) {
    if (sleeping.test(source)) problems.push(`${path} has a test that does not run: skip, todo or only`);
    const kind = path.endsWith('.e2e.ts') ? 'journey' : proves.test(path) ? 'test' : undefined;
    for (const id of idsInTitles(source)) {
      if (kind) named[kind].add(id);
      if (!known.has(id)) problems.push(`${path} names ${id}, which docs/functions.md does not know`);
    }
  }
  for (const { id, words, state } of functions) {
    if (words === '') problems.push(`${id} has no words`);
    if (state !== 'delivered') continue;
    if (!named.test.has(id))
      problems.push(`${id} is delivered, and no title of a test of sdk, server or elements names it`);
    if (!named.journey.has(id)) problems.push(`${id} is delivered, and no title of a journey (*.e2e.ts) names it`);
  }
  return problems;
}

/** Tests of rules, services and elements that every `npm test` runs: no shared suite, which proves nothing until used. */
const proves = /^packages\/(?:sdk|server|elements)\/src\/.*(?<!\.long)\.test\.ts$/;
const sleeping =
  /\b(?:it|test|describe|suite)\.(?:skip|todo|only)\b|\b(?:it|test|describe|suite)\([^\n]*\{ *(?:skip|todo|only):/;
const title = /\b(?:it|test|describe|suite)(?:\.\w+)*\s*\(\s*(['"`])((?:\\.|(?!\1)[^\\])*)\1/g;

function idsInTitles(source: string): ReadonlySet<string> {
  const titles = [...source.matchAll(title)].map(([, , text = '']) => text);
  return new Set(titles.flatMap((text) => text.match(/\b(?:AUTH|INF|LIC|MYP|SUP|CRT|OPS)-\d\d\b/g) ?? []));
}
