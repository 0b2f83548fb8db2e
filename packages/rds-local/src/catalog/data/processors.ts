/*
 * How the processors of RDS for Oracle can be configured: how many cores a class has by its size, half as many as it has
 * vCPUs. Those of burstable classes are fixed.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ConfigureProcessor.html
 */

export const configurableEngines = /^oracle-/;
export const configurableClasses = /^db\.[mrxz]\d/;

/** Cores, each of two threads, by size. */
export const coresBySize: Readonly<Record<string, number>> = {
  large: 1,
  xlarge: 2,
  '2xlarge': 4,
  '4xlarge': 8,
  '8xlarge': 16,
  '12xlarge': 24,
  '16xlarge': 32,
  '24xlarge': 48,
  '32xlarge': 64,
};

/** Classes with as many cores as this have four of them at least, the others two. */
export const manyCores = 48;
