import type { ApplicationFormFacts, FormContact, FormRevocationReason } from './application-form.facts.ts';

type Kind = ApplicationFormFacts['kind'];

/** What the form is called, what it says that is applied for, and the sentence that applies. */
export const kindWords: Readonly<Record<Kind, { title: string; act: string; sentence: string }>> = {
  'new': {
    title: 'サービス申込書',
    act: '新規申込',
    sentence:
      '当社は、貴社の定める本サービスの利用規約および関連規程の内容を確認し、これに同意のうえ、下記のとおり本サービスを申し込みます。契約は、貴社が本申込を承諾した時に成立するものとします。契約料金は、請求書を受領した月の翌月末日までに、振込手数料を当社が負担して支払います。',
  },
  'renewal': {
    title: 'サービス更新申込書',
    act: '更新申込',
    sentence:
      '当社は、貴社の定める本サービスの利用規約および関連規程の内容を確認し、これに同意のうえ、下記のとおり本サービスの更新を申し込みます。更新後の契約は、貴社が本申込を承諾した時に成立するものとします。契約料金は、請求書を受領した月の翌月末日までに、振込手数料を当社が負担して支払います。',
  },
  'next': {
    title: '証明書継続発行申込書',
    act: '継続発行',
    sentence:
      '当社は、貴社の定める本サービスの利用規約および関連規程の内容を確認し、これに同意のうえ、下記の契約の契約期間内に、続けて利用する証明書の発行を申し込みます。',
  },
  'reissue': {
    title: '証明書再発行申込書',
    act: '再発行',
    sentence:
      '当社は、貴社の定める本サービスの利用規約および関連規程の内容を確認し、これに同意のうえ、下記のとおり証明書の再発行を申し込みます。再発行前の証明書が、下記の時期に失効することを承知しています。',
  },
  'contact-change': {
    title: '担当者変更申込書',
    act: '担当者変更',
    sentence:
      '当社は、本サービスの契約について登録している担当者を、下記のとおり変更することを申し込みます。記載した担当者には、貴社からの連絡先となることの了承を得ています。',
  },
  'revocation': {
    title: '証明書失効申込書',
    act: '失効',
    sentence:
      '当社は、下記の証明書の失効を申し込みます。本申込が受理された後は取り消すことができず、失効した証明書は再び利用できないことを承知しています。',
  },
  'cancellation': {
    title: 'サービス解約申込書',
    act: '解約',
    sentence:
      '当社は、下記の契約を、その契約期間の満了をもって解約することを申し込みます。証明書の有効期間が契約期間より先に終わるときは、契約期間の満了日まで継続発行を申し込めることを確認しました。',
  },
};

export const roleWords: Readonly<Record<FormContact['role'], { title: string; detail: string }>> = {
  registration: { title: '登録担当者', detail: '登録結果の通知・契約に関する連絡の窓口' },
  technical: { title: '技術担当者', detail: '技術に関する連絡の窓口・証明書等の送付先' },
  administrative: { title: '事務担当者', detail: '請求書の送付先' },
  signatory: { title: '契約責任者', detail: 'A-3契約の責任者' },
};

/** 失効理由 (CRT-13) */
export const reasonWords: Readonly<Record<FormRevocationReason, string>> = {
  'content-change': '証明書の内容を変更するため',
  'replacement': '証明書切り替えのため',
  'end-of-use': 'サービス終了など、証明書の利用を停止するため',
  'key-compromise': '秘密鍵が危殆化したため',
};
