/** A proportion as flag laws write it: height to width, such as `2:3`. */
export type Proportion = string;

/**
 * Official proportions, by ISO 3166-1 alpha-2: the members of the United Nations, the Holy See and Palestine.
 * Compiled from public tables, not from each national law. Where a state knows more than one form, the usual one
 * stands here: GB at sea and in general use, 1:2; PY also 11:20; KH also 16:25. NP is not a rectangle: its
 * construction gives 1.21901 high to 1 wide. TG is the golden ratio.
 */
// biome-ignore format: a table, several to a line
export const officialProportions: Record<string, Proportion> = {
  AD: '7:10', AE: '1:2', AF: '2:3', AG: '2:3', AL: '5:7', AM: '1:2', AO: '2:3', AR: '5:8', AT: '2:3',
  AU: '1:2', AZ: '1:2', BA: '1:2', BB: '2:3', BD: '3:5', BE: '13:15', BF: '2:3', BG: '3:5', BH: '3:5',
  BI: '3:5', BJ: '2:3', BN: '1:2', BO: '15:22', BR: '7:10', BS: '1:2', BT: '2:3', BW: '2:3', BY: '1:2',
  BZ: '3:5', CA: '1:2', CD: '3:4', CF: '2:3', CG: '2:3', CH: '1:1', CI: '2:3', CL: '2:3', CM: '2:3',
  CN: '2:3', CO: '2:3', CR: '3:5', CU: '1:2', CV: '10:17', CY: '2:3', CZ: '2:3', DE: '3:5', DJ: '2:3',
  DK: '28:37', DM: '1:2', DO: '2:3', DZ: '2:3', EC: '2:3', EE: '7:11', EG: '2:3', ER: '1:2', ES: '2:3',
  ET: '1:2', FI: '11:18', FJ: '1:2', FM: '10:19', FR: '2:3', GA: '3:4', GB: '1:2', GD: '3:5', GE: '2:3',
  GH: '2:3', GM: '2:3', GN: '2:3', GQ: '2:3', GR: '2:3', GT: '5:8', GW: '1:2', GY: '3:5', HN: '1:2',
  HR: '1:2', HT: '3:5', HU: '1:2', ID: '2:3', IE: '1:2', IL: '8:11', IN: '2:3', IQ: '2:3', IR: '4:7',
  IS: '18:25', IT: '2:3', JM: '1:2', JO: '1:2', JP: '2:3', KE: '2:3', KG: '3:5', KH: '2:3', KI: '1:2',
  KM: '3:5', KN: '2:3', KP: '1:2', KR: '2:3', KW: '1:2', KZ: '1:2', LA: '2:3', LB: '2:3', LC: '1:2',
  LI: '3:5', LK: '1:2', LR: '10:19', LS: '2:3', LT: '3:5', LU: '3:5', LV: '1:2', LY: '1:2', MA: '2:3',
  MC: '4:5', MD: '1:2', ME: '1:2', MG: '2:3', MH: '10:19', MK: '1:2', ML: '2:3', MM: '2:3', MN: '1:2',
  MR: '2:3', MT: '2:3', MU: '2:3', MV: '2:3', MW: '2:3', MX: '4:7', MY: '1:2', MZ: '2:3', NA: '2:3',
  NE: '6:7', NG: '1:2', NI: '3:5', NL: '2:3', NO: '8:11', NP: '1.21901:1', NR: '1:2', NZ: '1:2', OM: '1:2',
  PA: '2:3', PE: '2:3', PG: '3:4', PH: '1:2', PK: '2:3', PL: '5:8', PS: '1:2', PT: '2:3', PW: '5:8',
  PY: '3:5', QA: '11:28', RO: '2:3', RS: '2:3', RU: '2:3', RW: '2:3', SA: '2:3', SB: '1:2', SC: '1:2',
  SD: '1:2', SE: '5:8', SG: '2:3', SI: '1:2', SK: '2:3', SL: '2:3', SM: '3:4', SN: '2:3', SO: '2:3',
  SR: '2:3', SS: '1:2', ST: '1:2', SV: '189:335', SY: '2:3', SZ: '2:3', TD: '2:3', TG: '1:1.618034',
  TH: '2:3', TJ: '1:2', TL: '1:2', TM: '2:3', TN: '2:3', TO: '1:2', TR: '2:3', TT: '3:5', TV: '1:2',
  TZ: '2:3', UA: '2:3', UG: '2:3', US: '10:19', UY: '2:3', UZ: '1:2', VA: '1:1', VC: '2:3', VE: '2:3',
  VN: '2:3', VU: '3:5', WS: '1:2', YE: '2:3', ZA: '2:3', ZM: '2:3', ZW: '1:2',
};

/**
 * Proportions of the artwork itself, for the rest of ISO 3166-1 (dependent territories and others outside the
 * list above) and for Kosovo, whose XK is user-assigned in ISO 3166 and known to CLDR.
 */
// biome-ignore format: a table, several to a line
export const artworkProportions: Record<string, Proportion> = {
  AI: '1:2', AQ: '2:3', AS: '1:2', AW: '2:3', AX: '17:26', BL: '2:3', BM: '1:2', BQ: '2:3', BV: '8:11',
  CC: '1:2', CK: '1:2', CW: '2:3', CX: '1:2', EH: '1:2', FK: '1:2', FO: '8:11', GF: '2:3', GG: '2:3',
  GI: '1:2', GL: '2:3', GP: '2:3', GS: '1:2', GU: '22:41', HK: '2:3', HM: '1:2', IM: '1:2', IO: '1:2',
  JE: '3:5', KY: '1:2', MF: '2:3', MO: '2:3', MP: '1:2', MQ: '2:3', MS: '1:2', NC: '1:2', NF: '1:2',
  NU: '1:2', PF: '2:3', PM: '2:3', PN: '1:2', PR: '2:3', RE: '2:3', SH: '1:2', SJ: '8:11', SX: '2:3',
  TC: '1:2', TF: '2:3', TK: '1:2', TW: '2:3', UM: '10:19', VG: '1:2', VI: '2:3', WF: '2:3', XK: '5:7',
  YT: '2:3',
};
