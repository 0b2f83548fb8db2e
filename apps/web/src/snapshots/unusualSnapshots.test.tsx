/** @vitest-environment jsdom */
import { dbSnapshot } from '@rds-console/contract/rows';
import { screen } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { expect, test } from 'vitest';
import { testConsole } from '../testing/renderConsole.tsx';

const open = testConsole();

const bare = dbSnapshot({ DBSnapshotIdentifier: 'bare' });
const reported = [
  http.get('*/api/snapshots', () => HttpResponse.json([bare])),
  http.get('*/api/snapshots/bare', () => HttpResponse.json(bare)),
];

for (const path of ['/snapshots', '/snapshots/bare']) {
  test(`a snapshot of which RDS tells nothing but its name is shown under ${path}`, async () => {
    open(path, ...reported);

    expect((await screen.findAllByText('bare')).length).toBeGreaterThan(0);
    expect(document.body.textContent).not.toMatch(/undefined|NaN|null|Invalid/);
  });
}
