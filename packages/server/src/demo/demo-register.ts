import type { GroupCompany } from '@madoguchi/sdk/contracts/group-company.model.js';

const stems = [
  ['東海総合化学', '愛知県名古屋市中区錦二丁目'],
  ['東海ケミカル物流', '三重県四日市市霞一丁目'],
  ['東海ファインマテリアル', '岐阜県大垣市外渕四丁目'],
  ['髙﨑精機', '群馬県高崎市栄町'],
  ['港南物流', '神奈川県横浜市磯子区新杉田町'],
  ['西国銀行', '広島県広島市中区基町'],
  ['北陸電装', '石川県金沢市鞍月五丁目'],
  ['瀬戸内マリンエンジニアリング', '香川県丸亀市昭和町'],
  ['青空電機', '大阪府門真市大字門真'],
  ['みちのく食品', '宮城県仙台市宮城野区扇町'],
  ['九州サンライズ', '福岡県福岡市博多区上牟田'],
  ['南信観光', '長野県飯田市北方'],
] as const;
const kinds = ['株式会社', 'ホールディングス株式会社', 'システム株式会社', '販売株式会社', 'アジア株式会社'] as const;

/** Made-up companies of the vendor's register, among them those of one group. Numbers begin with 9 and belong to nobody. */
export const demoRegister: readonly Omit<GroupCompany, 'id'>[] = stems.flatMap(([stem, place], group) =>
  kinds.map((kind, index) => ({
    name: `${stem}${kind}`,
    corporateNumber: `9${String(group * kinds.length + index + 1).padStart(12, '0')}`,
    address: `${place}${index + 1}番${group + 3}号`,
  })),
);
