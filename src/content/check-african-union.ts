import type { Report } from '../problems.ts';
import type { Yaml } from '../yaml/read-yaml.ts';
import type { Summit } from './schema.ts';

/** The African Union by its name, in the cases that offices have it in; by language, as labels are. */
const named =
  /African Union|Union africaine|Uni(?:ón|ão) Africana|Unione africana|Afrikanischen? Union|Afrikaanse Unie|Afrikanska unionen|Afrikan unioni|Uni[ai] Afrykańsk|Africk(?:á|é) unie|Африканск\S+ союз|Африканськ\S+ [Сс]оюз|Αφρικανικ\S+ Ένωση|Afrika Birliği|الاتحاد الأفريقي|الاتحاد الإفريقي|اتحادیهٔ آفریقا|האיחוד האפריקאי|अफ़्रीकी संघ|Uni Afrika|アフリカ連合|아프리카 ?연합|สหภาพแอฟริกา|Liên minh châu Phi|非洲联盟|非洲聯盟|非盟/iu;

/** Reports people of the African Union under AU: that is the code of Australia. */
export function checkAfricanUnion({ value, placeOf }: Yaml<Summit>, report: Report): void {
  for (const [index, { country, office }] of value.people.entries()) {
    if (country !== 'AU' || !named.test(office)) continue;
    report({
      level: 'warning',
      code: 'au-is-australia',
      message: 'AU is Australia, and this office is one of the African Union.',
      at: placeOf(['people', index, 'country']),
      hint: 'Leave "country" out: there is no artwork of the flag of the African Union under a free licence, and the office says whose it is.',
    });
  }
}
