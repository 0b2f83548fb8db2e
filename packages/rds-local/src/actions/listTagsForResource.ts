import type { ListTagsForResourceMessage, TagListMessage } from '@aws-sdk/client-rds';
import type { Action } from './action.ts';
import { taggedResource } from './lookup/taggedResource.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ListTagsForResource.html */
export const listTagsForResource: Action<ListTagsForResourceMessage, TagListMessage> = (input, { region }) => ({
  TagList: [...taggedResource(region, input.ResourceName).tags],
});
