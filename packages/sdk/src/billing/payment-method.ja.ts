/** お支払い方法の変更 in Japanese (MYP-11). */
export const paymentMethodJa = {
  'payment-method.title': 'お支払い方法',
  'payment-method.loading': 'お支払い方法を読み込んでいます',
  'payment-method.unavailable': 'お支払い方法を読み込めませんでした',
  'payment-method.closed': 'お支払い方法をご覧いただけないアカウントです',
  'payment-method.closed-hint': 'お心当たりのない場合は、お問い合わせ窓口にご連絡ください。',
  'payment-method.now': '現在のお支払い方法',
  'payment-method.next': '{month}ご請求分からのお支払い方法',
  'payment-method.begin': 'クレジットカードに変更する',
  'payment-method.begin-another': '別のクレジットカードに変更する',
  'payment-method.starts': '今お手続きいただくと、{month}ご請求分から変わります。',
  'payment-method.starting': 'カード情報の入力欄を準備しています',
  'payment-method.enter': 'カード情報の入力',
  'payment-method.by-provider':
    'カード情報は、決済代行会社の{provider}の画面に直接入力いただきます。当サイトには送られず、保存もされません。',
  'payment-method.until': '{time}までにお手続きください。',
  'payment-method.no-fields':
    'カード情報の入力欄を表示できませんでした。ページを読み込み直しても表示されない場合は、お問い合わせ窓口にご連絡ください。',
  'payment-method.checking': 'カードを確認しています',
  'payment-method.cancel': 'やめる',
  'payment-method.back': '戻る',
  'payment-method.confirm': 'お支払い方法の変更内容の確認',
  'payment-method.new': '新しいお支払い方法',
  'payment-method.from': '変更の時期',
  'payment-method.from-month': '{month}ご請求分から',
  'payment-method.decide': '変更する',
  'payment-method.submitting': '変更しています',
  'payment-method.changed-elsewhere':
    '別の画面でお支払い方法が変更されました。現在の登録内容をご確認のうえ、このカードに変更する場合は、もう一度「変更する」を押してください。',
  'payment-method.changed': 'お支払い方法を変更しました',
  'payment-method.changed-hint':
    '{month}ご請求分から、このカードでお支払いいただきます。確認のメールをお送りしました。',
  'payment-method.cancelled': '変更をやめました。お支払い方法は変わっていません。',
  'payment-method.expired':
    '手続きの有効時間が過ぎました。お支払い方法は変わっていません。もう一度はじめからお手続きください。',
  'payment-method.failed': 'お手続きを完了できませんでした',
  'payment-method.again': 'もう一度試す',
  'payment-method.not-offered': 'クレジットカードへの変更は、お問い合わせ窓口で承ります。',
  'error.payment-declined':
    'このカードはご利用いただけませんでした。別のカードをお試しいただくか、カード会社にお問い合わせください。',
  'error.card-expired': 'このカードは有効期限が切れています。別のカードをお試しください。',
  'error.payment-setup-ended': '手続きの有効時間が過ぎました。もう一度はじめからお手続きください。',
  'error.invalid-token': 'カードを確認できませんでした。もう一度入力してください。',
} as const;
