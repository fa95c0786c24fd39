import { PortalError, type Resource, type ResourceListState } from '@madoguchi/sdk';
import type { FurtherExamples, StateExamples } from '../state-examples.ts';

const resource = (
  id: string,
  name: string,
  productName: string,
  version: string,
  size: number,
  on: string,
): Resource => ({
  id,
  name,
  productName,
  version,
  size,
  publishedAt: `${on}T01:00:00.000Z`,
  url: `https://portal.example/api/license/resources/${id}/file`,
});
const items: readonly Resource[] = [
  resource('1', 'aozora-platform-8.2.1.zip', 'アオゾラ基盤', '8.2.1', 734_003_200, '2026-11-18'),
  resource('2', 'リリースノート 8.2.1.pdf', 'アオゾラ基盤', '8.2.1', 412_000, '2026-11-18'),
  resource('3', '導入の手引き.pdf', 'アオゾラ帳票', '3.0', 5_812_000, '2026-09-30'),
  resource('4', 'sample-config.json', 'アオゾラ連携', '1.4.0', 812, '2026-06-02'),
];
const whole = { items, total: 4 };
const part = { items, total: 57, next: 'after-4' };
const error = new PortalError('unavailable', { status: 503, requestId: '01JD8M4Q2T' });

export const resourceListStates: StateExamples<ResourceListState> = {
  'loading': { type: 'loading', filter: {} },
  'unavailable': { type: 'unavailable', filter: {}, error: new PortalError('network') },
  'ready': { type: 'ready', filter: {}, part: whole },
  'narrowing': { type: 'narrowing', filter: { search: '基盤' }, part: whole },
  'not-narrowed': { type: 'not-narrowed', filter: { search: '基盤' }, part: whole, error },
  'loading-more': { type: 'loading-more', filter: {}, part },
  'incomplete': { type: 'incomplete', filter: {}, part, error },
};

export const resourceListFurther = {
  found: { type: 'ready', filter: { search: '基盤' }, part: { items: items.slice(0, 2), total: 2 } },
  furtherParts: { type: 'ready', filter: {}, part },
  empty: { type: 'ready', filter: {}, part: { items: [], total: 0 } },
  nothingMatches: { type: 'ready', filter: { search: '存在しない' }, part: { items: [], total: 0 } },
  longNames: {
    type: 'ready',
    filter: {},
    part: {
      items: [
        resource(
          'long',
          'very_long_file_name_without_any_place_to_break_as_build_servers_like_to_make_them_2026_11_20.tar.gz',
          'アオゾラ統合業務基盤エンタープライズエディション 災害対策オプション（東日本・西日本同時利用）',
          '2026.11.20-rc.1+build.20261120.7f3c2a1',
          1_234_567_890_123,
          '2026-11-20',
        ),
      ],
      total: 1,
    },
  },
} satisfies FurtherExamples<ResourceListState>;
