import type { RemoveTagsFromResourceMessage } from '@aws-sdk/client-rds';
import type { Action } from './action.ts';
import { taggedResource } from './lookup/taggedResource.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_RemoveTagsFromResource.html */
export const removeTagsFromResource: Action<RemoveTagsFromResourceMessage, object> = (input, { region }) => {
  const resource = taggedResource(region, input.ResourceName);
  resource.setTags(resource.tags.filter((tag) => !input.TagKeys?.includes(tag.Key ?? '')));
  return {};
};
