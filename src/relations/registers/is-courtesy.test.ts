import assert from "node:assert/strict";
import { test } from "node:test";
import { isCourtesy } from "./is-courtesy.ts";

test("who is glad, greets, bids welcome or thanks for the welcome says nothing of relations", () => {
  for (const words of [
    "It is a great pleasure to see you in Oslo.",
    "Mr Minister, I am also very glad to meet with you here, my old friend.",
    "I am very happy to have this chance to meet with you.",
    "I am most grateful to you for finding the time.",
    "I would like to thank our Norwegian friends once again for the warm and hospitable welcome.",
    "Thank you for your attention.",
    "Thank you very much!",
    "I would like to welcome our dear friend, the King of Norway.",
    "First of all, let me send my sincere greetings to the people of Norway.",
    "Please accept my heartfelt greetings.",
    "Let me pass along greetings from your friend the King.",
    "Once again, I cordially welcome you to the harbour fair.",
    "Mr Lund, friends, let me welcome you all in Oslo.",
    "Thank you very much for your invitation, Mr President.",
    "Mr Lund, friends, I would like to welcome you in Oslo.",
    "On behalf of us all I thank you for the invitation extended to me and my delegation.",
    "So I wish you a good time in Norway.",
    "I am pleased to take part in the fair and to see you again.",
    "We have much to see – welcome to Norway!",
    "Yes, Mr Lund, we can hear you.",
    "Thank you all for joining us on the ports of Norway.",
    "We are happy to have you for this call on Norway.",
    "I'll speak first about the ports of Norway.",
    "The envoy will now take your questions on Norway.",
    "Your next question is on Norway.",
    "We'll go to Mara Ito of the Oslo Post.",
    "This briefing is on background and on Norway.",
  ])
    assert.ok(isCourtesy(words, "en"), words);
  assert.ok(isCourtesy("Очень рад Вас видеть в Осло.", "ru"));
  assert.ok(isCourtesy("Ваш вопрос о Норвегии?", "ru"));
  assert.ok(!isCourtesy("Вопрос о портах мы с Норвегией решили.", "ru"));
  assert.ok(!isCourtesy("We will go to Norway for fish, and the question of ports is open.", "en"));
  assert.ok(isCourtesy("Спасибо Вам большое за тёплый приём.", "ru"));
  assert.ok(isCourtesy("很高兴在奥斯陆见到您。", "zh"));
});

test("joy, thanks and wishes that are for something done are words of one state to the other", () => {
  for (const words of [
    "We are pleased to see that joint efforts bring results.",
    "We are grateful for the close attention the government of Norway gives to this work.",
    "We are glad that trade has grown.",
    "We are grateful to Norway for the ships that it sent.",
    "I thank you for accepting the invitation to the harbour fair.",
    "I congratulate you on the opening of the bridge.",
    "Iceland welcomes the decision of Norway.",
    "I was pleased to present this award to our friend.",
    "We would like to welcome Norway into the union.",
    "The two exchanged greetings and agreed on a date.",
  ])
    assert.ok(!isCourtesy(words, "en"), words);
  assert.ok(!isCourtesy("Мы рады, что торговля растёт.", "ru"));
  assert.ok(!isCourtesy("Спасибо Норвегии за суда.", "ru"));
});

test("a long run of one word of place is read at once", () => {
  assert.ok(!isCourtesy(`很高兴${"在".repeat(300)}`, "zh"));
  assert.ok(isCourtesy("很高兴能够再次在奥斯陆见到您。", "zh"));
});
