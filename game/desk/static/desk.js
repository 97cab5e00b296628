"use strict";
// The desk works without this file; with it the table looks again, and cells tell why at once.
(() => {
  const byId = (id) => document.getElementById(id);
  const all = (rule, root) => Array.from((root || document).querySelectorAll(rule));

  // -- levels chosen by their columns
  const form = byId("assign"), chips = byId("chips"), area = byId("table");
  const page = area ? area.innerHTML.trim() : "";  // as it came, to see what changed since
  const chosen = new Set();
  const heads = () => all('thead input[name="level"]', area);
  function mark() {
    heads().forEach((box) => { box.checked = chosen.has(box.value); });
    all("[data-level]", area).forEach((cell) => cell.classList.toggle("on", chosen.has(cell.dataset.level)));
  }
  function showChips() {
    mark();
    chips.replaceChildren();
    const boxes = heads().filter((box) => box.checked);
    boxes.forEach((box) => {
      const number = box.parentElement.textContent.trim();
      const chip = document.createElement("button");
      chip.type = "button"; chip.className = "chip"; chip.textContent = number + "  ×";
      chip.setAttribute("aria-label", form.dataset.remove.replace("{number}", number));
      chip.addEventListener("click", () => { chosen.delete(box.value); showChips(); });
      chips.append(chip);
    });
    const give = byId("give"), n = boxes.length;
    give.disabled = !n;
    give.querySelector("span").textContent = n === 0 ? form.dataset.none : n === 1 ? form.dataset.one : form.dataset.some.replace("{n}", n);
    if (!n) { const hint = document.createElement("p"); hint.className = "hint"; hint.textContent = form.dataset.empty; chips.append(hint); }
  }
  if (form) {
    area.addEventListener("change", (event) => {
      const box = event.target;
      if (box.name !== "level") return;
      if (box.checked) chosen.add(box.value); else chosen.delete(box.value);
      showChips();
    });
    chips.dataset.chosen.split(" ").filter(Boolean).forEach((level) => chosen.add(level));
    showChips();
    const some = byId("some");
    const look = () => some.classList.toggle("open", form.elements.for.value === "some");
    all('input[name="for"]', form).forEach((one) => one.addEventListener("change", look));
    look();
  }

  // -- a day in words, as it is said here; the field itself lies over them
  all(".day[data-form]").forEach((box) => {
    const field = box.querySelector("input"), out = box.querySelector(".words");
    const tell = () => {
      const day = field.valueAsDate;
      box.classList.toggle("worded", Boolean(day));
      if (day) out.textContent = box.dataset.form
        .replace("{weekday}", box.dataset.weekdays.split("|")[(day.getUTCDay() + 6) % 7])
        .replace("{day}", day.getUTCDate()).replace("{month}", box.dataset.months.split("|")[day.getUTCMonth()]);
    };
    field.addEventListener("input", tell);
    box.addEventListener("click", () => { if (field.showPicker) field.showPicker(); });
    tell();
  });

  // -- why a cell looks as it does
  const tip = byId("tip");
  let open = null;
  function hide() { if (open) open.classList.remove("open"); open = null; tip.hidden = true; }
  function show(cell) {
    if (open === cell) return;
    hide(); open = cell; cell.classList.add("open");
    tip.querySelector("b").textContent = cell.dataset.title;
    tip.querySelector("span").textContent = cell.dataset.text;
    tip.hidden = false;
    const at = cell.getBoundingClientRect(), size = tip.getBoundingClientRect();
    let y = at.bottom + 7;
    if (y + size.height > innerHeight - 6) y = at.top - size.height - 7;
    const x = Math.max(8, Math.min(at.left + at.width / 2 - size.width / 2, innerWidth - size.width - 8));
    tip.style.left = x + scrollX + "px"; tip.style.top = y + scrollY + "px";
  }
  if (tip) {
    const cell = (event) => event.target.closest && event.target.closest(".cell");
    area.addEventListener("mouseover", (event) => { const one = cell(event); if (one) show(one); else hide(); });
    area.addEventListener("mouseleave", hide);
    area.addEventListener("focusin", (event) => { const one = cell(event); if (one) show(one); else hide(); });
    area.addEventListener("focusout", hide);
    area.addEventListener("scroll", hide);
    document.addEventListener("keydown", (event) => { if (event.key === "Escape") hide(); });
    area.addEventListener("keydown", (event) => {
      const one = cell(event), step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
      if (!one || !step) return;
      const rows = all("tbody tr", area).map((row) => all(".cell", row));
      const y = rows.findIndex((row) => row.includes(one)), x = rows[y].indexOf(one);
      const next = rows[y + step[1]] && rows[y + step[1]][x + step[0]];
      event.preventDefault();
      if (next) { wander(next); next.focus(); }
    });
    wander(area.querySelector(".cell"));
  }
  function wander(stop) { // one stop of the Tab key for the whole grid
    all(".cell", area).forEach((one) => { one.tabIndex = one === stop ? 0 : -1; });
  }

  // -- looking again, only while somebody looks
  if (area && area.dataset.live) {
    let last = null;
    setInterval(async () => {
      if (document.visibilityState !== "visible") return;
      try {
        const answer = await fetch(area.dataset.live, { credentials: "same-origin" });
        if (!answer.ok) return;
        const text = await answer.text();
        if (text === last) return;
        const first = last === null;
        last = text;
        const focus = document.activeElement && document.activeElement.closest(".cell");
        const place = focus && focus.getAttribute("href");
        const fresh = new DOMParser().parseFromString(text, "text/html");
        if (first && fresh.body.innerHTML.trim() === page) return;
        area.replaceChildren(...fresh.body.childNodes);
        hide(); mark();
        const again = place && all(".cell", area).find((one) => one.getAttribute("href") === place);
        wander(again || area.querySelector(".cell"));
        if (again) again.focus();
        byId("announce").textContent = byId("live-told").textContent;
      } catch { /* the desk was closed; the table stays as it was */ }
    }, 4000);
  }

  all("[data-poll]").forEach((box) => {
    let last = null;
    setInterval(async () => {
      if (document.visibilityState !== "visible" || box.contains(document.activeElement)) return;
      try {
        const answer = await fetch(box.dataset.poll, { credentials: "same-origin" });
        const text = answer.ok ? await answer.text() : last;
        if (text === last) return;
        last = text;
        box.replaceChildren(...new DOMParser().parseFromString(text, "text/html").body.childNodes);
      } catch { /* the desk was closed */ }
    }, 3000);
  });

  // -- a run, step by step
  const frame = byId("frame");
  if (frame) {
    const steps = Number(frame.dataset.steps), lines = frame.dataset.lines.split(" ").map(Number);
    const seek = byId("seek"), play = byId("play");
    let at = Number(frame.dataset.step), timer = 0;
    const go = (step) => {
      at = Math.max(0, Math.min(step, steps - 1));
      frame.src = frame.dataset.base + at;
      frame.alt = frame.dataset.alt.replace("{n}", at).replace("{all}", steps - 1);
      seek.value = at; byId("count").textContent = at + " / " + (steps - 1);
      all(".code li").forEach((line) => line.classList.toggle("now", Number(line.dataset.line) === lines[at]));
      new Image().src = frame.dataset.base + Math.min(at + 1, steps - 1);
    };
    const stop = () => { clearInterval(timer); timer = 0; play.classList.remove("on"); };
    play.hidden = false;
    play.addEventListener("click", () => {
      if (timer) { stop(); return; }
      if (at >= steps - 1) go(0);
      play.classList.add("on");
      timer = setInterval(() => { if (at >= steps - 1) stop(); else go(at + 1); }, 500);
    });
    seek.addEventListener("input", () => { stop(); go(Number(seek.value)); });
    byId("back").addEventListener("click", (event) => { event.preventDefault(); stop(); go(at - 1); });
    byId("on").addEventListener("click", (event) => { event.preventDefault(); stop(); go(at + 1); });
  }

  // -- a file, asked for in the language of the desk and not in that of the browser
  all('input[type="file"]').forEach((field) => {
    const box = document.createElement("span"), words = document.createElement("span");
    box.className = "file";
    field.before(box);
    box.append(words, field);
    const tell = () => {
      words.textContent = Array.from(field.files, (file) => file.name).join(", ") || document.body.dataset.file;
    };
    field.addEventListener("change", tell);
    tell();
  });

  const print = byId("print");
  if (print) print.addEventListener("click", () => window.print());
})();
