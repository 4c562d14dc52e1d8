import { expect, it } from 'vitest';
import { tableCsv } from './table-csv';

it('quotes what separates, and leaves numbers whole', () => {
  expect(
    tableCsv([
      ['a', 'b "c", d'],
      [1 / 3, ''],
    ]),
  ).toBe(`a,"b ""c"", d"\r\n${1 / 3},\r\n`);
});
