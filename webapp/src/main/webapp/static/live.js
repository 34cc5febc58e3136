// While a thread is open: "2 new replies" appears, moves nothing, and is a link to them. A browser holds at most two streams, whatever
// the number of tabs: only a tab one can see asks for one, and tabs of the same thread share what one of them hears.
(function () {
  "use strict";

  var box = document.querySelector("[data-live]");
  if (!box || !window.EventSource) {
    return;
  }
  var thread = box.dataset.live;
  var shown = Number(box.dataset.last);
  var told = shown;
  var channel = window.BroadcastChannel ? new BroadcastChannel("live-" + thread) : null;
  var source = null;
  var waiting = null;

  function tell(number) {
    if (!(number > told)) {
      return;
    }
    told = number;
    var count = number - shown;
    var link = document.createElement("a");
    link.href = (box.dataset.path || "") + "?post=" + (shown + 1) + "#post-" + (shown + 1);
    link.className = "btn btn-primary";
    link.textContent = count === 1 ? "@{composer.oneNew}" : "@{composer.manyNew}".replace("{0}", count);
    box.replaceChildren(link);
    document.documentElement.classList.add("has-news");
  }

  function listen() {
    source = new EventSource("/live?thread=" + thread + "&after=" + told);
    source.onmessage = function (event) {
      tell(Number(event.data));
      if (channel) {
        channel.postMessage(Number(event.data));
      }
    };
  }

  function stop() {
    if (waiting) {
      waiting();
      waiting = null;
    }
    if (source) {
      source.close();
      source = null;
    }
  }

  function start() {
    if (waiting || source || document.visibilityState !== "visible") {
      return;
    }
    if (!navigator.locks) {
      listen();
      return;
    }
    // Whoever has the lock listens; the others wait in line, and cost nothing.
    var give = new AbortController();
    var done;
    var held = new Promise(function (resolve) {
      done = resolve;
    });
    waiting = function () {
      give.abort();
      done();
    };
    navigator.locks.request("live-" + (Number(thread) % 2), { signal: give.signal }, function () {
      listen();
      return held;
    }).catch(function () {
      // One looked elsewhere before it was this tab's turn.
    });
  }

  if (channel) {
    channel.onmessage = function (event) {
      tell(Number(event.data));
    };
  }
  document.addEventListener("visibilitychange", function () {
    stop();
    start();
  });
  window.addEventListener("pagehide", stop);
  window.addEventListener("pageshow", start);
  start();
})();
