import { expect, test } from 'vitest';
import { encodeAnswer } from './encodeAnswer.ts';

const namespace = 'xmlns="http://rds.amazonaws.com/doc/2014-10-31/"';
const metadata = '<ResponseMetadata><RequestId>request-1</RequestId></ResponseMetadata>';

test('an answer has the form of AWS', () => {
  const output = { DBInstances: [{ DBInstanceIdentifier: 'a', IAMDatabaseAuthenticationEnabled: true }] };
  expect(encodeAnswer('DescribeDBInstances', output, 'request-1')).toBe(
    `<DescribeDBInstancesResponse ${namespace}><DescribeDBInstancesResult><DBInstances><DBInstance>` +
      '<DBInstanceIdentifier>a</DBInstanceIdentifier>' +
      '<IAMDatabaseAuthenticationEnabled>true</IAMDatabaseAuthenticationEnabled>' +
      `</DBInstance></DBInstances></DescribeDBInstancesResult>${metadata}</DescribeDBInstancesResponse>`,
  );
});

test('an action without a result answers its metadata alone', () => {
  expect(encodeAnswer('AddTagsToResource', {}, 'request-1')).toBe(
    `<AddTagsToResourceResponse ${namespace}>${metadata}</AddTagsToResourceResponse>`,
  );
});

test('a stored value can not break an answer, and what the model does not know is left out', () => {
  const output = { TagList: [{ Key: ']]></Key>\0\uDC00', Value: '\r"&' }], Secret: 'hunter2' };
  expect(encodeAnswer('ListTagsForResource', output, 'request-1')).toBe(
    `<ListTagsForResourceResponse ${namespace}><ListTagsForResourceResult><TagList><Tag>` +
      '<Key>]]&gt;&lt;/Key&gt;\uFFFD\uFFFD</Key><Value>&#x0D;&quot;&amp;</Value>' +
      `</Tag></TagList></ListTagsForResourceResult>${metadata}</ListTagsForResourceResponse>`,
  );
});
