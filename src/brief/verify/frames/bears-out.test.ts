import assert from "node:assert/strict";
import { test } from "node:test";
import { bearsOut } from "./bears-out.ts";

const cases: Readonly<
  Record<string, { readonly told: string; readonly same: string; readonly others: readonly string[] }>
> = {
  ru: {
    told: "У причала Орло паром столкнулся с баржей, пострадали 12 пассажиров",
    same: "Пострадали 12 пассажиров парома, который столкнулся с баржей у причала Орло.",
    others: [
      "Пострадали 13 пассажиров парома, который столкнулся с баржей у причала Орло.",
      "У причала Орло паром не столкнулся с баржей, пострадали 12 пассажиров.",
      "У причала Орло пострадали 12 человек.",
    ],
  },
  de: {
    told: "Am Kai von Orlo stieß eine Fähre mit einem Lastkahn zusammen, 12 Fahrgäste wurden verletzt",
    same: "12 Fahrgäste wurden verletzt, als eine Fähre am Kai von Orlo mit einem Lastkahn zusammenstieß, das Schiff stieß an.",
    others: [
      "14 Fahrgäste wurden verletzt, als am Kai von Orlo eine Fähre mit einem Lastkahn zusammenstieß.",
      "Am Kai von Orlo stieß keine Fähre mit einem Lastkahn zusammen, 12 Fahrgäste wurden verletzt.",
    ],
  },
  zh: {
    told: "渡轮在奥尔洛码头与驳船相撞，12人受伤",
    same: "一艘渡轮周四在奥尔洛码头与一艘驳船相撞，造成12人受伤。",
    others: ["一艘渡轮在奥尔洛码头与驳船相撞，22人受伤。", "渡轮在奥尔洛码头没有与驳船相撞，12人受伤。"],
  },
};

for (const [language, { told, same, others }] of Object.entries(cases))
  test(`${language}: another outlet bears a sentence out with its numbers, denials and most of its words`, () => {
    assert.ok(bearsOut(same, told, language));
    for (const other of others) assert.ok(!bearsOut(other, told, language), other);
  });

test("what names another state, or too little, bears nothing out", () => {
  assert.ok(
    !bearsOut(
      "Le ferry a quitté la France pour Orlo mardi soir.",
      "Le ferry a quitté l’Estonie pour Orlo mardi soir",
      "fr",
    ),
  );
  assert.ok(!bearsOut("El barco.", "El barco", "es"));
});
