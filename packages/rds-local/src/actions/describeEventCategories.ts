import type { DescribeEventCategoriesMessage, EventCategoriesMessage } from '@aws-sdk/client-rds';
import { EVENT_CATEGORIES } from '../catalog/data/eventCategories.ts';
import type { Action } from './action.ts';
import { matcherOf } from './describe/filter.ts';
import { checkSourceType } from './validation/checkSubscription.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeEventCategories.html */
export const describeEventCategories: Action<DescribeEventCategoriesMessage, EventCategoriesMessage> = (input) => {
  matcherOf(input.Filters, {});
  if (input.SourceType !== undefined) checkSourceType(input.SourceType);
  return {
    EventCategoriesMapList: [...EVENT_CATEGORIES]
      .filter(([SourceType]) => input.SourceType === undefined || SourceType === input.SourceType)
      .map(([SourceType, EventCategories]) => ({ SourceType, EventCategories: [...EventCategories] })),
  };
};
