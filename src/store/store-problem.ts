import { type Problem, ProblemError } from "../core/index.ts";

const known: readonly (readonly [pattern: RegExp, problem: Problem])[] = [
  [
    /disk is full|ENOSPC|No space left/iu,
    {
      code: "STORE_FULL",
      message: "the disk that the store is on is full",
      hint: "Nothing of the last batch was written. Make room and run the same command again: it goes on where it was.",
    },
  ],
  [
    /readonly database|read-only transaction|EROFS/iu,
    {
      code: "STORE_READ_ONLY",
      message: "the store cannot be written",
      hint: "Check the rights of the file and its folder, or the rights of the database's user.",
    },
  ],
  [
    /terminating connection|Connection terminated|ECONNREFUSED|ECONNRESET|the database system is|server closed|is not queryable/iu,
    {
      code: "STORE_LOST",
      message: "the database server is gone",
      hint: "Nothing of the last batch was written. Run the same command again when it is back: it goes on where it was.",
    },
  ],
  [
    /database is locked|SQLITE_BUSY/iu,
    {
      code: "STORE_BUSY",
      message: "another process has been writing to the store for too long",
      hint: "Nothing of the last batch was written. See who holds it (fuser FILE), and run the same command again.",
    },
  ],
  [
    /malformed|not a database/iu,
    {
      code: "STORE_DAMAGED",
      message: "the file is not a whole store",
      hint: "rapporteur doctor says more; restore the last backup.",
    },
  ],
];

/** What an engine's own error means for whoever runs the store, with what to do; any other error stays what it is. */
export function storeProblem(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof ProblemError) return error;
  const said = [error.message, "code" in error ? String(error.code) : "", ...causes(error)].join(" ");
  const found = known.find(([pattern]) => pattern.test(said));
  return found ? new ProblemError(found[1]) : error;
}

/** Messages of the errors that one error gathers or was caused by. */
function causes(error: Error): readonly string[] {
  const inner = error instanceof AggregateError ? error.errors : error.cause === undefined ? [] : [error.cause];
  return inner.flatMap((one: unknown) => (one instanceof Error ? [one.message, ...causes(one)] : []));
}
