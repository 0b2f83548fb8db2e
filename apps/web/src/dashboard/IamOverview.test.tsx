/** @vitest-environment jsdom */
import { dbInstance } from '@rds-console/contract/rows';
import { screen } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { expect, test } from 'vitest';
import { testConsole } from '../testing/renderConsole.tsx';

const open = testConsole();

const databases = [
  { DBInstanceIdentifier: 'orders', Engine: 'mysql', EngineVersion: '8.4.7', IAMDatabaseAuthenticationEnabled: true },
  { DBInstanceIdentifier: 'wiki', Engine: 'mysql', EngineVersion: '8.4.7', DBInstanceClass: 'db.t3.micro' },
  { DBInstanceIdentifier: 'ledger', Engine: 'oracle-se2', EngineVersion: '19', DBInstanceClass: 'db.t3.micro' },
].map((each) => dbInstance(each));

test('what could not have the switch is not counted against those that could', async () => {
  open(
    '/',
    http.get('*/api/instances', () => HttpResponse.json(databases)),
    http.get('*/api/iam-options', ({ request }) => {
      const { Engine, EngineVersion } = Object.fromEntries(new URL(request.url).searchParams);
      const SupportsIAMDatabaseAuthentication = Engine !== 'oracle-se2';
      return HttpResponse.json([
        { Engine, EngineVersion, DBInstanceClass: 'db.t3.micro', SupportsIAMDatabaseAuthentication },
      ]);
    }),
  );

  expect(await screen.findAllByText('1 of 2')).toHaveLength(2);
  const texts = (role: string) => screen.getAllByRole(role).map(({ textContent }) => textContent);
  const values = texts('definition');
  const overview = Object.fromEntries(texts('term').map((term, index) => [term, values[index]]));
  expect(overview).toMatchObject({ On: '1 of 2', Off: '1 of 2', 'Not available': '1' });
});
