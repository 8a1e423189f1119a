// Comfort only: every page works without it. Marks the open marker, j and k step through evidence, times get a title in
// the reader's zone, the edition's filters act at once.
const all = (query, root = document) => [...root.querySelectorAll(query)];
const marks = all("button.v[popovertarget]");
for (const panel of all(".ev[popover]")) {
  panel.addEventListener("toggle", (event) => {
    for (const mark of all(`.v[popovertarget="${panel.id}"]`)) mark.classList.toggle("on", event.newState === "open");
  });
}
addEventListener("keydown", (event) => {
  if (!["j", "k"].includes(event.key) || event.metaKey || event.ctrlKey || event.altKey) return;
  if (event.target.closest("input, textarea, select")) return;
  const at = marks.findIndex((mark) => mark.classList.contains("on"));
  const next = marks[at + (event.key === "j" ? 1 : -1)];
  if (!next) return;
  next.click();
  next.scrollIntoView({ block: "center" });
});
for (const form of all(".filters")) {
  form.addEventListener("change", () => form.requestSubmit());
  for (const button of all("[type=submit]", form)) button.hidden = true;
}
const zone = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long", timeStyle: "short" });
for (const time of all('time[datetime*="T"]')) time.title = zone.format(new Date(time.dateTime));
