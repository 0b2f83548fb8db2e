import { expect, test } from './fixtures.ts';

test.use({ locale: 'de-DE', timezoneId: 'Europe/Berlin', ownPage: true });

test('times are written as the browser’s user writes them, and those of RDS beside them in UTC', async ({
  page,
  rds,
}) => {
  const id = await rds.createInstance();
  await page.goto(`/instances?filter=${id}`);
  await expect(page.getByText(/^Updated \d\d:\d\d:\d\d$/)).toBeVisible();
  await page.goto(`/instances/${id}/maintenance`);
  await expect(page.getByText(/\d\d\.\d\d\.\d{4}, \d\d:\d\d/).first()).toBeVisible();
});
