/** How far back events can be asked for. Values are minutes; RDS keeps events for 14 days. */
export const eventDurations = [
  { value: '60', label: 'Last hour' },
  { value: '1440', label: 'Last 24 hours' },
  { value: '10080', label: 'Last 7 days' },
  { value: '20160', label: 'Last 14 days' },
];

export const pollEventsEveryMs = 5000;
