import assert from "node:assert/strict";
import { test } from "node:test";
import { ideographKind } from "./ideograph-speaker.ts";

const kinds: Readonly<Record<string, string | undefined>> = {
  有关负责人: "unnamed-authority",
  港务局: "organisation",
  "《海港日报》": "outlet",
  海港社: undefined,
  "《港口条例》": "document",
  外交部发言人: "office",
  王先生: "person",
  灯塔集团董事长林岩: "person",
  林岩委员: "person",
  港务局主任李军: "person",
  不少网民: "collective",
  第二次普查数据: "document",
  玛拉: undefined,
};

test("a Chinese source's last characters tell its kind", () => {
  for (const [source, kind] of Object.entries(kinds)) assert.equal(ideographKind(source), kind, source);
});
