/*
 * First script of every host page: writes down what goes wrong on it, before anything else can. It stands for the
 * console that the page's own developers look at. Not enumerable, so that it is not taken for something the kit left.
 */
(function () {
  var log = [];
  var write = function (kind) {
    return function (event) {
      var reason = event.reason || event.error || event;
      if (event.target && event.target !== window && event.target.src) reason = 'did not load ' + event.target.src;
      log.push(kind + ': ' + String((reason && reason.stack) || (reason && reason.message) || event.message || reason));
    };
  };
  addEventListener('error', write('error'));
  addEventListener('unhandledrejection', write('rejection'));
  document.addEventListener('securitypolicyviolation', function (event) {
    log.push(
      'policy: ' + event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sourceFile + ' ' + event.sample,
    );
  });
  ['error', 'warn', 'info'].forEach(function (level) {
    var original = console[level];
    console[level] = function () {
      var line = level + ':';
      for (var i = 0; i < arguments.length; i++) {
        var part = arguments[i];
        line += ' ' + String(part) + (part && part.stack ? ' ' + part.stack : '');
      }
      log.push(line);
      return original.apply(console, arguments);
    };
  });
  Object.defineProperty(window, '__hostLog', { value: log, enumerable: false });
})();
