import type { AddTagsToResourceMessage } from '@aws-sdk/client-rds';
import type { Action } from './action.ts';
import { taggedResource } from './lookup/taggedResource.ts';
import { withTags } from './validation/checkTags.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_AddTagsToResource.html */
export const addTagsToResource: Action<AddTagsToResourceMessage, object> = (input, { region }) => {
  const resource = taggedResource(region, input.ResourceName);
  resource.setTags(withTags(resource.tags, input.Tags));
  return {};
};
