// A day as a length of time. A day of the calendar may be an hour longer or shorter: calendar-day.ts.

export const DAY_S = 86_400
export const DAY_MS = DAY_S * 1000
