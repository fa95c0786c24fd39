import type { TermsDocument } from '@madoguchi/sdk/identity/terms.model.js';
import { localized } from '@madoguchi/sdk/portal/configuration.model.js';
import type { Instant } from '@madoguchi/sdk/portal/time.js';
import type { Kysely } from 'kysely';
import { publishTerms } from '../identity/terms.store.ts';
import type { ServedPortal } from '../portal/ports.ts';
import type { Tables } from '../portal/tables.ts';

/** Publishes terms for every kind of application of a portal with certificates that has none yet (AUTH-09). */
export async function addDemoApplicationTerms(
  database: Kysely<Tables>,
  { configuration, certificates, sender }: ServedPortal,
  now: Instant,
): Promise<void> {
  if (!certificates) return;
  const vendor = { ja: localized(sender.name, 'ja'), en: localized(sender.name, 'en') };
  for (const [kind, documents] of Object.entries(documentsOf(vendor))) {
    const found = await database
      .selectFrom('terms')
      .select('version')
      .where('portal_id', '=', configuration.id)
      .where('scope', '=', kind)
      .executeTakeFirst();
    if (!found) await publishTerms(database, configuration.id, documents, now, kind);
  }
}

interface Vendor {
  readonly ja: string;
  readonly en: string;
}

function documentsOf(vendor: Vendor): Readonly<Record<string, readonly TermsDocument[]>> {
  const issuing = [serviceTerms(vendor), subscriberDuties(vendor)];
  return {
    'new': issuing,
    'renewal': issuing,
    'next': issuing,
    'reissue': issuing,
    'contact-change': [serviceTerms(vendor)],
    'revocation': [revocationTerms(vendor)],
    'termination': [terminationTerms(vendor)],
  };
}

const serviceTerms = ({ ja, en }: Vendor): TermsDocument => ({
  id: 'service-terms',
  title: { ja: 'サーバ証明書サービス利用規定', en: 'Terms of the server certificate service' },
  body: {
    ja: `この規定は、${ja}（以下「当社」といいます）のサーバ証明書サービスの申込みと利用の条件を定めるものです。

第1条（契約の成立）
契約は、当社がお申込みを承諾したときに成立し、契約コードを付与します。お申込み後に契約期間を変えることはできません。

第2条（料金）
契約者は、請求書を受領した月の翌月末日までに、契約料金を振り込みます。振込手数料は契約者の負担とします。特約店を経由するときは、特約店の定める料金によります。

第3条（審査）
当社は、申請組織の実在とドメイン名の使用権を確認します。そのために書類の提出をお願いし、お電話で確認することがあります。確認できないときは、お申込みをお断りします。

第4条（有効期間）
証明書の有効期間は、業界の定める上限を超えません。契約期間の途中で有効期限を迎える証明書には、続く証明書を追加の料金なく発行します。

第5条（失効）
証明書の内容が事実と異なるとき、または秘密鍵が危殆化したおそれがあるときは、当社は証明書を失効することがあります。

以上`,
    en: `These terms set out how the server certificate service of ${en} ("we") is applied for and used.

Article 1 (Contract)
A contract exists once we accept the application, and then gets a code. Its term cannot be changed after applying.

Article 2 (Charges)
The customer pays by the end of the month after the one in which the invoice arrived, and bears the transfer fee. Through an agency, the agency's charges apply.

Article 3 (Verification)
We verify that the organisation exists and may use the domain name, for which we may ask for documents and telephone. What we cannot verify we refuse.

Article 4 (Validity)
No certificate is valid for longer than the industry's limit. Where a certificate expires within the term of the contract, the next one is issued without charge.

Article 5 (Revocation)
We may revoke a certificate whose content is not true or whose private key may have been compromised.`,
  },
});

const subscriberDuties = ({ ja, en }: Vendor): TermsDocument => ({
  id: 'subscriber-duties',
  title: { ja: '証明書利用者の義務', en: 'Duties of subscribers' },
  body: {
    ja: `証明書を利用する方は、次のことを守ってください。

一、${ja}に正しい情報を届け出ること。
二、秘密鍵を自ら作り、他の方に渡さず、安全に保管すること。
三、証明書を、そこに記されたサーバ名のサーバだけで使うこと。
四、秘密鍵が漏れたおそれがあるときは、すぐに使用をやめ、失効を申請すること。`,
    en: `Whoever uses a certificate

1. tells ${en} the truth,
2. makes the private key, keeps it safe and hands it to nobody,
3. uses the certificate on servers of the names in it alone,
4. stops using it and applies for its revocation as soon as the key may have leaked.`,
  },
});

const revocationTerms = ({ ja, en }: Vendor): TermsDocument => ({
  id: 'revocation-terms',
  title: { ja: '証明書の失効について', en: 'Revocation of certificates' },
  body: {
    ja: `失効の申請を受け付けると、${ja}から登録担当者の方へお電話で最終確認をいたします。受理した後の取り消しはできません。失効した証明書は、二度とお使いいただけません。契約料金の返金はいたしません。`,
    en: `After your application, ${en} telephones the registration contact to confirm it. Once it is accepted it cannot be taken back. A certificate that was revoked can never be used again. Charges are not refunded.`,
  },
});

const terminationTerms = ({ ja, en }: Vendor): TermsDocument => ({
  id: 'termination-terms',
  title: { ja: '自動更新契約の解約について', en: 'Termination of contracts that renew themselves' },
  body: {
    ja: `解約の申請により、${ja}との契約は、いまの契約期間の満了日をもって終わります。証明書は、それまでお使いいただけます。契約期間の途中で終わる場合の返金はいたしません。`,
    en: `By this application, the contract with ${en} ends with its present term. Certificates can be used until then. Nothing is refunded.`,
  },
});
