import type { Html } from "../html.ts";
import { type EvidenceRoom, evidenceRooms } from "../pages/evidence.ts";

/** Most bytes of a story's page without its pictures. */
const mostBytes = 120_000;

/** The page with as much of its evidence in place as its size allows. */
export async function fitPage(render: (room: EvidenceRoom) => Html): Promise<string> {
  const [first, ...smaller] = evidenceRooms;
  let page = String(await render(first));
  for (const room of smaller) {
    if (Buffer.byteLength(page) <= mostBytes) break;
    page = String(await render(room));
  }
  return page;
}
