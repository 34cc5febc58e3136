// Shows the fields of the type that is chosen; without script a button does.
(function () {
  "use strict";

  var type = document.getElementById("type");
  if (!type) {
    return;
  }
  function show() {
    document.querySelectorAll("[data-type-fields]").forEach(function (part) {
      part.hidden = part.dataset.typeFields !== type.value;
    });
  }
  type.addEventListener("change", show);
  // The browser may have put another choice back than the page was written with.
  window.addEventListener("pageshow", show);
})();
