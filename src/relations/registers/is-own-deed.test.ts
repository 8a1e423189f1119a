import assert from "node:assert/strict";
import { test } from "node:test";
import { isOwnDeed } from "./is-own-deed.ts";

test("what the speaker or their state will do is their own deed, what others will do is not", () => {
  const own = (words: string): boolean => isOwnDeed(words, "en", ["ISL"]);
  assert.ok(own("We will build a port."));
  assert.ok(own("Mara Ito and I,\ntogether with all our guests, will open the bridge."));
  assert.ok(own("Iceland will keep its word to Norway."));
  assert.ok(own("Mara Ito said it would sell the ferries."));
  assert.ok(own("The fair deserves praise and will be supported by Iceland in every way."));
  assert.ok(own("Our first task will be to open the port."));
  assert.ok(own("Our next contact will be with the king in Oslo."));
  assert.ok(own("Our two countries will build more ships."));
  assert.ok(own("Our next meeting will take place in Oslo."));
  assert.ok(isOwnDeed("President Ito will visit Norway in July.", "en", ["ISL"], ["President Ito"]));
  assert.ok(isOwnDeed("President Ito is going to visit Norway in July.", "en", ["ISL"], ["President Ito"]));
  assert.ok(!isOwnDeed("President Berg will visit Iceland in July.", "en", ["ISL"], ["President Ito"]));
  assert.ok(!own("The fair will be opened by Norway."));
  assert.ok(!own("Our friendship will grow."));
  assert.ok(!own("I am sure that both sides will trade more."));
  assert.ok(!own("Norway will close its ports."));
  assert.ok(!isOwnDeed("Wir werden bauen.", "de", ["ISL"]));
});
