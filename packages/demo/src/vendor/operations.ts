import type { Words } from './outcome.ts';

/** What can stand in the audit trail, in words, by the operation's name and in the order in which it is offered. */
export const operationWords: Readonly<Record<string, Words>> = {
  signIn: { ja: 'ログイン', en: 'Sign-in' },
  requestOneTimePassword: { ja: 'ワンタイムパスワードの請求', en: 'One-time password asked for' },
  signInWithOneTimePassword: { ja: 'ワンタイムパスワードでのログイン', en: 'Sign-in with a one-time password' },
  signOut: { ja: 'ログアウト', en: 'Sign-out' },
  renewSession: { ja: 'ログインの継続', en: 'Session renewed' },
  sendFirstPasswordLink: { ja: '初回パスワードのURLの送信', en: 'Link for a first password sent' },
  requestPasswordLink: { ja: 'パスワード設定のURLの請求', en: 'Password link asked for' },
  setPassword: { ja: 'パスワードの設定', en: 'Password set' },
  changePassword: { ja: 'パスワードの変更', en: 'Password changed' },
  agreeToTerms: { ja: '利用規約への同意', en: 'Terms agreed to' },
  agreeToApplicationTerms: { ja: '申込みの規約への同意', en: 'Terms of an application agreed to' },
  updatePreferences: { ja: 'メールの言語の変更', en: 'Language of mails changed' },
  updateListSettings: { ja: '一覧の表示の保存', en: 'List settings saved' },
  updateNotificationSettings: { ja: 'メール受信設定の保存', en: 'E-mail settings saved' },
  join: { ja: '招待からの参加', en: 'Joined by invitation' },
  leave: { ja: '退会', en: 'Left the portal' },
  invite: { ja: '関係者の招待', en: 'Participant invited' },
  resendInvitation: { ja: '招待の再送', en: 'Invitation sent again' },
  withdrawInvitation: { ja: '招待の取り消し', en: 'Invitation withdrawn' },
  updateParticipant: { ja: '関係者の変更', en: 'Participant changed' },
  removeParticipant: { ja: '関係者の解除', en: 'Participant removed' },
  addGroupCompany: { ja: 'グループ会社の追加', en: 'Group company added' },
  removeGroupCompany: { ja: 'グループ会社の解除', en: 'Group company removed' },
  addProductByKey: { ja: 'ライセンスキーでの製品の追加', en: 'Product added by licence key' },
  createEnvironment: { ja: '環境の作成', en: 'Environment made' },
  updateEnvironment: { ja: '環境の変更', en: 'Environment changed' },
  updateAssignment: { ja: '環境への製品の割り当て', en: 'Products assigned to an environment' },
  activate: { ja: 'アクティベート', en: 'Environment activated' },
  requestQuote: { ja: '見積依頼', en: 'Quote requested' },
  createApplicationDraft: { ja: '証明書のお申込みの開始', en: 'Application for a certificate begun' },
  updateApplicationDraft: { ja: '入力途中のお申込みの保存', en: 'Begun application saved' },
  deleteApplicationDraft: { ja: '入力途中のお申込みの削除', en: 'Begun application thrown away' },
  submitApplicationDraft: { ja: '証明書のお申込み', en: 'Application for a certificate sent' },
  withdrawApplication: { ja: '申請取消', en: 'Application withdrawn' },
  requestRevocation: { ja: '失効の申請', en: 'Revocation applied for' },
  requestTermination: { ja: '解約の申請', en: 'Termination applied for' },
  updateAccountDetails: { ja: 'アカウント情報の登録', en: 'Account details stored' },
  upload: { ja: 'ファイルのアップロード', en: 'File uploaded' },
  publishAnnouncement: { ja: 'お知らせの公開', en: 'Announcement published' },
  publishVideo: { ja: '動画の公開', en: 'Video published' },
  publishFaqEntry: { ja: '質問と回答の公開', en: 'FAQ entry published' },
  answerQuoteRequest: { ja: '見積依頼への回答', en: 'Quote request answered' },
  makeContract: { ja: '契約の登録', en: 'Contract made' },
  renewContractProduct: { ja: '契約の製品の更新', en: 'Product of a contract renewed' },
  issueLicenseKey: { ja: 'ライセンスキーの発行', en: 'Licence key issued' },
  publishResource: { ja: '製品のファイルの公開', en: 'File of a product published' },
  sendProductNotice: { ja: '製品に関するお知らせの送信', en: 'Notice about a product sent' },
  acceptApplication: { ja: 'お申込みの承諾', en: 'Application accepted' },
  askForDocuments: { ja: '書類の提出の依頼', en: 'Documents asked for' },
  recordDocuments: { ja: '書類の到着の記録', en: 'Arrival of documents noted' },
  recordDomainValidation: { ja: 'ドメイン名の確認の記録', en: 'Domains validated' },
  issueCertificate: { ja: '証明書の発行', en: 'Certificate issued' },
  refuseApplication: { ja: '発行不可の決定', en: 'Application refused' },
  confirmByTelephone: { ja: '失効の電話確認の記録', en: 'Revocation confirmed by telephone' },
  completeApplication: { ja: 'お申込みの完了', en: 'Application carried out' },
  grantCoupon: { ja: 'クーポンの発行', en: 'Coupon given' },
  issueLoginCertificate: { ja: 'ログイン証明書の発行', en: 'Login certificate handed out' },
  endLoginCertificate: { ja: 'ログイン証明書の無効化', en: 'Login certificate ended' },
  unlockAccount: { ja: 'ロックの解除', en: 'Lock ended' },
  giveInitialPassword: { ja: '初期パスワードの発行', en: 'Initial password given' },
  moveClock: { ja: 'デモの時計を進める操作', en: 'Clock of the demo moved' },
};

