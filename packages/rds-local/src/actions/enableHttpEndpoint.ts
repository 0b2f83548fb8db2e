import type { EnableHttpEndpointRequest, EnableHttpEndpointResponse } from '@aws-sdk/client-rds';
import type { Action } from './action.ts';
import { changeHttpEndpoint } from './modify/changeHttpEndpoint.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_EnableHttpEndpoint.html */
export const enableHttpEndpoint: Action<EnableHttpEndpointRequest, EnableHttpEndpointResponse> = (input, { region }) =>
  changeHttpEndpoint(region, input, true);
