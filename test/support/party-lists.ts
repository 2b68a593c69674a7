const european = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK';
const latinAmerican =
  'AG AR BB BO BR BS BZ CL CO CR CU DM DO EC GD GT GY HN HT JM KN LC MX NI PA PE PY SR SV TT UY VC VE';
const alliesBesideThem = 'AL CA GB IS ME MK NO TR US';
const notAllies = ['AT', 'CY', 'IE', 'MT'];

const codes = (list: string) => list.split(' ');

/** The parties of bodies that meet. */
export const partyLists = {
  G7: codes('CA FR DE IT JP GB US EU'),
  SCO: codes('BY CN IN IR KZ KG PK RU TJ UZ'),
  G20: codes('AR AU BR CA CN FR DE IN ID IT JP KR MX RU SA ZA TR GB US EU'),
  'Arab League': codes('DZ BH KM DJ EG IQ JO KW LB LY MR MA OM PS QA SA SO SD SY TN AE YE'),
  EU: codes(european),
  NATO: [...codes(european).filter((code) => !notAllies.includes(code)), ...codes(alliesBesideThem)],
  CELAC: codes(latinAmerican),
  'EU–CELAC': [...codes(european), ...codes(latinAmerican), 'EU'],
} as const satisfies Record<string, readonly string[]>;
