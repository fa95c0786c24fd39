/** Area codes of two digits, and those that are written so with what follows: 03, 06, 04 in Tokorozawa and Kashiwa. */
const two = /^0(?:3|420|429[02-69]|470[019]|471|6[1-9])/;
/** Area codes of three digits. */
const three: readonly RegExp[] = [
  /^0(?:11|154[018]|155[017]|177|188|19[69])/,
  /^0(?:223[014-9]|22[127]|23[0-269]|24[59]|250[01]|254[01]|255[0-69]|256[01]|257[015-9]|258[01]|25[1-3]|262|264[016-9])/,
  /^0(?:278[0189]|27[1-35]|283[0134]|289[0-5]|28[16]|2917|293[015-9]|29[028])/,
  /^0(?:422[01]|428[014-6]|429[178]|42[13-7]|43[0-57]|44|45|46[248]|475[019]|479[019]|47[2-47]|48[1-9]|492|499[013579])/,
  /^0(?:52|539[0-578]|53[045]|54[0-369]|55[29]|58[02389]|598[019]|599[019]|59[0-3])/,
  /^0(?:72[02-46-9]|734|75|76[0249]|77[57]|78|794[0-59]|795[01569]|796[0167]|79[23])/,
  /^0(?:824[0-39]|829[0-2469]|82[1258]|832|8360|837[017-9]|838[01]|839[0-57-9]|849|851[01])/,
  /^0(?:8636|865[0-3589]|866[01]|8672|868[019]|869[0145]|86[0-24]|87[0-468]|88[68]|89[019])/,
  /^0(?:92[1-9]|93[1-9]|94[15]|95[138]|96[1-3]|97[156]|98[189]|991[014-9]|994[0178]|99[289])/,
];
/** Area codes of five digits. */
const five: readonly RegExp[] = [
  /^0(?:1267|137[247]|139[278]|145[67]|1466|1547|1558|1564|158[67]|163[245]|1648|165[4-68])/,
  /^0(?:499[2468]|5769|5979|7468|838[7-9]|8396|8477|851[2-9]|9802|991[23]|9969)/,
];

/**
 * A telephone number in Japan with hyphens where its numbering plan has them (総務省 市外局番の一覧): `0455550101` is
 * `045-555-0101`. One that has hyphens keeps them, and what is not ten or eleven digits stays as it is.
 */
export function telephoneWithHyphens(number: string): string {
  const [first, second] = groupsOf(number);
  if (!first || !second) return number;
  return [number.slice(0, first), number.slice(first, first + second), number.slice(first + second)].join('-');
}

/** How many digits stand in the first two groups. */
function groupsOf(number: string): readonly number[] {
  if (/^0800\d{7}$/.test(number)) return [4, 3];
  if (/^0\d0\d{8}$/.test(number)) return [3, 4];
  if (!/^0\d{9}$/.test(number)) return [];
  if (/^0(?:120|570|990)/.test(number)) return [4, 3];
  if (two.test(number)) return [2, 4];
  if (five.some((codes) => codes.test(number))) return [5, 1];
  return three.some((codes) => codes.test(number)) ? [3, 3] : [4, 2];
}
