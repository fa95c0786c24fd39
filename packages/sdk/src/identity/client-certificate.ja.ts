/** The page before sign-in by certificate (CRT-01) in Japanese. */
export const clientCertificateJa = {
  'client-certificate.title': 'お客様専用ページへのログイン',
  'client-certificate.services': '対象サービス',
  'client-certificate.certificate': 'ログイン用電子証明書ご利用のお客様',
  'client-certificate.one-time-password': 'ワンタイムパスワードご利用のお客様',
  'client-certificate.certificate-text': 'ログイン用電子証明書がインストールされているパソコンでご利用ください。',
  'client-certificate.one-time-password-text':
    'ご登録のメールアドレスに、その都度お送りするパスワードでログインします。',
  'client-certificate.log-in': 'ログイン',
  'client-certificate.accepted': 'ログイン用電子証明書を確認しました。',
  'client-certificate.none': 'ログイン用電子証明書が確認できませんでした。',
  'client-certificate.not-accepted': 'このサイトのログイン用電子証明書ではない証明書が選ばれています。',
  'client-certificate.revoked': '選ばれた証明書は失効しています。',
  'client-certificate.expired': '選ばれた証明書は、有効期間が過ぎています（{notAfter}まで）。',
  'client-certificate.not-yet-valid': '選ばれた証明書は、有効期間がまだ始まっていません（{notBefore}から）。',
  'client-certificate.unknown': '選ばれた証明書では、ログインできません。',
  'client-certificate.expected-issuer': '発行者が「{issuer}」の証明書を選んでください。',
  'client-certificate.shown': '選ばれた証明書: {subject}（発行者: {issuer}）',
  'client-certificate.try-again':
    '選び直すには、ブラウザーのウィンドウをすべて閉じてから、このページをもう一度開いてください。',
  'client-certificate.support': 'ログイン用電子証明書についてご不明な場合は、{support}までお問い合わせください。',
  'client-certificate.other-computer':
    '別のパソコンをお使いになる場合は、新しいログイン用電子証明書の発行をお問い合わせ窓口にご依頼ください。',
} as const;
