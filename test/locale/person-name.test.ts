import { expect, test } from 'vitest';
import { type PersonName, personName } from '../../src/locale/person-name.ts';

const name = (
  family: string,
  given: string,
  country: string,
  order: PersonName['order'] = 'given-first',
) => ({
  family,
  given,
  country,
  order,
});

test.each([
  ['en', name('Ishiba', 'Shigeru', 'JP'), 'Shigeru Ishiba'],
  ['en', name('Lee', 'Jae-myung', 'KR', 'family-first'), 'Lee Jae-myung'],
  ['fr', name('Lee', 'Jae-myung', 'KR', 'family-first'), 'Lee Jae-myung'],
  ['ja', name('石破', '茂', 'JP'), '石破茂'],
  ['ja', name('李', '在明', 'KR'), '李在明'],
  ['ja', name('イ', 'ジェミョン', 'KR'), 'イ・ジェミョン'],
  ['ja', name('トランプ', 'ドナルド', 'US'), 'ドナルド・トランプ'],
  ['ja', name('Ishiba', 'Shigeru', 'JP'), 'Ishiba Shigeru'],
  ['ko', name('이', '재명', 'KR'), '이재명'],
  ['ko', name('이시바', '시게루', 'JP'), '이시바 시게루'],
  ['ko', name('트럼프', '도널드', 'US'), '도널드 트럼프'],
  ['zh-Hans', name('石破', '茂', 'JP'), '石破茂'],
  ['zh-Hans', name('特朗普', '唐纳德', 'US'), '唐纳德·特朗普'],
  ['ar', name('إيشيبا', 'شيغيرو', 'JP'), 'شيغيرو إيشيبا'],
])('in %s: %j is %s', (locale, record, full) => {
  expect(personName(record, locale, false)).toBe(full);
});

test('the family name alone may be in capitals, where the script has them', () => {
  expect(personName(name('Ishiba', 'Shigeru', 'JP', 'family-first'), 'en', true)).toBe('ISHIBA Shigeru');
  expect(personName(name('石破', '茂', 'JP'), 'ja', true)).toBe('石破茂');
  expect(personName(name('Yıldırım', 'Binali', 'TR'), 'tr', true)).toBe('Binali YILDIRIM');
});

test('a name may be one word', () => {
  expect(personName({ family: 'Sukarno', order: 'given-first', country: 'ID' }, 'en', false)).toBe('Sukarno');
});
