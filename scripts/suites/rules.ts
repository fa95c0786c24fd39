import type { TextFile } from '../functions/check.ts';

/** Rules that no property test calls by their own name, and why. */
export const exempt: Readonly<Record<string, string>> = {
  checkConfiguration: 'throws by design; definePortal, which calls it, has the property',
  checkPasswordPolicy: 'throws by design; definePortal, which calls it, has the property',
};

/**
 * Which rules no property test calls: every function that a `*.rules.ts` exports is called in a test that imports
 * fast-check or `property.suite.ts`, or stands in `exempted` with a reason. Works on formatted source: a declaration begins at the line's start.
 */
export function checkRules(
  files: readonly TextFile[],
  exempted: Readonly<Record<string, string>> = exempt,
): readonly string[] {
  const properties = files
    .filter(
      ({ path, source }) =>
        path.endsWith('.test.ts') && /from '(?:fast-check|[./\w-]*\bproperty\.suite\.ts)'/.test(source),
    )
    .map(({ source }) => source.replaceAll(/^\s*(?:\/\/|\*|\/\*).*$/gm, ''));
  const rules = files.flatMap(({ path, source }) =>
    path.endsWith('.rules.ts')
      ? [...source.matchAll(declaration)].map(([, one, other]) => ({ path, name: one ?? other ?? '' }))
      : [],
  );
  if (rules.length === 0) return ['no rule was found at all'];
  const isCalled = (name: string): boolean => {
    const call = new RegExp(`\\b${name}\\(`);
    return properties.some((source) => call.test(source));
  };
  return [
    ...rules.flatMap(({ path, name }) =>
      isCalled(name) || Object.hasOwn(exempted, name) ? [] : [`${path}: ${name} is called in no property test`],
    ),
    ...Object.keys(exempted).flatMap((name) => {
      if (!rules.some((rule) => rule.name === name))
        return [`${name} is exempt from property tests, and there is none`];
      return isCalled(name) ? [`${name} is exempt from property tests, and has one`] : [];
    }),
  ];
}

const declaration =
  /^export (?:(?:async )?function (\w+)|const (\w+)(?:: [^=\n]*(?:=>[^=\n]*)?)? = (?:async )?(?:\(|\w+ =>))/gm;
