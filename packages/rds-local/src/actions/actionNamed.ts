import { RdsError } from '../engine/rdsError.ts';
import type { Action } from './action.ts';
import { actions } from './actions.ts';
import { emptyAnswers } from './emptyAnswers.ts';
import { unsupportedFamily } from './leftOut.ts';

/**
 * What an action does, by its name.
 *
 * @throws RdsError UnsupportedOperation for what RDS has and rds-local has not, InvalidAction for what is no action of RDS
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/CommonErrors.html
 */
export function actionNamed(Action: string): Action<never, object> {
  const action = actions.get(Action) ?? emptyAnswers.get(Action);
  if (action !== undefined) return action;
  const family = unsupportedFamily(Action);
  // RDS has no code of its own for this: it has all of its actions. The one that other services of AWS use is the nearest.
  if (family !== undefined) {
    throw new RdsError('UnsupportedOperation', `rds-local does not have ${family}: ${Action} is not supported.`);
  }
  throw new RdsError('InvalidAction', `The action ${Action} is not valid for this endpoint.`);
}