/** Why something was not done, by the code in the trail. */
const outcomeWords: Readonly<Record<string, Words>> = {
  'ok': { ja: '成功', en: 'done' },
  'invalid-credentials': { ja: '失敗（IDかパスワードの間違い）', en: 'failed: wrong name or password' },
  'locked': { ja: '失敗（ロック中）', en: 'failed: locked' },
  'rate-limited': { ja: '送信なし（回数の上限）', en: 'nothing sent: too many' },
  'unauthenticated': { ja: '失敗（ログインが必要）', en: 'failed: not signed in' },
  'suspended': { ja: '失敗（利用停止中）', en: 'failed: suspended' },
  'initial-password-expired': { ja: '失敗（初期パスワードの期限切れ）', en: 'failed: initial password too old' },
  'certificate-missing': { ja: '失敗（ログイン証明書がない）', en: 'failed: no login certificate' },
  'certificate-not-accepted': {
    ja: '失敗（認められないログイン証明書）',
    en: 'failed: login certificate not accepted',
  },
  'certificate-expired': { ja: '失敗（ログイン証明書の期限切れ）', en: 'failed: login certificate expired' },
  'certificate-not-yet-valid': { ja: '失敗（ログイン証明書の期間前）', en: 'failed: login certificate not valid yet' },
  'certificate-revoked': { ja: '失敗（無効になったログイン証明書）', en: 'failed: login certificate revoked' },
  'one-time-password-ended': { ja: '失敗（使えないワンタイムパスワード）', en: 'failed: one-time password ended' },
  'contract-required': { ja: '失敗（有効な契約がない）', en: 'failed: no current contract' },
};

/** How something came out; a code that this page does not know yet stands for itself. */
export const outcomeOf = (code: string): Words =>
  outcomeWords[code] ?? { ja: `失敗（${code}）`, en: `failed: ${code}` };

const actors: Readonly<Record<string, Words>> = {
  account: { ja: 'お客様', en: 'customer' },
  operator: { ja: '運営者', en: 'vendor' },
  vendor: { ja: '運営者（自動）', en: 'vendor, by itself' },
  nobody: { ja: 'ログインしていない人', en: 'somebody not signed in' },
};

/** What kind of person did it. */
export const actorOf = (actor: string): Words | undefined => actors[actor.split(':')[0] ?? ''];
