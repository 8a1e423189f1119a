import { ProblemError } from "../core/index.ts";
import { UsageError } from "./command.ts";

/** A file that is not there, may not be read or is broken is told as such; any other error stays what it is. */
export function fileProblem(error: unknown): unknown {
  const failure = error as NodeJS.ErrnoException;
  if (failure?.code === "ENOENT" || failure?.code === "EACCES" || failure?.code === "EISDIR") {
    return new UsageError(
      `cannot read ${failure.path ?? "the file"} (${failure.code})`,
      "Check the name, or give - for standard input.",
    );
  }
  if (failure?.code === "Z_DATA_ERROR" || failure?.code === "Z_BUF_ERROR") {
    return new ProblemError({
      code: "GZIP_BROKEN",
      message: "the file is not whole gzip",
      hint: "Fetch it again, or unzip it by hand.",
    });
  }
  return error;
}
