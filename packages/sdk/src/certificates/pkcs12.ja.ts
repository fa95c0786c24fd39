/** Joining a key file and a certificate to PKCS#12, in Japanese. */
export const pkcs12Ja = {
  'pkcs12.title': '証明書と秘密鍵をまとめる（PKCS#12形式）',
  'pkcs12.lead':
    'お申し込みのときに保存した鍵ファイルと証明書を、IISやJavaで使う1つのファイルにまとめます。処理はこのブラウザの中だけで行い、鍵ファイルもパスフレーズも送信しません。',
  'pkcs12.key-file': '鍵ファイル',
  'pkcs12.key-file-hint': 'BEGIN ENCRYPTED PRIVATE KEYで始まるファイルです。',
  'pkcs12.passphrase': '鍵ファイルのパスフレーズ',
  'pkcs12.passphrase-hint': 'まとめたファイルも、同じパスフレーズで保護します。',
  'pkcs12.unloaded': '入力欄を読み込めませんでした。通信の状態を確認して、もう一度お試しください。',
  'pkcs12.join': 'まとめて保存する',
  'pkcs12.done': '{name}を保存しました。サーバへの取り込みには、同じパスフレーズを使います。',
  'pkcs12.error.key-file.missing': '鍵ファイルを選択してください。',
  'pkcs12.error.passphrase.missing': 'パスフレーズを入力してください。',
  'pkcs12.error.key-file.not-a-key-file':
    '選択したファイルは、暗号化された鍵ファイルではありません。お申し込みのときに保存したファイルを選択してください。',
  'pkcs12.error.key-file.damaged': '鍵ファイルが壊れています。保存してある別の控えを選択してください。',
  'pkcs12.error.key-file.unsupported-encryption':
    'この鍵ファイルの暗号化の方式には対応していません。opensslなどで変換してください。',
  'pkcs12.error.key-file.wrong-passphrase': 'パスフレーズが違います。もう一度入力してください。',
  'pkcs12.error.key-file.too-large': 'ファイルが大きすぎます。鍵ファイルを選択してください。',
  'pkcs12.error.certificates.key-mismatch':
    'この鍵ファイルは、この証明書のものではありません。この証明書のお申し込みで保存した鍵ファイルを選択してください。',
  'pkcs12.error.certificates.other': '証明書を読み取れませんでした。時間をおいて、もう一度お試しください。',
  'pkcs12.error.line': '証明書を取得できませんでした。接続を確認して、もう一度お試しください。何も保存していません。',
} as const;
