import './browser.ts';
import { createMemoryHistory } from '@tanstack/react-router';
import { cleanup, configure, render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { HttpResponse, http, type RequestHandler } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { queryClient } from '../api.ts';
import { Console } from '../Console.tsx';
import { createConsoleRouter } from '../routes.tsx';

/** The console's server where a test says nothing else: an account without databases. */
const emptyAccount: RequestHandler[] = [
  http.get('*/api/target', () =>
    HttpResponse.json({ kind: 'rds-local', region: 'us-east-1', endpoint: 'http://127.0.0.1:7301' }),
  ),
  http.get('*/api/logins/*/:id/refusals', ({ params }) =>
    HttpResponse.json({ DBInstanceIdentifier: params.id, isListed: false, refusals: [] }),
  ),
  http.get('*/api/*', () => HttpResponse.json([])),
];

const server = setupServer(...emptyAccount);

// A page's code is fetched when it is opened, and is compiled for the first of the tests.
configure({ asyncUtilTimeout: 40_000 });

/**
 * For the states to which neither RDS nor rds-local can be brought: registers, for a file of tests, a console server that
 * answers what each test says.
 *
 * @returns `open`, which shows the console at an address, with these answers before all others
 */
export function testConsole() {
  beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
  afterEach(() => {
    cleanup();
    server.resetHandlers();
    queryClient.clear();
  });
  afterAll(() => server.close());

  return function open(path: string, ...answers: RequestHandler[]) {
    server.use(...answers);
    render(<Console router={createConsoleRouter(createMemoryHistory({ initialEntries: [path] }))} />);
    return userEvent.setup();
  };
}

/** What RDS or the console's server refuses with. */
export function errorResponse(status: number, code: string, message: string) {
  return HttpResponse.json({ code, message, status, requestId: 'req-1' }, { status });
}
