import assert from "node:assert/strict";
import { test } from "node:test";
import { baseOfGenitive } from "./russian-name.ts";

test("a name in the genitive is given in its base form", () => {
  for (const [name, base] of [
    ["Бергова", "Бергов"],
    ["Мары Берговой", "Мара Бергова"],
    ["директора порта Юлия Берга", "Юлий Берг"],
    ["Яна Лундовского", "Ян Лундовский"],
    ["Ольги Лундовской", "Ольга Лундовская"],
    ["Андрея Игоревича Лунда", "Андрей Игоревич Лунд"],
    ["Марии Эрлих-Берговой", "Мария Эрлих-Бергова"],
    ["Натальи Коваленко", "Наталья Коваленко"],
    ["Павла Ито", "Павел Ито"],
  ] as const)
    assert.equal(baseOfGenitive(name), base);
});

test("what has no such ending, or is no name, stays", () => {
  for (const name of ["Ито", "министерства", "агентства Frontex", "Коваленко"])
    assert.equal(baseOfGenitive(name), name);
});
