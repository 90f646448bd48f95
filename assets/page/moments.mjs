// Moments in words.

const DAY = 86_400_000; // milliseconds

// Days since 1970-01-01T00:00 UTC -> "3 Feb 2025, 14:05 UTC".
export function momentWords(days) {
  const moment = new Date(Math.round(days * 1440) * (DAY / 1440));
  const part = (options) => moment.toLocaleString("en-GB", { timeZone: "UTC", ...options });
  const day = part({ day: "numeric", month: "short" });
  const time = part({ hour: "2-digit", minute: "2-digit", hour12: false });
  return `${day} ${moment.getUTCFullYear()}, ${time} UTC`;
}
