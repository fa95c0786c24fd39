/** Account details that later applications begin with, in Japanese. */
export const accountDetailsJa = {
  'account-details.title': 'アカウント情報登録',
  'account-details.loading': 'アカウント情報を読み込んでいます',
  'account-details.unavailable': 'アカウント情報を読み込めませんでした',
  'account-details.text':
    '登録した内容は、お申し込みのときに呼び出せます。すべて任意です。不要な項目は空欄のままにしてください。',
  'account-details.agency': '特約店情報',
  'account-details.agency-hint': 'クーポンを使うには、特約店コードの登録が必要です。',
  'account-details.organisation': '申請組織情報',
  'account-details.organisation-hint': '新規申請では、はじめからこの内容が入ります。',
  'account-details.next': '次へ',
  'account-details.confirm': 'この内容を登録します',
  'account-details.decide': '確認',
  'account-details.back': '戻る',
  'account-details.saved': 'アカウント情報を登録しました。',
  'account-details.conflict': 'アカウント情報は、別の画面で先に変更されました。',
  'account-details.conflict-text':
    '入力した内容は、そのまま残っています。同じ項目が変更されているため、どちらを使うか選んでください。',
  'account-details.conflict-same': '入力した内容に違いはありません。',
  'account-details.conflict-here': 'この画面の内容',
  'account-details.conflict-saved': '保存されている内容',
  'account-details.merged':
    '別の画面で登録された内容を取り込みました。内容を確認して、もう一度「次へ」を押してください。',
  'account-details.keep': 'この画面の内容を使う',
  'account-details.part-empty': 'この部分は未入力です。',
  'account-details.agency-missing': '特約店コードが未入力のため、クーポンは使えません。',
  'account-details.copy': '登録担当者と同じ内容を入れる',
  'account-details.copied': '{role}に、登録担当者の内容を入れました。',
  'account-details.take': '保存されている内容を使う',
  'account-details.restored': '前回、登録していなかった入力を復元しました。',
} as const;
