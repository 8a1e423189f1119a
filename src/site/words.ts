/** "one story", "3 stories". */
export function counted(count: number, one: string, many: string): string {
  return `${new Intl.NumberFormat("en-GB").format(count)} ${count === 1 ? one : many}`;
}

const minute = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  timeZone: "UTC",
});
const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

/** "16 May 2024, 06:40 UTC" of an RFC 3339 instant; the text itself where it is none. */
export function tellTime(instant: string): string {
  const at = new Date(instant);
  return Number.isNaN(at.getTime()) ? instant : `${minute.format(at).replace(" at ", ", ")} UTC`;
}

export function tellDay(instant: string): string {
  const at = new Date(instant);
  return Number.isNaN(at.getTime()) ? instant : day.format(at);
}

const languages = new Intl.DisplayNames(["en"], { type: "language" });

/** "Russian" for `ru`; the code itself where it is unknown. */
export function tellLanguage(code: string): string {
  try {
    return languages.of(code) ?? code;
  } catch {
    return code;
  }
}

/** Writing direction of a language. */
export function directionOf(language: string): "ltr" | "rtl" {
  return /^(?:ar|fa|he|ur|ps|sd|ug|yi|dv)\b/u.test(language) ? "rtl" : "ltr";
}

/** An address that may be linked: http or https, nothing else. */
export function safeLink(address: string | undefined): string | undefined {
  return address && /^https?:\/\//iu.test(address) ? address : undefined;
}
