/** The words for errors, by code, in Japanese. They are loaded when the first error comes. */
export const errorsJa = {
  'summary.title': '入力内容を確認してください（{count}件）',
  'kept': '入力した内容は、そのまま残っています。',
  'signed-in-again': 'ログインしました。先ほどの操作はまだ済んでいません。もう一度「{button}」を押してください。',
  'signed-in-again.vague': 'ログインしました。先ほどの操作はまだ済んでいません。もう一度ボタンを押してください。',
  'reference': 'エラー番号: {requestId}',
  'error.timeout': '応答がありませんでした。しばらくしてから、もう一度お試しください。',
  'error.bad-response': 'サーバーの応答を読み取れませんでした。しばらくしてから、もう一度お試しください。',
  'error.unavailable': 'ただいま込み合っているか、メンテナンス中です。しばらくしてから、もう一度お試しください。',
  'error.rate-limited': '短い時間に操作が続きました。{retryAfter}秒ほど待ってから、もう一度お試しください。',
  'error.rate-limited.minutes': '短い時間に操作が続きました。{minutes}分ほど待ってから、もう一度お試しください。',
  'error.rate-limited.hours': '短い時間に操作が続きました。{hours}時間ほど待ってから、もう一度お試しください。',
  'error.rate-limited.vague': '短い時間に操作が続きました。少し待ってから、もう一度お試しください。',
  'error.invalid-input': '入力内容に受け付けられないものがあります。',
  'error.unauthenticated': 'ログインの有効期限が切れました。もう一度ログインしてください。',
  'error.forbidden': 'この操作を行う権限がありません。',
  'error.terms-required': '続けるには、利用規約への同意が必要です。',
  'error.password-change-required': '続けるには、パスワードの変更が必要です。',
  'error.contact-address-required': '続けるには、連絡先メールアドレスの登録が必要です。',
  'error.contract-required':
    '現在有効な保守契約がないため、ご利用いただけません。契約の内容は、お問い合わせ窓口にご確認ください。',
  'error.system-not-in-use': '現在有効な{system}の保守契約がないため、ご利用いただけません。',
  'error.not-found': '見つかりませんでした。',
  'error.account-changed': '別のアカウントでログインしたため、前の操作は取り消しました。',
  'error.version-conflict': '別の画面、またはほかの方が先に変更しました。最新の内容を確認してください。',
  'error.invalid-credentials': '{identifier}またはパスワードが違います。確認して、もう一度入力してください。',
  'error.locked':
    '入力の間違いが続いたので、安全のため一時的にログインを止めています。{minutes}分ほど待ってから、もう一度お試しください。',
  'error.locked.vague':
    '入力の間違いが続いたので、安全のためログインを止めています。お問い合わせ窓口にご連絡ください。',
  'error.suspended': 'このアカウントは、現在ご利用いただけません。お問い合わせ窓口にご連絡ください。',
  'error.initial-password-expired':
    '初期パスワードの有効期限が過ぎています。お問い合わせ窓口に、新しい初期パスワードの発行をご依頼ください。',
  'error.certificate-missing':
    'ログイン用電子証明書が確認できませんでした。証明書をインストールした端末で、ブラウザーをいったんすべて閉じてから、証明書を選んで開き直してください。',
  'error.certificate-not-accepted':
    'この証明書ではログインできません。このサイトのログイン用電子証明書を選び直してください。',
  'error.certificate-revoked': 'このログイン用電子証明書は失効しています。お問い合わせ窓口にご連絡ください。',
  'error.certificate-expired':
    'ログイン用電子証明書の有効期間が過ぎています。お問い合わせ窓口に、新しい証明書の発行をご依頼ください。',
  'error.certificate-not-yet-valid': 'ログイン用電子証明書の有効期間が、まだ始まっていません。',
  'error.one-time-password-ended':
    'このワンタイムパスワードは、もう使えません。もう一度はじめから操作して、新しいワンタイムパスワードを受け取ってください。',
  'hint.locked-until': '解除は{until}ごろです。',
  'hint.left': 'あと{left}回間違えると、安全のためログインが止まります。',
  'hint.new-password': 'お急ぎの場合は、新しいパスワードを設定すると、すぐにログインできるようになります。',
  'hint.full-width': 'パスワードに全角の文字が入っているようです。日本語入力を切って、半角で入力してください。',
  'hint.telephone': '電話 {telephone}',
  'error.other': '処理できませんでした。しばらくしてから、もう一度お試しください。',
} as const;
