(() => {
  const root = document.documentElement;
  const one = (query, at = document) => at.querySelector(query);
  const all = (query, at = document) => [...at.querySelectorAll(query)];
  const kept = {
    get(key) { try { return localStorage.getItem("taqarub." + key); } catch { return null; } },
    set(key, value) { try { localStorage.setItem("taqarub." + key, value); } catch { /* private window */ } },
  };
  const narrow = matchMedia("(max-width: 60rem)");
  const sheet = one(".sheet");

  // Language: of the page's labels; the reports stay Arabic.
  const speak = lang => {
    root.lang = lang;
    root.dir = lang === "ar" ? "rtl" : "ltr";
    all("[data-ar]").forEach(el => el.setAttribute("aria-label", el.dataset[lang]));
    kept.set("lang", lang);
  };
  one("#lang").onclick = () => speak(root.lang === "ar" ? "en" : "ar");

  // Light and dark.
  const dark = () => root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  one("#theme").onclick = () => { root.dataset.theme = dark() ? "light" : "dark"; kept.set("theme", root.dataset.theme); };

  // Which marks show.
  all(".legend button").forEach(button => button.onclick = () => {
    const shown = button.getAttribute("aria-pressed") === "true";
    button.setAttribute("aria-pressed", String(!shown));
    root.dataset.off = all(".legend button[aria-pressed=false]").map(b => b.dataset.kind).join(" ");
  });

  // One report at a time.
  const reports = all(".report");
  const titles = JSON.parse(one("#index").textContent);
  const select = one("#reports");
  titles.forEach((title, i) => select.add(new Option((i + 1) + ". " + title, i)));
  let current = 0;
  const show = (index, keepHash) => {
    current = Math.min(Math.max(index, 0), reports.length - 1);
    reports.forEach((report, i) => report.classList.toggle("now", i === current));
    select.selectedIndex = current;
    one("#previous").disabled = current === 0;
    one("#next").disabled = current === reports.length - 1;
    clear();
    if (!keepHash) history.replaceState(null, "", "#r" + (current + 1));
    scrollTo({ top: 0, behavior: "instant" });
  };
  one("#previous").onclick = () => show(current - 1);
  one("#next").onclick = () => show(current + 1);
  select.onchange = () => show(select.selectedIndex);
  one(".pager").hidden = reports.length < 2;

  // Tabs of the list.
  all(".tabs button").forEach(button => button.onclick = () => {
    const panel = button.closest(".findings");
    all(".tabs button", panel).forEach(b => b.setAttribute("aria-pressed", String(b === button)));
    all(".group", panel).forEach(group => group.hidden = button.dataset.group !== "all" && group.dataset.group !== button.dataset.group);
    one(".list", panel).scrollTop = 0;
  });

  // Words of a finding, and words of a piece of evidence.
  const clear = () => {
    all(".f.on").forEach(el => el.classList.remove("on"));
    all(".item.lit").forEach(el => el.classList.remove("lit"));
    if (CSS.highlights) CSS.highlights.delete("evidence");
    sheet.classList.remove("up");
  };
  const words = (report, id) => all(`.f[data-f~="${id}"]`, report);
  const seen = el => { const box = el.getBoundingClientRect(); return box.top > 130 && box.bottom < innerHeight * (sheet.classList.contains("up") ? .55 : .95); };
  const light = (report, id, scroll) => {
    const marked = words(report, id);
    marked.forEach(el => el.classList.add("on"));
    if (scroll && marked.length && !marked.some(seen)) marked[0].scrollIntoView({ block: "center" });
  };
  const range = (report, start, end) => {
    const found = new Range();
    for (const p of all(".body p", report)) {
      let at = Number(p.dataset.o);
      const walk = document.createTreeWalker(p, NodeFilter.SHOW_TEXT);
      for (let node = walk.nextNode(); node; node = walk.nextNode()) {
        const last = at + node.length;
        if (start >= at && start <= last) found.setStart(node, start - at);
        if (end >= at && end <= last) { found.setEnd(node, end - at); return found; }
        at = last;
      }
    }
    return found;
  };

  document.addEventListener("click", event => {
    const report = reports[current];
    const evidence = event.target.closest(".ev");
    if (evidence) {
      const spot = range(report, Number(evidence.dataset.s), Number(evidence.dataset.e));
      if (CSS.highlights) CSS.highlights.set("evidence", new Highlight(spot));
      all(".f.on").forEach(el => el.classList.remove("on"));
      const at = spot.startContainer.parentElement;
      if (at && at.closest(".body") && !seen(at)) at.scrollIntoView({ block: "center" });
      return;
    }
    const summary = event.target.closest(".item > summary");
    if (summary) {
      const item = summary.parentElement;
      if (sheet.contains(item)) return;
      clear();
      if (!item.open) { item.classList.add("lit"); light(report, item.dataset.f, true); }
      return;
    }
    const mark = event.target.closest(".f");
    if (mark && !String(getSelection())) {
      clear();
      const ids = mark.dataset.f.split(" ");
      const items = ids.map(id => one(`.item[data-f="${id}"]`, report)).filter(Boolean);
      ids.slice(0, 1).forEach(id => light(report, id, false));
      if (narrow.matches) {
        sheet.replaceChildren(sheet.firstElementChild, ...items.map(item => { const copy = item.cloneNode(true); copy.open = items.length === 1; return copy; }));
        sheet.classList.add("up");
        if (!seen(mark)) mark.scrollIntoView({ block: "center" });
      } else {
        one('.tabs button[data-group="all"]', report).click();
        items.forEach(item => { item.open = true; item.classList.add("lit"); });
        const list = one(".list", report);
        if (items.length) list.scrollTo({ top: items[0].offsetTop - list.offsetTop - 12 });
      }
      return;
    }
    if (event.target.closest(".close")) clear();
  });
  document.addEventListener("keydown", event => {
    if (event.key === "Escape") clear();
    if (event.altKey && event.key === "ArrowUp") show(current - 1);
    if (event.altKey && event.key === "ArrowDown") show(current + 1);
  });

  if (kept.get("theme")) root.dataset.theme = kept.get("theme");
  speak(new URLSearchParams(location.search).get("lang") || kept.get("lang") || "ar");
  const wanted = () => { const hash = /^#r(\d+)$/.exec(location.hash); return hash ? Number(hash[1]) - 1 : 0; };
  addEventListener("hashchange", () => show(wanted(), true));
  if (reports.length) show(wanted(), true);
})();
