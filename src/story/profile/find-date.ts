const named =
  /(?<![\p{L}\d])(?:(\d{1,2})(?:st|nd|rd|th|er|\.|º)?\s{1,2}(?:de\s|of\s)?(\p{L}{3,12})\.?,?|(\p{L}{3,12})\.?\s{1,2}(\d{1,2})(?:st|nd|rd|th)?\s?,?)\s{1,2}(?:de\s|del\s)?(\d{4})(?!\d)/gu;
const numeric = /(?<!\d)(\d{4})[-年/.](\d{1,2})[-月/.](\d{1,2})(?!\d)/u;
/** Part of a text where a date can be its own, in UTF-16 code units. */
const searched = 260;
const millisADay = 86_400_000;

/**
 * The date that a text without a time gives of itself at its start ("Updated Thu 6 May 2010", "2013年7月22日"), in days
 * since the epoch. Only dates with a year, so that nothing is guessed.
 */
export function findOwnDate(text: string, language: string): number | undefined {
  const head = text.slice(0, searched);
  if (!/\d{4}/u.test(head)) return undefined;
  for (const match of head.matchAll(named)) {
    const month = monthNumber((match[2] ?? match[3] ?? "").toLowerCase(), language);
    const day = dayNumber(Number(match[5]), month, Number(match[1] ?? match[4]));
    if (day !== undefined) return day;
  }
  const [, year, month, day] = numeric.exec(head) ?? [];
  return year ? dayNumber(Number(year), Number(month), Number(day)) : undefined;
}

function dayNumber(year: number, month: number | undefined, day: number): number | undefined {
  if (!month || month > 12 || day < 1 || day > 31 || year < 1980 || year > 2100) return undefined;
  return Date.UTC(year, month - 1, day) / millisADay;
}

const known = new Map<string, readonly string[]>();

/** Months by the first three letters of their names as Unicode's locale data has them. */
function monthNumber(word: string, language: string): number | undefined {
  const names = known.get(language) ?? monthNames(language);
  known.set(language, names);
  const at = names.findIndex(
    (name) => name.slice(0, 4) === word.slice(0, 4) || (word.length === 3 && name.startsWith(word)),
  );
  return at < 0 ? undefined : at + 1;
}

function monthNames(language: string): readonly string[] {
  const format = monthFormat(language);
  return Array.from({ length: 12 }, (_, month) => {
    const parts = format.formatToParts(Date.UTC(2001, month, 15));
    return (parts.find(({ type }) => type === "month")?.value ?? "").toLowerCase();
  });
}

function monthFormat(language: string): Intl.DateTimeFormat {
  const options = { day: "numeric", month: "long", timeZone: "UTC" } as const;
  try {
    return new Intl.DateTimeFormat(language, options);
  } catch {
    return new Intl.DateTimeFormat("en", options);
  }
}
