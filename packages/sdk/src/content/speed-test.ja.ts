/** 通信速度測定 in Japanese (MYP-15). */
export const speedTestJa = {
  'speed-test.title': '通信速度測定',
  'speed-test.lead':
    'お使いのブラウザーと、このマイページのサーバーとのあいだの通信速度を測定します。測定には20秒ほどかかります。',
  'speed-test.start': '測定を開始する',
  'speed-test.again': 'もう一度測定する',
  'speed-test.cancel': '中止する',
  'speed-test.measuring': '測定しています',
  'speed-test.phase.latency': '応答時間を測定しています',
  'speed-test.phase.down': '下り（受信）を測定しています',
  'speed-test.phase.up': '上り（送信）を測定しています',
  'speed-test.result': '測定結果',
  'speed-test.down': '下り（受信）',
  'speed-test.up': '上り（送信）',
  'speed-test.latency': '応答時間',
  'speed-test.jitter': '応答時間のゆらぎ',
  'speed-test.used': '測定に使ったデータ量',
  'speed-test.megabits': '{value} Mbps',
  'speed-test.milliseconds': '{value} ミリ秒',
  'speed-test.megabytes': '約{value} MB',
  'speed-test.told': '測定が終わりました。下り {down} Mbps、上り {up} Mbps、応答時間 {latency} ミリ秒です。',
  'speed-test.failed': '測定できませんでした',
  'speed-test.limits': '測定についてのご注意',
  'speed-test.limit.way':
    '測定するのは、お使いのブラウザーからこのサーバーまでの経路全体です。ご契約の回線だけの速度ではありません。',
  'speed-test.limit.home':
    'Wi-Fi、LANケーブル、ルーター、パソコンやスマートフォンの性能、ほかの機器や画面での通信によって、遅く測定されることがあります。',
  'speed-test.limit.time': '時間帯や混雑によって変わります。時間をおいて何回か測定し、比べてください。',
  'speed-test.limit.data': '1回の測定で最大約{most} MBの通信を行います。データ量に制限のある回線では、ご注意ください。',
  'speed-test.limit.kept': '結果は、この画面を閉じると消えます。サーバーには保存しません。',
  'speed-test.saving': 'データ量を節約する設定になっています。測定すると、最大約{most} MBの通信を行います。',
} as const;
