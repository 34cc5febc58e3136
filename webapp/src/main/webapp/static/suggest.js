// What is offered while somebody types: titles in a search box, names after an at sign, and what is like the title of a discussion that
// is only begun. All of it works without.
(function () {
  "use strict";

  // It comes with some pages, and with the first use of a search box on all others.
  var root = document.documentElement;
  if (root.dataset.suggest) {
    return;
  }
  root.dataset.suggest = "on";

  var PAUSE = 250;
  // Of a list, in pixels
  var LEAST = 200;
  var EDGE = 8;

  function ask(address, show) {
    fetch(address, { headers: { Accept: "application/json" } })
      .then(function (answer) {
        return answer.ok ? answer.json() : [];
      })
      .then(show)
      .catch(function () {
        show([]);
      });
  }

  // ---- A list of choices for a field. The focus stays in the field, which names the choice by aria-activedescendant: arrows walk
  // through the list, Enter takes one, Escape closes. One step beyond the ends is the field itself again.
  // Where there is more than a list can hold, its last row leads to all of it.
  function choices(field, id, after, say, found, use, all) {
    var list = document.createElement("ul");
    list.id = id;
    list.className = "names";
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", say);
    list.hidden = true;
    var status = document.createElement("span");
    status.className = "vh";
    status.setAttribute("role", "status");
    after.after(list, status);
    field.setAttribute("aria-autocomplete", "list");
    field.setAttribute("aria-controls", id);
    var timer;
    var asked = 0;
    var active = -1;
    var offered = [];

    function show(some) {
      offered = some.length && all ? some.concat(all()) : some;
      active = -1;
      list.textContent = "";
      field.removeAttribute("aria-activedescendant");
      offered.forEach(function (one, number) {
        var option = document.createElement("li");
        option.id = id + "-" + number;
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        var title = document.createElement("b");
        title.textContent = one.title;
        option.append(title);
        if (one.detail) {
          var detail = document.createElement("span");
          detail.textContent = one.detail;
          option.append(" ", detail);
        }
        option.classList.toggle("names-all", number >= some.length);
        option.addEventListener("mousedown", function (event) {
          event.preventDefault();
        });
        option.addEventListener("click", function () {
          use(one);
        });
        list.appendChild(option);
      });
      list.hidden = some.length === 0;
      if (field.getAttribute("role") === "combobox") {
        field.setAttribute("aria-expanded", String(some.length > 0));
      }
      status.textContent = some.length ? found.replace("{0}", some.length) : "";
      if (all) {
        fit();
      }
    }

    // As high as there is room below the field: of a phone's window, above the keys.
    function fit() {
      var height = window.visualViewport ? window.visualViewport.height : window.innerHeight;
      list.style.maxHeight = Math.max(LEAST, height - field.getBoundingClientRect().bottom - EDGE) + "px";
    }

    function close() {
      clearTimeout(timer);
      asked++;
      show([]);
    }

    function walk(to) {
      var options = list.children;
      if (active >= 0) {
        options[active].setAttribute("aria-selected", "false");
      }
      active = to >= options.length ? -1 : to < -1 ? options.length - 1 : to;
      if (active < 0) {
        field.removeAttribute("aria-activedescendant");
        return;
      }
      options[active].setAttribute("aria-selected", "true");
      options[active].scrollIntoView({ block: "nearest" });
      field.setAttribute("aria-activedescendant", options[active].id);
    }

    field.addEventListener("blur", close);
    field.addEventListener("keydown", function (event) {
      if (list.hidden || event.isComposing) {
        return;
      }
      var takes = event.key === "Enter" || (event.key === "Tab" && field.tagName === "TEXTAREA");
      if (event.key === "ArrowDown") {
        walk(active + 1);
      } else if (event.key === "ArrowUp") {
        walk(active - 1);
      } else if (takes && active >= 0) {
        use(offered[active]);
      } else if (event.key === "Escape") {
        event.stopPropagation();
        close();
      } else {
        return;
      }
      event.preventDefault();
    });

    return {
      close: close,
      // Asks when nothing more was typed for a moment; an answer that comes too late is for nobody.
      ask: function (address) {
        clearTimeout(timer);
        timer = setTimeout(function () {
          var number = ++asked;
          ask(address, function (all) {
            if (number === asked && document.activeElement === field) {
              show(all);
            }
          });
        }, PAUSE);
      },
    };
  }

  // ---- Titles and names in a search box.
  document.querySelectorAll("[role=search] [type=search]").forEach(function (box) {
    box.setAttribute("role", "combobox");
    box.setAttribute("autocomplete", "off");
    box.setAttribute("aria-expanded", "false");
    box.parentElement.classList.add("completes");
    var found = choices(box, box.id + "-found", box.parentElement.lastElementChild, "@{common.searchFound}", "@{common.searchFoundSay}", function (one) {
      if (one.path) {
        location.assign(one.path);
      } else {
        box.form.requestSubmit();
      }
    }, function () {
      return {
        title: "@{common.searchAll}".replace("{0}", function () {
          return box.value.trim();
        }),
      };
    });

    function look() {
      var typed = box.value.trim();
      if (typed.length < 2) {
        found.close();
      } else {
        found.ask("/suggest?q=" + encodeURIComponent(typed.slice(0, 200)));
      }
    }

    box.addEventListener("input", look);
    if (document.activeElement === box) {
      look();
    }
  });

  // ---- A member, by name.
  document.querySelectorAll("input[data-people]").forEach(function (box) {
    box.setAttribute("role", "combobox");
    box.setAttribute("aria-expanded", "false");
    var found = choices(box, box.id + "-found", box, box.dataset.label, box.dataset.found, function (one) {
      box.value = one.title + " (" + one.text + ")";
      found.close();
    });
    box.addEventListener("input", function () {
      var typed = box.value.trim();
      if (typed.length < 2) {
        found.close();
      } else {
        found.ask("/mentions?q=" + encodeURIComponent("person:" + typed.slice(0, 50)));
      }
    });
  });

  // ---- Names after an at sign, where one writes to others.
  var TYPED = /(^|[^\p{L}\p{N}_@./:-])@((?:space:|org:)?[\p{L}\p{N}-]{1,40})$/u;

  document.querySelectorAll("textarea[data-composer=names], textarea[data-names]").forEach(function (area) {
    var names = choices(area, area.id + "-names", area, "@{composer.names}", "@{composer.namesSay}", function (one) {
      var match = typed();
      if (match) {
        area.focus();
        area.setRangeText(one.text + " ", area.selectionStart - match[2].length - 1, area.selectionStart, "end");
        area.dispatchEvent(new Event("input", { bubbles: true }));
      }
      names.close();
    });

    function typed() {
      if (area.selectionStart !== area.selectionEnd) {
        return null;
      }
      return TYPED.exec(area.value.slice(Math.max(0, area.selectionStart - 80), area.selectionStart));
    }

    area.addEventListener("input", function () {
      var match = typed();
      if (match) {
        names.ask("/mentions?q=" + encodeURIComponent(match[2]));
      } else {
        names.close();
      }
    });
  });

  // ---- What is there already, beside the title one is writing. It says nothing aloud: whoever wants it finds it after the title.
  document.querySelectorAll("[data-like]").forEach(function (place) {
    var title = document.getElementById(place.dataset.like);
    var list = place.querySelector("ul");
    var timer;
    var asked = 0;
    if (!title) {
      return;
    }
    title.addEventListener("input", function () {
      clearTimeout(timer);
      timer = setTimeout(function () {
        var number = ++asked;
        ask("/suggest?like=" + encodeURIComponent(title.value.slice(0, 200)), function (all) {
          if (number !== asked) {
            return;
          }
          list.textContent = "";
          all.forEach(function (one) {
            var row = document.createElement("li");
            var link = document.createElement("a");
            link.href = one.path;
            link.textContent = one.title;
            var detail = document.createElement("span");
            detail.className = "small muted";
            detail.textContent = one.detail;
            row.append(link, " ", detail);
            list.appendChild(row);
          });
          place.hidden = all.length === 0;
        });
      }, 2 * PAUSE);
    });
  });
})();
