import type { TermsDocument } from '@madoguchi/sdk/identity/terms.model.js';

/** 契約約款 of the demo's provider, as far as it is about mail addresses (MYP-10). */
export const demoMailboxTerms: readonly TermsDocument[] = [
  {
    id: 'mail-service',
    title: { ja: 'インターネット接続サービス契約約款（メール）', en: 'Internet service terms and conditions (mail)' },
    body: {
      ja: `ひだまり光ケーブル（以下「当社」といいます）は、この約款により、インターネット接続サービスのご契約者にメールアドレスを提供します。

第1条（提供）
メールアドレスは、インターネット接続サービスのご契約1件につき、標準で5個まで提供します。追加の料金はかかりません。

第2条（メールアドレス）
1 メールアドレスは、ご契約者が選んだ文字列と、当社が示す候補から選んだサブドメインによります。
2 登録したメールアドレスは、ほかの方に譲ることができません。

第3条（パスワード）
ご契約者は、メールアドレスの初期パスワードを自らの責任で管理します。当社は、初期パスワードを登録のときにのみ表示し、そのままの形では保管しません。

第4条（メールウィルスチェック）
1 ご契約者が希望したときは、当社の設備が、届いたメールにコンピュータウィルスが含まれていないかを機械的に確認します。
2 ご契約者は、この確認をいつでも始め、またはやめることができます。
3 当社は、すべてのコンピュータウィルスを見つけられることを保証しません。

第5条（禁止事項）
迷惑メールの送信、他人へのなりすましその他法令に反する行為のために、メールアドレスを使うことはできません。

第6条（終了）
インターネット接続サービスのご契約が終わると、メールアドレスは使えなくなり、残っているメールは消去されます。`,
      en: `Hidamari Hikari (“we”) gives mail addresses to the subscribers of its internet service under these terms and conditions.

1. What is given
Each contract for the internet service has up to 5 mail addresses as a standard, at no further charge.

2. Mail addresses
A mail address is made of the text that the subscriber chose and a subdomain out of those that we offer. A registered mail address cannot be handed on to anybody else.

3. Passwords
Subscribers keep the initial password of a mail address at their own responsibility. We show it on registration only and do not keep it as it is.

4. Virus check
Where the subscriber wants it, our equipment checks mails that arrive for computer viruses, automatically. The subscriber can begin and end this at any time. We do not guarantee that every computer virus is found.

5. What is not allowed
Mail addresses must not be used to send unsolicited mails, to pretend to be somebody else, or for anything else against the law.

6. End
When the contract for the internet service ends, its mail addresses cannot be used any more, and the mails in them are erased.`,
    },
  },
];
