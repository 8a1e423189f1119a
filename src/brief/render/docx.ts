import type { Brief } from "../types.ts";
import type { PageChanges } from "./types.ts";

/** The page as a Word document. What writes it is loaded by the first who asks: fifteen megabytes that no run needs. */
export async function renderDocx(brief: Brief, changed?: PageChanges): Promise<Uint8Array> {
  const { writeDocx } = await import("./write-docx.ts");
  return writeDocx(brief, changed);
}
