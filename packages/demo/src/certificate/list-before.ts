/** お申込一覧 as it was left, with its search: the page before this one, where the browser tells which that was (CRT-08). */
export function listBefore(): string | undefined {
  const { navigation } = globalThis;
  const { index = 0 } = navigation?.currentEntry ?? {};
  const before = index > 0 ? navigation?.entries()[index - 1]?.url : undefined;
  const { pathname, search } = new URL(before ?? location.href);
  return pathname === '/certificate/applications/' ? pathname + search : undefined;
}
