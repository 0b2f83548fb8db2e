import { EVENT_CATEGORIES } from '../../catalog/data/eventCategories.ts';
import { idOf, partitionOf } from '../../engine/arn.ts';
import { kindOfSource } from '../../engine/events.ts';
import { RdsError } from '../../engine/rdsError.ts';
import type { Region } from '../../engine/region.ts';

const LONGEST_NAME = 254;

/** A new subscription's name. @throws RdsError InvalidParameterValue, MissingParameter */
export function checkSubscriptionName(name: string | undefined): string {
  if (name === undefined) {
    throw new RdsError('MissingParameter', 'The request must contain the parameter SubscriptionName.');
  }
  if (name.length > LONGEST_NAME || !/^[a-zA-Z0-9][a-zA-Z0-9-]*$/.test(name)) {
    throw new RdsError(
      'InvalidParameterValue',
      `The parameter SubscriptionName must consist of at most ${LONGEST_NAME} ASCII letters, digits and hyphens.`,
    );
  }
  return name;
}

/** @throws RdsError InvalidParameterValue for a type of source that RDS does not have */
export function checkSourceType(SourceType: string): void {
  if (EVENT_CATEGORIES.has(SourceType)) return;
  throw new RdsError(
    'InvalidParameterValue',
    `Invalid source type: ${SourceType}. Valid source types are ${[...EVENT_CATEGORIES.keys()].join(', ')}.`,
  );
}

/**
 * The topic that RDS is to tell. Whether it is there cannot be known here: any in this region is taken.
 *
 * @throws RdsError SNSInvalidTopic for what is no topic's ARN or a FIFO topic's, SNSTopicArnNotFound for another region
 */
export function checkTopic(region: Region, SnsTopicArn: string | undefined): string {
  if (SnsTopicArn === undefined) {
    throw new RdsError('MissingParameter', 'The request must contain the parameter SnsTopicArn.');
  }
  const topic = /^arn:(aws[a-z-]*):sns:([a-z0-9-]+):\d{12}:[A-Za-z0-9_-]{1,256}$/.exec(SnsTopicArn);
  if (topic === null || topic[1] !== partitionOf(topic[2] ?? '')) {
    throw new RdsError(
      'SNSInvalidTopic',
      `The topic ${SnsTopicArn} is invalid: it must be the ARN of a standard topic.`,
    );
  }
  if (topic[2] !== region.name) {
    throw new RdsError('SNSTopicArnNotFound', `The topic ${SnsTopicArn} does not exist in ${region.name}.`);
  }
  return SnsTopicArn;
}

/** @param SourceType undefined for all types. @throws RdsError SubscriptionCategoryNotFound */
export function checkCategories(SourceType: string | undefined, categories: readonly string[]): string[] {
  const known = SourceType === undefined ? [...EVENT_CATEGORIES.values()].flat() : EVENT_CATEGORIES.get(SourceType);
  const unknown = categories.find((category) => !known?.includes(category));
  if (unknown !== undefined) {
    throw new RdsError(
      'SubscriptionCategoryNotFound',
      `The event category ${unknown} does not exist for the source type ${SourceType ?? 'of any kind'}.`,
    );
  }
  return [...new Set(categories)];
}

/**
 * A source's identifier as subscriptions list it.
 *
 * @throws RdsError InvalidParameterCombination without a type of source, SourceNotFound for what is not there
 */
export function checkSource(
  region: Region,
  SourceType: string | undefined,
  SourceIdentifier: string | undefined,
): string {
  if (SourceIdentifier === undefined) {
    throw new RdsError('MissingParameter', 'The request must contain the parameter SourceIdentifier.');
  }
  if (SourceType === undefined) {
    throw new RdsError('InvalidParameterCombination', 'Source identifiers need a source type as well.');
  }
  const kind = kindOfSource(SourceType);
  const id = kind === undefined ? SourceIdentifier.toLowerCase() : idOf(region, kind, SourceIdentifier);
  if (kind === undefined || region.tableOf(kind).get(id) === undefined) {
    throw new RdsError('SourceNotFound', `No ${SourceType} with the identifier ${id} was found.`);
  }
  return id;
}
