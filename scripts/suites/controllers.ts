import type { TextFile } from '../functions/check.ts';

interface Controller {
  readonly path: string;
  /** `createSignIn`. */
  readonly maker: string;
  /** `SignIn`, the interface it gives. */
  readonly type: string;
  /** Whether something begins when the first subscriber comes. */
  readonly starts: boolean;
}

/** What a session's controllers read is the portal's, shared by all: no single subscriber takes it back. */
const shared = 'GET /session';

/**
 * Which controllers lack the suites that all of them run. A controller is an exported `create…(portal…)` whose interface
 * is a `Readable`. Works on formatted source: a declaration or a suite begins at the line's start.
 */
export function checkControllers(files: readonly TextFile[]): readonly string[] {
  const isTest = ({ path }: TextFile): boolean => /\.(?:test|suite)\.ts$/.test(path);
  const sources = files.filter((file) => !isTest(file));
  const tests = files.filter(({ path }) => path.endsWith('.test.ts')).map(({ source }) => source);
  const controllers = controllersOf(sources);
  if (controllers.length === 0) return ['no controller was found at all'];
  return controllers.flatMap((one) => checkController(one, tests));
}

function checkController({ path, maker, type, starts }: Controller, tests: readonly string[]): readonly string[] {
  const say = (problem: string): string => `${path}: ${maker} ${problem}`;
  // one that begins with following the session is made in one that is known, and then reads nothing
  const inSession = '\\{\\s*portal\\.session\\.adopt\\([^}]*?return ';
  const made = new RegExp(`\\bmake: (?:\\(portal\\) => (${inSession})?)?${maker}\\b`);
  const runs = (suite: string) => new RegExp(`^${suite}<\\w+, ${type}>\\(`, 'm');
  const test = tests.find((source) => made.test(source) && runs('controllerSuite').test(source));
  if (test === undefined) return [say(`runs no controllerSuite<…, ${type}>({ make: ${maker}, … }) in a test`)];
  const reads = /\breads: \{\s*route: (?:'([^']+)'|\w+)/.exec(test);
  if (starts && !reads && made.exec(test)?.[1] === undefined)
    return [say('begins something for its first subscriber; its controllerSuite names no reads')];
  if (reads && reads[1] !== shared && !runs('readingSuite').test(test))
    return [say(`reads, and runs no readingSuite<…, ${type}>`)];
  return [];
}

function controllersOf(files: readonly TextFile[]): readonly Controller[] {
  const readable = readablesOf(files);
  const head = /^export (?:async )?(?:function|const) (create\w+)[^(]*\(\s*portal\b[^]*?\): (?:Promise<)?(\w+)/;
  return files.flatMap(({ path, source }) =>
    source.split(/^(?=export |function |const |class |interface |type )/m).flatMap((text) => {
      const [, maker = '', type = ''] = head.exec(text) ?? [];
      // what was kept in this browser is put back without a request
      const starts = /\bcreateStore<\w+>\([^;]*?(?:\(\) => (?!void restore\(\)\))|, \w+\))/.test(text);
      return readable.has(type) ? [{ path, maker, type, starts }] : [];
    }),
  );
}

/** The interfaces that are a `Readable`, themselves or by one that they extend. */
function readablesOf(files: readonly TextFile[]): ReadonlySet<string> {
  const extended = files.flatMap(({ source }) =>
    [...source.matchAll(/^export interface (\w+)(?:<[^{]*?>)?\s+extends ([^{]+)\{/gm)].map(
      ([, name = '', bases = '']) => ({ name, bases: bases.match(/\b\w+/g) ?? [] }),
    ),
  );
  const found = new Set(['Readable']);
  for (let size = 0; size < found.size;) {
    size = found.size;
    for (const { name, bases } of extended) if (bases.some((base) => found.has(base))) found.add(name);
  }
  return found;
}
