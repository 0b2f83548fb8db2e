import type { Problem } from '@rds-console/contract/problem';
import type { Response } from 'express';

/** Responds with a problem of the console itself, in the same shape as RDS's. */
export function refuse(response: Response, status: number, code: string, message: string) {
  const problem: Problem = { code, message, status, requestId: response.locals.requestId };
  response.locals.code = code;
  response.status(status).json(problem);
}
