import type { TextFile } from '../functions/check.ts';

/** The most lines of a file: one that has more is about more than one thing. */
const most = 250;
/** The most lines of a test, which is one case after another. */
const mostOfTests = 500;

/** Files that are longer, and why. */
export const exempt: Readonly<Record<string, string>> = {
  'packages/elements/src/content/player/video-player.ts': 'one media element, whose states all depend on each other',
  'packages/elements/src/contracts/mado-participant-list.ts': 'a fifth of it names its parts and events',
  'packages/elements/src/identity/mado-invitation-list.ts': 'a fifth of it names its parts and events',
  'packages/elements/src/portal/list/list.styles.ts': 'styles',
  'packages/sdk/src/index.ts': 'data: every public name',
  'packages/elements/src/portal/mado-list-tools.ts': 'a fifth of it names its parts and events',
  'packages/server/src/portal/migrations.ts': 'data: what became of each table, one after the other',
  'packages/server/src/portal/tables.ts': 'data: the columns of every table',
  'scripts/weights/parts.ts': 'data: the parts that are weighed, with what the server says to each',
  'stories/harness/examples.ts': 'data: the examples of every element',
};

/** Which files have grown too long: every one, unless it stands in `exempted` with a reason. */
export function checkSizes(
  files: readonly TextFile[],
  exempted: Readonly<Record<string, string>> = exempt,
): readonly string[] {
  if (files.length === 0) return ['no file was found at all'];
  const long = files.flatMap(({ path, source }) => {
    const lines = source.split('\n').length - 1;
    const limit = /\.(?:test|suite|e2e|bench)\.ts$/.test(path) ? mostOfTests : most;
    return lines > limit ? [{ path, lines, limit }] : [];
  });
  return [
    ...long.flatMap(({ path, lines, limit }) =>
      Object.hasOwn(exempted, path) ? [] : [`${path}: ${lines} lines, ${limit} at most; divide it by what it is about`],
    ),
    ...Object.keys(exempted).flatMap((path) =>
      long.some((file) => file.path === path) ? [] : [`${path} may be long, and is not, or is not there`],
    ),
  ];
}
