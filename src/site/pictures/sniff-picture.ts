/** Kinds of raster pictures that are passed on; no SVG, which can hold links and scripts. */
export type PictureType = "image/png" | "image/jpeg" | "image/gif" | "image/webp" | "image/avif";

/**
 * What a picture is by its own first bytes (WHATWG MIME Sniffing §6.1; AVIF by the brand of its `ftyp` box), whatever its
 * server says that it is. Nothing where it is none of these.
 */
export function sniffPicture(bytes: Uint8Array): PictureType | undefined {
  const text = (from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to));
  if (text(0, 8) === "\x89PNG\r\n\x1a\n") return "image/png";
  if (text(0, 3) === "\xff\xd8\xff") return "image/jpeg";
  if (/^GIF8[79]a/u.test(text(0, 6))) return "image/gif";
  if (text(0, 4) === "RIFF" && text(8, 12) === "WEBP") return "image/webp";
  if (text(4, 8) === "ftyp" && /^avi[fs]/u.test(text(8, 12))) return "image/avif";
  return undefined;
}
