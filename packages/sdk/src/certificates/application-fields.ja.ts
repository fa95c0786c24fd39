/** The fields of an application and of stored details, with what can be wrong in them, in Japanese. */
export const applicationFieldsJa = {
  'application-fields.basics.serverName': 'サーバ名（コモンネーム）',
  'application-fields.basics.csr': 'CSR',
  'application-fields.basics.serverType': 'サーバタイプ',
  'application-fields.basics.couponId': 'クーポン',
  'application-fields.basics.agencyCode': '特約店コード',
  'application-fields.basics.siteSeal': 'サイトシールを希望する',
  'application-fields.basics.remarks': '備考',
  'application-fields.basics.revokePrevious': '再発行前の証明書',
  'application-fields.organisation.name': '法人名',
  'application-fields.organisation.nameKana': '法人名カナ',
  'application-fields.organisation.registrationNumber': '登記番号',
  'application-fields.organisation.registeredPostalCode': '登記住所の郵便番号',
  'application-fields.organisation.registeredAddress': '登記住所',
  'application-fields.organisation.presentPostalCode': '現住所の郵便番号',
  'application-fields.organisation.presentAddress': '現住所',
  'application-fields.organisation.applicantTitle': '申込者の役職名',
  'application-fields.organisation.applicantName': '申込者の氏名',
  'application-fields.contact.organisation': '組織名',
  'application-fields.contact.department': '部署名',
  'application-fields.contact.jobTitle': '役職名',
  'application-fields.contact.name': '氏名',
  'application-fields.contact.postalCode': '郵便番号',
  'application-fields.contact.address': '住所',
  'application-fields.contact.telephone': '電話番号',
  'application-fields.contact.fax': 'FAX番号',
  'application-fields.contact.mailAddress': 'メールアドレス',
  'application-fields.contact.renewalMail': '証明書や契約が終わる前に、更新のご案内メールを受け取る',
  'application-fields.contact.news': '他サービスのご案内を受け取る',
  'application-fields.required': '必須',
  'application-fields.optional': '任意',
  'application-fields.empty': '未入力',
  'application-fields.yes': 'はい',
  'application-fields.no': 'いいえ',
  'application-fields.of-contact': '{role}の{label}',
  'application-fields.hint.serverName': '例: www.example.co.jp。日本語ドメイン名は、そのまま入力できます。',
  'application-fields.hint.fullWidth':
    '登記されているとおりに入力してください。半角で入力した文字は、全角で登録します。',
  'application-fields.hint.katakana': 'ひらがなや半角カナで入力しても、全角カタカナで登録します。',
  'application-fields.hint.registrationNumber': '会社法人等番号の12桁です。ハイフンは、あってもなくてもかまいません。',
  'application-fields.hint.postalCode': '例: 150-0001',
  'application-fields.hint.telephone': '例: 03-1234-5678',
  'application-fields.hint.presentAddress': '登記住所と違う場合だけ入力してください。',
  'application-fields.hint.agencyCode': '特約店を通してお申し込みの場合に入力してください。',
  'application-fields.hint.remarks': '{max}文字まで入力できます。',
  'application-fields.revoke-at-once': '再発行と同時に失効する',
  'application-fields.revoke-later': '後日失効する',
  'application-fields.revoke-at-once-hint': '再発行した時点で、現在の証明書は使えなくなります。',
  'application-fields.revoke-later-hint': '現在の証明書は、再発行した日から{days}日後まで使えます。',
  'application-fields.block-new': '新規入力',
  'application-fields.block-stored': 'アカウント情報から入力',
  'application-fields.error.required': '{label}を入力してください。',
  'application-fields.error.length': '{label}は{max}文字以内で入力してください。',
  'application-fields.error.not-usable': '{label}に、改行や画面に表示されない文字は使えません。',
  'application-fields.error.not-full-width': '{label}に、全角で表せない文字があります: {characters}',
  'application-fields.error.not-katakana': '{label}は、カタカナで入力してください。使えない文字: {characters}',
  'application-fields.error.not-a-postal-code': '{label}は、150-0001のような7桁の数字で入力してください。',
  'application-fields.error.not-a-telephone': '{label}は、0から始まる10桁または11桁の番号で入力してください。',
  'application-fields.error.not-a-registration-number':
    '{label}は、12桁の数字で入力してください（例: 0110-01-012345）。',
  'application-fields.error.corporate-number':
    '13桁の法人番号が入力されています。{label}は、登記事項証明書にある12桁の会社法人等番号を入力してください。',
  'application-fields.error.not-an-address': '{label}を、name@example.jpのような形で入力してください。',
  'application-fields.error.not-an-agency-code': '{label}は、20文字以内の英数字で入力してください。',
  'application-fields.error.private-key':
    '{label}に秘密鍵が含まれています。入力は取り消しました。秘密鍵は、どこにも送信・保存されていません。',
  'application-fields.error.unchanged': '変更された項目がありません。変更する担当者の情報を入力してください。',
  'application-fields.error.basics.serverName.not-a-server-name':
    'サーバ名を、www.example.co.jpのような完全なホスト名で入力してください。https://やパスは含めません。',
  'application-fields.error.basics.serverName.wildcard-not-allowed':
    'このサービスでは、ワイルドカード（*）の証明書は発行できません。',
  'application-fields.error.basics.serverName.ip-not-allowed':
    'このサービスでは、IPアドレスの証明書は発行できません。ホスト名を入力してください。',
  'application-fields.error.basics.serverName.other-server':
    'このお申し込みは{serverName}の証明書についてのものです。ほかのサーバの証明書は、新規申請をご利用ください。',
  'application-fields.error.basics.revokePrevious.required': '再発行前の証明書をいつ失効するか、選択してください。',
  'application-fields.error.basics.couponId.coupon-unknown': '選択したクーポンが見つかりません。選び直してください。',
  'application-fields.error.basics.couponId.coupon-other-service': '選択したクーポンは、このサービスには使えません。',
  'application-fields.error.basics.couponId.coupon-used-up':
    '選択したクーポンは、残りがありません。選び直してください。',
  'application-fields.error.basics.couponId.coupon-ended':
    '選択したクーポンは、有効期限を過ぎています。選び直してください。',
  'application-fields.error.basics.csr.not-a-csr':
    'CSRとして読み取れません。BEGIN CERTIFICATE REQUESTからEND CERTIFICATE REQUESTまでを、すべて貼り付けてください。',
  'application-fields.error.basics.csr.certificate':
    'これは証明書です。CSR（-----BEGIN CERTIFICATE REQUEST-----から始まる文字列）を入力してください。',
  'application-fields.error.basics.csr.compromised-key':
    'このCSRの鍵は、危殆化（漏えいなど）を理由に失効申請された証明書の鍵です。新しい鍵でCSRを作り直してください。',
  'application-fields.error.basics.csr.damaged':
    'CSRが途中で切れているか、壊れています。もう一度、すべてを貼り付けてください。',
  'application-fields.error.basics.csr.bad-signature': 'CSRの署名が正しくありません。作成し直してください。',
  'application-fields.error.basics.csr.weak-key':
    'CSRの鍵が弱すぎます。RSAの場合は、2048ビット以上で作成し直してください。',
  'application-fields.error.basics.csr.weak-hash':
    'CSRの署名に、SHA-1やMD5など、安全でない方式が使われています。SHA-256以上で作成し直してください。',
  'application-fields.error.basics.csr.unsupported-key':
    'CSRの鍵の種類に対応していません。RSA（2048ビット以上）またはECDSA（P-256、P-384、P-521）で作成してください。',
  'application-fields.error.basics.csr.no-name': 'CSRに、サーバ名（CNまたはSAN）がありません。',
  'application-fields.error.basics.csr.invalid-name': 'CSRに、サーバ名として使えない名前があります。',
  'application-fields.error.basics.csr.name-mismatch': 'CSRのサーバ名が、入力したサーバ名と一致しません。',
  'application-fields.error.basics.csr.key-mismatch':
    'CSRが、ダウンロードした鍵ファイルのものではありません。どちらのCSRを使うか選んでください。',
  'application-fields.error.basics.csr.wildcard-not-allowed':
    'CSRにワイルドカード（*）があります。このサービスでは使えません。',
  'application-fields.error.basics.csr.ip-not-allowed': 'CSRにIPアドレスがあります。このサービスでは使えません。',
  'application-fields.error.basics.csr.invalid-subject':
    'CSRの国名・都道府県名・市区町村名・組織名に、証明書に使えないものがあります。国名は大文字2文字（JP）、都道府県名と市区町村名は128文字以内、組織名は64文字以内で作成し直してください。',
  'application-fields.error.basics.csr.private-key':
    '秘密鍵が含まれています。入力は取り消しました。秘密鍵は、どこにも送信・保存されていません。貼り付けるのはCSRだけにしてください。',
  'application-fields.error.basics.csr.too-large': 'CSRが大きすぎます。',
  'application-fields.error.basics.csr.too-many-names': 'CSRの名前が多すぎます。このサービスでは{most}個までです。',
} as const;
