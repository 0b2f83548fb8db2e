import type { DisableHttpEndpointRequest, DisableHttpEndpointResponse } from '@aws-sdk/client-rds';
import type { Action } from './action.ts';
import { changeHttpEndpoint } from './modify/changeHttpEndpoint.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DisableHttpEndpoint.html */
export const disableHttpEndpoint: Action<DisableHttpEndpointRequest, DisableHttpEndpointResponse> = (
  input,
  { region },
) => changeHttpEndpoint(region, input, false);
