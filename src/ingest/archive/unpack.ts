import { gunzipSync } from "node:zlib";
import { failure, type Outcome, success } from "../../core/index.ts";

/** Documents beyond this size, unpacked, are not read, bytes: no real one is near it, and a bomb is endless. */
const longestDocument = 96 * 1024 * 1024;

/** Bytes that are gzip although nothing said so (feeds served as files) are unpacked; others pass. */
export function unpackBytes(bytes: Uint8Array): Outcome<Uint8Array> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return success(bytes);
  try {
    return success(gunzipSync(bytes, { maxOutputLength: longestDocument }));
  } catch (error) {
    const tooLong =
      error instanceof RangeError ||
      (error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE");
    return tooLong
      ? failure(
          "DOCUMENT_TOO_LARGE",
          "this unpacks to more than 96 MB",
          "It was left out: no page or feed of news is so large.",
        )
      : failure("GZIP_BROKEN", "these bytes begin like gzip, but are not", "Fetch the document again.");
  }
}
