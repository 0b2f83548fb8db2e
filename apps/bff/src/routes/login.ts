import { checkLogin } from '../login/doctor/checkLogin.ts';
import { latestRefusals } from '../login/latestRefusals.ts';
import { loginTarget } from '../login/loginTarget.ts';
import { signToken } from '../login/signToken.ts';
import { problemError } from '../problems.ts';
import { os } from './router.ts';

const { login } = os;

/** Logging in to databases with tokens of AWS identities. */
export const loginRoutes = login.router({
  token: login.token.handler(async ({ context: { rds }, input }) => {
    const { address } = await loginTarget(rds, input);
    if (!address)
      throw problemError({
        code: 'NoEndpoint',
        status: 409,
        message: `RDS reports no endpoint of ${input.id} yet, and a token is made for an endpoint.`,
      });
    return signToken(rds, address, input.DBUser);
  }),
  check: login.check.handler(async ({ context: { rds, signal, authorities }, input }) =>
    checkLogin(input, { rds, signal, ca: await authorities(signal) }),
  ),
  refusals: login.refusals.handler(({ context: { rds }, input }) => latestRefusals(rds, input)),
});
