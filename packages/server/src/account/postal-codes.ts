/**
 * Postal codes of Japan and what they stand for: those around the demo's provider, and two that stand for two places each. A
 * vendor serves the whole of Japan Post's table instead, or a host asks a service of its own (`PostalCodeLookup`).
 */
const places: Readonly<Record<string, readonly string[]>> = {
  '100-0001': ['東京都千代田区千代田'],
  '100-0005': ['東京都千代田区丸の内'],
  '145-0071': ['東京都大田区田園調布'],
  '150-0001': ['東京都渋谷区神宮前'],
  '150-0002': ['東京都渋谷区渋谷'],
  '154-0004': ['東京都世田谷区太子堂'],
  '158-0094': ['東京都世田谷区玉川'],
  '158-0097': ['東京都世田谷区用賀'],
  '211-0004': ['神奈川県川崎市中原区新丸子東'],
  '211-0063': ['神奈川県川崎市中原区小杉町'],
  '213-0001': ['神奈川県川崎市高津区溝口'],
  '216-0006': ['神奈川県川崎市宮前区宮前平'],
  '220-0012': ['神奈川県横浜市西区みなとみらい'],
  '221-0056': ['神奈川県横浜市神奈川区金港町'],
  '222-0011': ['神奈川県横浜市港北区菊名'],
  '222-0033': ['神奈川県横浜市港北区新横浜'],
  '223-0061': ['神奈川県横浜市港北区日吉'],
  '223-0062': ['神奈川県横浜市港北区日吉本町'],
  '224-0003': ['神奈川県横浜市都筑区中川中央'],
  '225-0002': ['神奈川県横浜市青葉区美しが丘'],
  '498-0000': ['愛知県弥富市', '三重県桑名郡木曽岬町'],
  '618-0000': ['大阪府三島郡島本町', '京都府乙訓郡大山崎町'],
};

/** The addresses of a postal code, `223-0062`; none for one that nothing here has. */
export const addressesOf = (postalCode: string): readonly string[] =>
  (Object.hasOwn(places, postalCode) ? places[postalCode] : undefined) ?? [];
