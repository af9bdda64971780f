/*
 * What Prototype.js 1.7 does to a page's globals, written for this bench from its documentation and its issues 338 and
 * 344: `Array.from` is its `$A` (no iterables, no mapping), arrays and texts have `toJSON`, and arrays and elements have
 * dozens of enumerable methods.
 */
(function () {
  function $A(iterable) {
    if (!iterable) return [];
    if ('toArray' in Object(iterable)) return iterable.toArray();
    var length = iterable.length || 0,
      results = new Array(length);
    while (length--) results[length] = iterable[length];
    return results;
  }
  Array.from = $A;
  window.$A = $A;
  window.Prototype = { Version: '1.7.3-like' };
  window.$ = function (id) {
    return typeof id === 'string' ? document.getElementById(id) : id;
  };
  Array.prototype.toJSON = function () {
    return (
      '[' +
      this.map(function (x) {
        return JSON.stringify(x);
      }).join(', ') +
      ']'
    );
  };
  String.prototype.toJSON = function () {
    return String(this);
  };
  Array.prototype.toArray = function () {
    return this.slice();
  };
  [
    'each',
    'collect',
    'select',
    'detect',
    'invoke',
    'pluck',
    'reject',
    'uniq',
    'without',
    'compact',
    'first',
    'last',
    'clear',
    'clone',
    'size',
    'inspect',
  ].forEach(function (name) {
    Array.prototype[name] = function () {
      return this;
    };
  });
  Function.prototype.bind = (function (native) {
    return function () {
      return native.apply(this, arguments);
    };
  })(Function.prototype.bind);
  [
    'hide',
    'show',
    'toggle',
    'update',
    'up',
    'down',
    'next',
    'previous',
    'observe',
    'fire',
    'visible',
    'setStyle',
    'addClassName',
    'identify',
    'select',
  ].forEach(function (name) {
    HTMLElement.prototype[name] = function () {
      return this;
    };
  });
  Object.toJSON = function (value) {
    return JSON.stringify(value);
  };
  document.viewport = {};
  String.prototype.strip = function () {
    return this.replace(/^\s+|\s+$/g, '');
  };
})();
