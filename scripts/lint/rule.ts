import { relative } from 'node:path';
import type { RuleTester } from 'oxlint/plugins-dev';

/** A lint rule, as oxlint takes it from a plugin. */
export type Rule = Extract<Parameters<RuleTester['run']>[1], { create: unknown }>;
export type Context = Parameters<Rule['create']>[0];
export type Visitor = ReturnType<Rule['create']>;
export type Template = Parameters<NonNullable<Visitor['TaggedTemplateExpression']>>[0];
export type Member = Parameters<NonNullable<Visitor['MemberExpression']>>[0];

/** The file's path from the project's root, where the lint runs, with forward slashes. */
export function pathOf(context: Context): string {
  return relative(context.cwd, context.filename).replaceAll('\\', '/');
}

/** Tests, their suites and helpers: they may look where the code itself may not. */
export function isTest(path: string): boolean {
  return /\.(?:test|e2e|suite)\.ts$|\/src\/testing\//.test(path);
}

/** The name of a member, whether written `a.name`, `a['name']` or `a?.name`. */
export function memberName({ property }: Member): string | undefined {
  if (property.type === 'Identifier') return property.name;
  return property.type === 'Literal' && typeof property.value === 'string' ? property.value : undefined;
}

/** Calls `visit` for every module a file loads, types included: imports, re-exports, `import()` of a constant. */
export function eachImport(
  visit: (
    source: string,
    node: Parameters<NonNullable<Visitor['ImportDeclaration']>>[0]['source'],
    names: readonly string[],
  ) => void,
): Visitor {
  return {
    ImportDeclaration({ source, specifiers }) {
      const names = specifiers.flatMap((one) =>
        one.type !== 'ImportSpecifier'
          ? []
          : [one.imported.type === 'Literal' ? one.imported.value : one.imported.name],
      );
      visit(source.value, source, names);
    },
    ExportNamedDeclaration({ source, specifiers }) {
      if (source)
        visit(
          source.value,
          source,
          specifiers.map(({ local }) => (local.type === 'Literal' ? local.value : local.name)),
        );
    },
    ExportAllDeclaration({ source }) {
      visit(source.value, source, []);
    },
    ImportExpression({ source }) {
      if (source.type === 'Literal' && typeof source.value === 'string') visit(source.value, source, []);
    },
    TSImportType({ source }) {
      visit(source.value, source, []);
    },
  };
}
