import assert from "node:assert/strict";
import { test } from "node:test";
import { isHeadLine } from "./head-lines.ts";

const lines = [
  "2024年5月16日 15:05 来源：江海观察 作者：江海观察驻京记者",
  "Startseite › Politik",
  "Главная / Экономика",
  "الرئيسية / دوليات",
  "Home > China",
  "Por Lautaro Benegas 16 de mayo de 2024, 17:20",
  "Redacción, con información de Dala Post 4 de julio de 2024, 15:10",
  "17 мая 2024, 12:10 МСК Харбин, корр. «Северной депеши»",
  "18 مايو 2024، 11:00 بتوقيت بيروت",
  "١٦ يوليو ٢٠٢٤، ١٣:٠٠ بتوقيت الإمارات",
  "May 16, 2024 at 11:30 a.m. EDT",
  "Source: Pearl Delta Daily By HE WENBO in Zhanjiang",
  "By Maud Atherley",
  "Von Henrike Oelsner, Peking",
  "(责任编辑：张晓)",
  "https://harbour-wire.example/a.html",
  "Šodien, 17:40",
  "Heute, 17:40",
  "and last updated 2024-05-16 16:42",
  "сегодня в 05:46, просмотров: 237",
  "홍서윤 기자 hong@harbour-wire.example",
  "[홍서윤·김해나 기자]",
  "海角新闻记者 林晓舟 赵一鸣",
  "【文/海角网专栏作者 林晓舟】",
];
for (const line of lines) test(`"${line}" is no body`, () => assert.equal(isHeadLine(line), true));

const prose = [
  "By Monday the water had reached the harbour wall.",
  "The two ports agreed on 16 May 2024 to run the ferry all winter.",
  "On 16 May 2024 the two ports agreed to run the ferry all winter, and both sides will pay half of the costs",
  "По итогам переговоров подписано 10 документов; товарооборот вырос",
  "Ottawa says it acted first; New Delhi says it withdrew its envoys",
  "5月16日上午，国家主席在北京举行会谈。",
  "Editor's note: the outlet corrected the toll in this article",
  "[转述，非原文]",
  "BEIJING, May 16 (Harbour Wire) - The two sides signed a statement",
  "Fragen und Antworten zur neuen Fähre",
  "Por qué sube el precio del gas",
  "Today, 17 ships left the port",
  "홍서윤 기자는 항구가 다시 열렸다고 말했다",
  "记者 林晓舟昨天在海角港采访了三位船长",
];
for (const line of prose) test(`"${line}" stays`, () => assert.equal(isHeadLine(line), false));
