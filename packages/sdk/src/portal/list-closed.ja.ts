/** Why a list is closed to somebody, in Japanese. */
export const listClosedJa = {
  'list.contract-required': '現在有効な保守契約がありません',
  'list.contract-required-hint':
    'このページは、保守契約を結ばれているお客様にご利用いただけます。契約の内容は、お問い合わせ窓口にご確認ください。',
  'list.system-not-in-use': '現在有効な{system}の保守契約がありません',
  'list.system-not-in-use-hint':
    'このページは、{system}の保守契約を結ばれているお客様にご利用いただけます。ご利用については、お問い合わせ窓口にご相談ください。',
} as const;
