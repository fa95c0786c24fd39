import { safeUrl } from './safe-url.ts';

/**
 * The address that a host's template stands for: `/videos/{system}` with `{ system: 'sias' }` is `/videos/sias`. Undefined
 * without a template, and for one that leads nowhere.
 */
export function hrefFrom(
  template: string | null | undefined,
  values: Readonly<Record<string, string>> = {},
): string | undefined {
  return safeUrl(
    template?.replaceAll(/\{(\w+)\}/g, (whole, name: string) =>
      Object.hasOwn(values, name) ? encodeURIComponent(values[name] ?? '') : whole,
    ),
  );
}
